import sys
def deco(f):
    def inner(*a):
        return f(*a)
    return inner
class A(object):
    @deco
    def m(self, x): return sys.getrefcount(self), sys.getrefcount(x)
    def __del__(self): print 'A.del'
a = A()
o = object()
print a.m(o), sys.getrefcount(a), sys.getrefcount(A.m), sys.getrefcount(A.__dict__['m'])
bm = a.m
print sys.getrefcount(a), sys.getrefcount(bm), bm(o), bm.im_self is a, bm.im_func is A.__dict__['m'], bm.im_class
del bm
a.self = a
del a
print 'not deleted: cycle'
class L(list):
    def __getitem__(self, i): return ('item', i)
    def __setitem__(self, i, v): print 'set', i, v
    def __iter__(self): return iter('xyz')
    def __contains__(self, x): return True
    def append(self, x):
        list.append(self, x)
        list.append(self, x)
l = L('ab')
l.append('c')
print len(l), l[0], l[1:2], list(l), 99 in l, l, l == ['a', 'b', 'c', 'c'], l + [1], l * 2
l[0] = 1
l[0:1] = [5]
print l, sorted(l), l.index('b'), l.pop()
class D(dict):
    def __getitem__(self, k): return 'D' + k
    def __missing__(self, k): return k
d = D(x=1, y=2)
print d['x'], d.get('x'), d.keys(), d, len(d), 'x' in d, dict(d), d == {'x': 1, 'y': 2}
d.attr = 5
print d.attr, d.__dict__
class I(int):
    def __add__(self, o): return 'added'
    def __repr__(self): return 'I!'
print I(3) + 1, 1 + I(3), I(3) - 1, [I(4)], I(5) * 2, I(300), str(I(7)), '%d' % I(8), range(I(3)), [1,2,3][I(1)]
class Num(object):
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__
    def __sub__(self, o): return NotImplemented
    def __repr__(self): return 'Num(%r)' % self.v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return isinstance(o, Num) and self.v == o.v
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.v)
    def __pow__(self, o): return 'pow'
    def __divmod__(self, o): return 'divmod'
    def __getslice__(self, a, b): return 'slice', a, b
    def __coerce__(self, o): return None
    def __nonzero__(self): return self.v != 0
    def __abs__(self): return abs(self.v)
    def __invert__(self): return ~self.v
    def __pos__(self): return +self.v
    def __long__(self): return 5L
    def __hex__(self): return 'hexx'
    def __oct__(self): return 'octt'
    def __lshift__(self, o): return 'lsh'
    def __rand__(self, o): return 'rand'
    def __floordiv__(self, o): return 'fd'
    def __truediv__(self, o): return 'td'
    def __div__(self, o): return 'd'
    def __mod__(self, o): return 'mod'
print Num(1) + 2, 3 + Num(4), sum([Num(1), Num(2)]), sorted([Num(3), Num(1)]), Num(1) == Num(1), Num(1) != Num(2), max(Num(1), Num(5))
try: Num(1) - 1
except TypeError, e: print e
try: 1 - Num(1)
except TypeError, e: print e
n = Num(6)
print n ** 2, divmod(n, 2), n[1:], n[:-1] if False else '', abs(n), ~n, +n, long(n), hex(n), oct(n), n << 1, 3 & n, n // 2, n / 2, n % 3, not n, len({Num(1): 1, Num(1): 2})
class It(object):
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def next(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print list(It(3)), sum(It(4)), [x for x in It(2)], tuple(It(3)), max(It(3)), dict((k, 1) for k in It(2)), zip(It(2), It(3)), map(None, It(2))
x, y = It(2); print x, y
print 1 in It(3), sorted(It(3))
class Seq(object):
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i, sys.getrefcount(self)
print list(Seq()), (2, 2) in Seq(), [z for z in Seq()]
class Ctx(object):
    def __enter__(self): print 'enter', sys.getrefcount(self); return self
    def __exit__(self, t, v, tb): print 'exit', t, v, tb is not None, sys.getrefcount(self); return t is KeyError
with Ctx() as c: print 'body', sys.getrefcount(c)
with Ctx(): raise KeyError(3)
try:
    with Ctx(): raise ValueError(3)
except ValueError, e: print 'out', e
class R(object):
    def __repr__(self): return 5
try: repr(R())
except TypeError, e: print e
class R2(object):
    def __str__(self): return None
try: str(R2())
except TypeError, e: print e
class Cmp(object):
    def __cmp__(self, o): print 'cmp', type(o).__name__; return -1
print Cmp() < 1, Cmp() == Cmp(), 5 > Cmp(), cmp(Cmp(), 0), sorted([Cmp(), Cmp()]) is None
class Eq(object):
    def __init__(self, n): self.n = n
    def __eq__(self, o): print 'eq', self.n, getattr(o, 'n', o); return NotImplemented
    def __lt__(self, o): print 'lt', self.n; return NotImplemented
    def __gt__(self, o): print 'gt', self.n; return NotImplemented
Eq(1) == Eq(2)
Eq(1) == 5
5 == Eq(1)
Eq(1) < Eq(2)
Eq(3) < 4
[Eq(1)] == [Eq(2)]
class Sub(Eq):
    def __eq__(self, o): print 'subeq'; return True
Eq(1) == Sub(2)
class Fmt(object):
    def __format__(self, spec): return 'fmt<%s>' % spec
    def __unicode__(self): return u'uni'
print '{0:abc} {0}'.format(Fmt()), format(Fmt(), 'q'), unicode(Fmt()), u'%s' % Fmt()
class Call(object):
    def __call__(self, *a, **k): return a, sorted(k.items()), sys.getrefcount(self)
cc = Call()
print cc(1, b=2), map(cc, [1]), callable(cc), callable(Num(1))
class Prop(object):
    def __init__(self): self.d = {}
    def __getattr__(self, n):
        try: return self.__dict__['d'][n]
        except KeyError: raise AttributeError(n)
    def __setattr__(self, n, v):
        if n == 'd': object.__setattr__(self, n, v)
        else: self.d[n] = v
    def __delattr__(self, n): del self.d[n]
p = Prop(); p.x = 3; print p.x, p.d; del p.x; print hasattr(p, 'x'), getattr(p, 'x', 'none')
class St(object):
    count = 0
    @classmethod
    def make(cls, *a): cls.count += 1; return cls(), a
    @staticmethod
    def st(*a): return a
print St.make(1)[1], St().make(2)[1], St.count, St.st(1), St().st(2)
print sys.getrefcount(St)
print St().__class__.__name__, St.__class__, St.__base__, object.__subclasses__.__name__
class Outer(object):
    class Inner(object):
        def f(self): return 'inner'
    def g(self):
        def h(): return self
        return h
oo = Outer(); h = oo.g(); print sys.getrefcount(oo), oo.Inner().f(), h() is oo; del h; print sys.getrefcount(oo)
print [c.__name__ for c in Num.__subclasses__()], [c.__name__ for c in Eq.__subclasses__()]
print vars(oo)
print Num.__add__ == Num.__add__
print list.append, list.__len__, object.__init__, list.__dict__['append']
print [].__len__(), (3).__add__(4), 'a'.__add__('b'), int.__add__(1, 2), list.__len__([1]), str.__len__('abc'), [1].__contains__(1), {}.__class__, (1).__hash__(), 'x'.__eq__('x'), [3].__getitem__(0)
