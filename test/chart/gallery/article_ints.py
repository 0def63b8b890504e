import sys
import matplotlib.pyplot as plt
x = range(500)
y = [sys.getrefcount(number) for number in x]
fig, ax = plt.subplots()
plt.plot(x, y, '.')
ax.set_xlabel("number")
ax.set_ylabel("sys.getrefcount(number)")
plt.show()
