# What importing each module of the library adds, and leaves in cycles.
import sys, gc
gc.disable()
def counts():
    return [sys.getrefcount(each) for each in (-1, 0, 1, 2, 3, 4, True, False, (), object, type, '')]
def importing(name):
    before = counts()
    __import__(name)
    print(name, [now - then for now, then in zip(counts(), before)])
for name in 'math', 'types', 'operator', 'collections', 'functools', 'copy', 'contextlib', 'string', 'random':
    importing(name)
print(gc.collect(), gc.collect())
