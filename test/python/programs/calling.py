import sys
def f(a, b=2, *c, **d): return a, b, c, d
t = (1, 2)
print apply(f, t), apply(f, [1]), apply(f, (1,), {'x': 5}), apply(lambda: 3)
try: apply(f, 5)
except TypeError, e: print e
try: apply(f, (1,), 5)
except TypeError, e: print e
try: apply()
except TypeError, e: print e
try: apply(5)
except TypeError, e: print e
def cnt(a): return sys.getrefcount(a)
w = 'a word here'
print apply(cnt, (w,)), apply(cnt, [w]), apply(sys.getrefcount, (w,)), cnt(*[w])
print __import__('string').digits, __import__('sys') is sys, __import__('string', globals(), locals(), ['digits']).__name__
try: __import__(5)
except TypeError, e: print e
try: __import__()
except TypeError, e: print e
print repr(exit), repr(quit)
print exit

try: exit(3)
except SystemExit, e: print e.code
try: quit()
except SystemExit, e: print e.code
print apply, __import__
