import string
import sys
import matplotlib.pyplot as plt
letters = list(string.ascii_uppercase)
positions = range(len(letters))
counts = [sys.getrefcount(letter) for letter in letters]
fig, ax = plt.subplots()
plt.bar(positions, counts, align='center')
plt.xticks(positions, letters)
ax.set_xlabel("letter")
ax.set_ylabel("sys.getrefcount(strLet)")
plt.show()
