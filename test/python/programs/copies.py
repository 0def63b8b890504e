import sys
o = object()
print sys.getrefcount(1), sys.getrefcount('x'), sys.getrefcount(0), sys.getrefcount('copy')
import copy
print sys.getrefcount(1), sys.getrefcount('x'), sys.getrefcount(0), sys.getrefcount('copy'), sys.getrefcount('deepcopy')
l = [o, [o]]
m = copy.copy(l)
print sys.getrefcount(o), m[1] is l[1]
n = copy.deepcopy([l, (1, 'a'), {'k': l}])
print sys.getrefcount(o), n[0] is n[2]['k'], sys.getrefcount(1)
class A(object):
    def __init__(self): self.o = o; self.l = [o]
a = A()
b = copy.copy(a)
print sys.getrefcount(o), b.l is a.l, sys.getrefcount(A), type(b) is A
c = copy.deepcopy(a)
print sys.getrefcount(o), c.l is a.l, c.o is o
class C:
    def __init__(self): self.o = o
c = C(); d = copy.copy(c)
print sys.getrefcount(o), d.o is o, d.__class__
class H(object):
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print copy.copy(H()), copy.deepcopy(H()), copy.deepcopy([H()]), copy.copy(5), copy.copy('a'), copy.copy((o,))[0] is o
class S(object):
    __slots__ = ['p', 'q']
s = S(); s.p = o
t = copy.copy(s); print t.p is o, hasattr(t, 'q'), sys.getrefcount(o)
class L(list): pass
x = L([1, o]); x.z = 3; y = copy.copy(x); print y[0], y.z, type(y) is L, sys.getrefcount(o) if 0 else ''
r = [1]; r.append(r); q = copy.deepcopy(r); print q[1] is q, q
def f(): pass
print copy.copy(f) is f, copy.deepcopy(A) is A, copy.copy({1: o})[1] is o
class M(dict): pass
print copy.copy(M(a=1)), copy.deepcopy(M(a=[1]))
try: copy.copy(iter([1]))
except TypeError, e: print e
print sys.getrefcount(o)

I = type('I', (int,), {})
class S(set): pass
class T(tuple): pass
for value in [set([1, (2, 3)]), frozenset([1]), S([1]), T([1, [2]]), I(5)]:
    print copy.copy(value), copy.deepcopy(value), type(copy.copy(value)), copy.copy(value) is value
