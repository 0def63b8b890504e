import sys
import matplotlib.pyplot as plt
x = range(-5, 1100, 3)
plt.plot(x, [sys.getrefcount(number) for number in x], '.')
plt.xlabel("number")
plt.ylabel("sys.getrefcount(number)")
