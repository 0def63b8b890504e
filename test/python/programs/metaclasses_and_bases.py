import sys
class Meta(type):
    def __new__(mcs, name, bases, d):
        d['added'] = 1
        return type.__new__(mcs, name, bases, d)
    def __init__(cls, name, bases, d):
        type.__init__(cls, name, bases, d)
        print 'init', name, sys.getrefcount(cls)
    def __call__(cls, *args):
        print 'call', args
        return type.__call__(cls, *args)
class M(object):
    __metaclass__ = Meta
    def __init__(self, *a): self.a = a
m = M(1, 2)
print m.a, M.added, type(M), sys.getrefcount(M), sys.getrefcount(Meta)
class A(object):
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super(B, self).f()
class C(A):
    def f(self): return 'C' + super(C, self).f()
class D(B, C):
    def f(self): return 'D' + super(D, self).f()
print D().f(), [k.__name__ for k in D.mro()], sys.getrefcount(A), sys.getrefcount(D)
try:
    class E(A, D): pass
except TypeError, e: print str(e).splitlines()[:2]
try: A.f()
except TypeError, e: print e
try: A.f(1)
except TypeError, e: print e
try: A.zz
except AttributeError, e: print e
try: A().zz
except AttributeError, e: print e
try: A(1)
except TypeError, e: print e
class G(object):
    def __getattribute__(self, n):
        if n == 'hh': raise AttributeError(n)
        return 'got ' + n
    def __getattr__(self, n): return 'fallback ' + n
print G().x, G().hh
class N(object):
    def __new__(cls, *a):
        o = object.__new__(cls)
        print sys.getrefcount(cls), sys.getrefcount(o)
        o.made = a
        return o
n = N(3)
print n.made, sys.getrefcount(n), sys.getrefcount(N)
class Err(Exception):
    def __init__(self, code):
        self.code = code
    def __str__(self): return 'code %d' % self.code
try: raise Err(5)
except Err, e: print e, repr(e), e.args, e.code, sys.getrefcount(e)
class Err2(ValueError): pass
try: raise Err2('a', 'b')
except ValueError, e: print e, repr(e), e.args, e.message
try: raise Err2, 'msg'
except (KeyError, Err2), e: print e, e.message
def f():
    raise Err(7)
class Old:
    y = 3
    def __init__(self, x=0): self.x = x
    def __getattr__(self, n): 
        if n.startswith('__'): raise AttributeError(n)
        return 'dyn ' + n
    def __cmp__(self, o): return cmp(self.x, o.x)
    def __len__(self): return self.x
    def __call__(self, *a): return a
    def __str__(self): return 'Old%d' % self.x
class Old2(Old):
    def __repr__(self): return 'R' + str(self.x)
a, b = Old(1), Old2(2)
print a < b, a == b, b > a, len(a), bool(Old(0)), a.zork, b.y, a(1, 2), str(a), repr(b), [b], sorted([b, a])[0].x
print isinstance(b, Old), issubclass(Old2, Old), Old2.__bases__[0].__name__, b.__class__, type(b), type(Old)
print Old.__init__, Old2.__name__, sys.getrefcount(Old), sys.getrefcount(Old2), sys.getrefcount(a)
try: Old.nope
except AttributeError, e: print e
class Old3: pass
try: Old3(1)
except TypeError, e: print e
try: Old3().nope
except AttributeError, e: print e
print hasattr(Old3(), 'x'), Old3().__dict__, Old3.__dict__
try: Old3() + 1
except TypeError, e: print e
try: len(Old3())
except AttributeError, e: print e
try: Old3()[0]
except AttributeError, e: print e
try: Old3()()
except AttributeError, e: print e
class OldErr: pass
try: raise OldErr()
except OldErr, e: print 'caught', sys.getrefcount(e)
try: raise OldErr
except OldErr, e: print 'caught', e.__class__
class Desc(object):
    def __get__(self, o, t=None):
        print 'get', o is None, t.__name__, o is None or sys.getrefcount(o), sys.getrefcount(self)
        return 5
    def __set__(self, o, v): print 'set', v
    def __delete__(self, o): print 'delete'
class H(object):
    d = Desc()
h = H()
print h.d, H.d
h.d = 3
del h.d
class NonData(object):
    def __get__(self, o, t=None): return 'nondata'
class H2(object): d = NonData()
h = H2(); print h.d; h.d = 1; print h.d; del h.d; print h.d
try: del h.d
except AttributeError, e: print e
print type('T', (A,), {'q': 1}).q, type('T', (), {})
class WithSlots(object):
    __slots__ = ['a', '__dict__']
w = WithSlots(); w.a = 1; w.b = 2; print w.a, w.b, w.__dict__, WithSlots.a, WithSlots.__slots__
class T(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    first = property(lambda self: self[0])
t = T(1, 2)
print t, t.first, len(t), t == (1, 2), hash(t) == hash((1, 2)), t + (3,), {(1,2): 'x'}[t]
class S(str):
    def shout(self): return self.upper() + '!'
s = S('abc')
print s, s.shout(), s == 'abc', {'abc': 1}[s], s + 'd', type(s + 'd'), s[1], '%s' % s, len(s), [s], ''.join([s, 'x'])
class F(float): pass
print F(2.5) + 1, F(2.5), type(F(1) * 2), F('3')
class Un(unicode): pass
print Un(u'x') + u'y', [Un('q')]
class K(object):
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, K) else o)
d = {K(1): 'one', 2: 'two'}
print d[1], d[K(2)], K(1) in d, 1 in d, len(d), set([K(1), 1, K(2)]).__len__()
class Cnt(object):
    n = 0
    def __init__(self): Cnt.n += 1
Cnt(); Cnt()
print Cnt.n
Cnt.__len__ = lambda self: 99
print len(Cnt())
del Cnt.__len__
try: len(Cnt())
except TypeError, e: print e
x = K(1)
x.__class__ = Cnt
print type(x).__name__, x.v
f()
