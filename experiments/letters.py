"""Reference counts of the letters of an alphabet.

The article's second plot: one-character strings are shared, so a letter that many
names are (x, i, n, ...) has many references.
"""
import sys
import matplotlib.pyplot as plt

alphabet = 'abcdefghijklmnopqrstuvwxyz'  # --alphabet: the letters to count
capitals = False  # --upper: count the capital letters instead
letters = list(alphabet.upper() if capitals else alphabet)
counts = [sys.getrefcount(letter) for letter in letters]

positions = range(len(letters))
plt.bar(positions, counts, align='center')
plt.xticks(positions, letters)
plt.xlabel("letter")
plt.ylabel("sys.getrefcount(letter)")
plt.show()
