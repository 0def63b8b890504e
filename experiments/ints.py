"""Reference counts of the integers 0 ... N-1.

The article's first plot: small integers are shared by everything that was loaded,
so the smaller a number, the more references it has.
"""
import sys
import matplotlib.pyplot as plt

numbers = range(500)  # --range: how many integers, or START:STOP[:STEP]
counts = [sys.getrefcount(number) for number in numbers]

plt.plot(numbers, counts, '.')
plt.xlabel("number")
plt.ylabel("sys.getrefcount(number)")
plt.show()
