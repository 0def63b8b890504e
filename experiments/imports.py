"""What importing standard modules adds to the references of chosen objects.

Modules are imported one after the other. Each adds what those before it have
not brought, and one that Python has loaded for itself adds nothing. For what a
module brings by itself, name it alone: --modules json. What an import leaves
in cycles that nothing else refers to is collected before counting.
"""
import gc
import sys

modules = 'argparse ast base64 bisect calendar collections contextlib copy csv datetime decimal functools hashlib heapq inspect itertools json logging math os pickle random re string struct subprocess threading time types unittest'  # --modules: what is imported, in this order
objects = "0 1 '' 'a' 'self' True"  # --objects: what is counted: expressions, separated by spaces
no_count = 2 ** 30 - 1

names = modules.split()
labels = objects.split()
things = [eval(label) for label in labels]
added = [[] for thing in things]
gc.collect()
for name in names:
    before = [sys.getrefcount(thing) for thing in things]
    __import__(name)
    gc.collect()
    after = [sys.getrefcount(thing) for thing in things]
    for changes, old, new in zip(added, before, after):
        # An immortal object has no count that could change.
        changes.append(new if old == new >= no_count else new - old)

import matplotlib.pyplot as plt

positions = range(len(names))
markers = 'os^vD*'
for index, label in enumerate(labels):
    plt.plot(positions, added[index], markers[index % len(markers)], label=label)
plt.yscale('log')
plt.xticks(positions, names, rotation=90)
plt.subplots_adjust(left=0.11, right=0.98, bottom=0.25, top=0.96)
plt.xlim(-1, len(names) * 1.2)
plt.grid(True, axis='x')
plt.xlabel("module")
plt.ylabel("references added by its import")
plt.legend(loc='upper right')
plt.show()
