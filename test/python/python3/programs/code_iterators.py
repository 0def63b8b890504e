# from 3.10
# What iterates over what code tells of itself holds the code.
def f(a, b):
    for x in a:
        if x: print(1)
import sys
for name in ['co_lines', 'co_positions']:
  if hasattr(f.__code__, name):
    it = getattr(f.__code__, name)()
    print(type(it), sys.getrefcount(f.__code__), list(it), sys.getrefcount(f.__code__), next(it, 5)); del it
    print(sys.getrefcount(f.__code__))
    try: type(it := getattr(f.__code__, name)())()
    except TypeError as e: print(e)
