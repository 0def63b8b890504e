import sys
def g(x): return sys.getrefcount(x)
def h(*a): return g(*a)
o = object()
print h(o), g(o), g(*(o,)), g(*[o]), g(x=o), g(**{'x': o})
def k(a, *r): return g(*r), g(a)
print k(o, o)
class A(object):
    def m(self, x): return sys.getrefcount(self), sys.getrefcount(x)
a = A()
print a.m(o), a.m(*(o,)), a.m(x=o), A.m(a, o), A.m(a, *[o])
t = (o,)
print a.m(*t), g(*t), len(*('ab',))
f = a.m
print f(o), f(*t)
