# from 3.10
# What the library imports as late as it needs it: heapq for most_common, ast for the marks in a traceback (3.11 on).
import sys, gc
gc.disable()
import collections, traceback
counter = collections.Counter('abca')
def counts(): return [sys.getrefcount(each) for each in (0, 1, 2, 3, 4, True, False, object, '', ())]
def more(before): print([now - then for now, then in zip(counts(), before)])
before = counts()
more(before)
counter.most_common()
more(before)
counter.most_common(1)
more(before)
def fail(value): return value + 'text'
try: fail(1)
except TypeError as error: lines = traceback.format_exception(error)
print(len(lines))
more(before)
