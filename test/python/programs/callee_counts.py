import sys
def f(*a, **k): return sys.getrefcount(f)
print f(), f(1), f(x=1), f(*(1,)), f(**{'x': 1}), map(f, [1]), sorted([1], key=f)
def g(a): return sys.getrefcount(g)
print g(1), g(a=1), g(*[2])
class A(object):
    def m(self): return sys.getrefcount(A.__dict__['m']), sys.getrefcount(self)
    def n(self, x=1): return sys.getrefcount(A.__dict__['n']), sys.getrefcount(self)
a = A()
print a.m(), A.m(a), a.m(*()), A().m(), a.n(x=3), a.n(*(1,)), a.n(**{'x': 1}), A.n(a, x=3)
class B(object):
    def __init__(self, **k): print sys.getrefcount(k['zork']), sys.getrefcount(self), sys.getrefcount(B)
    def __call__(self, x): print sys.getrefcount(self), sys.getrefcount(x)
o = object()
b = B(zork=o)
b(o)
B(**{'zork': o})(x=o)
def kw(zork, *r, **rest): return sys.getrefcount(zork), sys.getrefcount(rest)
print kw(o), kw(zork=o), kw(**{'zork': o}), kw(o, 1, y=2), kw(o, *(1,), **{'y': o}), kw(zork=o, **{'y': o})
print sys.getrefcount(o), len(*[[1, 2]]), dict(a=1, **{'b': 2}), dict(**{'q': o})['q'] is o, max(*[1, 5]), sys.getrefcount(*[o])
def nn(n=None): return sys.getrefcount(n)
x = nn(); y = nn(*()); z = nn(**{}); print y - x, z - x
