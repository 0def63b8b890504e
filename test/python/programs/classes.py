import sys
class A(object):
    x = 1
    def __init__(self, v):
        self.v = v
        print sys.getrefcount(self), sys.getrefcount(v)
    def m(self, o):
        print sys.getrefcount(self), sys.getrefcount(o)
        return self.v
    def __repr__(self):
        return 'A(%r) %d' % (self.v, sys.getrefcount(self))
o = object()
a = A(o)
print sys.getrefcount(a), sys.getrefcount(o), sys.getrefcount(A)
print a.m(o) is o
print repr(a).replace(repr(o), 'o')
b = a
print sys.getrefcount(a), sys.getrefcount(A)
class B(A):
    def m(self, o):
        return super(B, self).m(o)
bb = B(o)
print bb.m(o) is o, isinstance(bb, A), issubclass(B, A), B.__mro__, B.__bases__
print sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(bb), sys.getrefcount(o)
print A, B, type(a), a.__class__, A.__name__, A.__module__, A.__doc__
print sorted(A.__dict__.keys())
print A.m, sys.getrefcount(A.__dict__['m'])
class L(list):
    def __len__(self): return 42
l = L([1,2,3])
print len(l), l, l[1], l + [4], sys.getrefcount(l)
l.foo = o
print sys.getrefcount(o), l.__dict__.keys()
class I(int):
    pass
i = I(5)
print i, i + 1, type(i + 1), repr(i), i == 5, hash(i), {5: 1}[i]
class D(dict):
    def __missing__(self, k):
        return k
d = D(a=1)
print d['a'], d['zz'], d
class P(object):
    def __init__(self): self._x = 1
    @property
    def x(self):
        print sys.getrefcount(self)
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls, a
p = P()
p.x = 5
print p.x, p.s(1), p.c(2), P.s(3), P.c(4)
class S(object):
    __slots__ = ('a', 'b')
s = S()
s.a = o
print sys.getrefcount(o)
try: s.c = 1
except AttributeError, e: print e
try: s.b
except AttributeError, e: print e
del s
print sys.getrefcount(o)
class Dl(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n, sys.getrefcount(self)
x = Dl(1)
x = Dl(2)
del x
class O:
    def __init__(self, v):
        self.v = v
        print sys.getrefcount(self), sys.getrefcount(v)
    def __add__(self, o): return ('add', o)
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 2
    def __del__(self): print 'odel'
oo = O(o)
print oo + 1, list(oo), oo.v is o, sys.getrefcount(oo), sys.getrefcount(O), sys.getrefcount(o)
print O, repr(O)[:20], isinstance(oo, O)
del oo
print sys.getrefcount(o)
class C(object):
    def __eq__(self, o): return True
    def __lt__(self, o): return True
    def __hash__(self): return 7
    def __call__(self, *a, **k): return a, k
    def __getattr__(self, n): return n
    def __iter__(self): return iter([1,2])
    def __contains__(self, x): return x == 9
    def __nonzero__(self): return False
    def __getslice__(self, i, j): return i, j
    def __setitem__(self, k, v): print k, v
    def __add__(self, o): return 'a'
    def __radd__(self, o): return 'r'
    def __iadd__(self, o): return 'i'
    def __neg__(self): return 'n'
    def __cmp__(self, o): return 0
    def __index__(self): return 2
    def __float__(self): return 2.5
    def __int__(self): return 7
    def __str__(self): return 'STR'
    def __enter__(self): return self
    def __exit__(self, *a): return True
c = C()
print c == 1, c < 1, hash(c), c(1, 2, k=3), c.foo, list(c), 9 in c, 8 in c, bool(c), c[1:2], c[:], c + 1, 1 + c, -c, cmp(c, 3), [1,2,3][c], float(c), int(c), str(c), '%s' % c
c[1] = 2
c += 1
print c
with C() as q: 1/0
