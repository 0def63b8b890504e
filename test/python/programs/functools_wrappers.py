import sys, functools
from functools import partial, wraps, reduce
o = object()
def deco(f):
    @wraps(f)
    def inner(*a, **k): return f(*a, **k)
    return inner
@deco
def g(x):
    "doc"
    return sys.getrefcount(x)
print g.__name__, g.__doc__, g(o), sys.getrefcount(g), g.__module__
p = partial(g, o)
print p(), sys.getrefcount(o), p.args == (o,), p.keywords, sys.getrefcount(p)
print reduce(lambda a, b: a + b, [1, 2, 3]), functools.WRAPPER_ASSIGNMENTS
@functools.total_ordering
class T(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print T(1) <= T(2), T(2) > T(1), sorted([T(3), T(1)], key=functools.cmp_to_key(lambda a, b: cmp(a.v, b.v)))[0].v
print sys.getrefcount(1), sys.getrefcount('x'), sys.getrefcount(0)
