import sys
import matplotlib.pyplot as plt
words = ['python', 'version', 'error', 'var', 'reference']
plt.bar(range(5), [sys.getrefcount(word) for word in words])
plt.xticks(range(5), words)
plt.xlabel("word")
plt.ylabel("sys.getrefcount(word)")
