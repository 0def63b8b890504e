# -*- coding: utf-8 -*-
"""Reference counts of words: names that are in use are interned and shared.

The article's table: it measures first and imports matplotlib only to draw.
"""
import sys

words = ['python', 'version', 'error', 'var', 'reference']  # WORD...: the words to count
counts = [sys.getrefcount(word) for word in words]

import matplotlib.pyplot as plt

positions = range(len(words))
plt.bar(positions, counts, align='center')
plt.xticks(positions, words)
plt.xlabel("word")
plt.ylabel("sys.getrefcount(word)")
plt.show()
