import sys
class A(object):
    x = 1
    def __init__(self): self.y = 2
    def m(self): pass
class B: 
    z = 3
    def m(self): pass
a = A(); b = B(); b.w = 4
print vars(a), vars(b), sorted(vars(A).keys()), sorted(vars(B).keys())
print dir(a)[-3:], dir(b), [n for n in dir(A) if n[0] != '_'], dir(B), dir([])[-5:], dir(1)[:3], dir(ValueError())[-3:], dir(sys)[:2]
try: vars(5)
except TypeError, e: print e
def f(p, q=2):
    r = 3
    print sorted(locals().items()), sorted(vars()), dir()
    def g(): return p, r
    return sorted(locals())
print f(1)
print sorted(k for k in globals() if k[0] != '_')
print callable(f), callable(A), callable(B), callable(a), callable(b), callable(5), callable(len), callable(a.m)
B.__call__ = lambda self: 1
print callable(b)
print unichr(97), repr(unichr(0x1234)), coerce(1, 2.5), coerce(1, 2L), coerce(1, 2)
try: coerce(1, 'a')
except TypeError, e: print e
try: unichr(-1)
except ValueError, e: print e
s = intern('some' + 'thing new')
print s is intern('something' + ' new'), sys.getrefcount(s)
try: intern(u'a')
except TypeError, e: print e
try: intern(5)
except TypeError, e: print e
class D(object):
    def __dir__(self): return ['b', 'a']
print dir(D())
class E(object):
    def __dir__(self): return 5
try: dir(E())
except TypeError, e: print e
class C1(object):
    __slots__ = ['s']
try: vars(C1())
except TypeError, e: print e
def gg():
    loc = 1
    d = locals()
    print sys.getrefcount(d), d is locals(), sorted(d)
    d2 = locals(); print sorted(d2)
gg()
def hh():
    import string
    x = 5
    return dir()
print hh()
class K(object):
    a = 1
    print sorted(locals().keys()), sorted(dir())
    def __getattr__(self, n):
        if n == '__members__': raise AttributeError
        return 5
print getattr(K(), 'zz'), hasattr(K(), 'q')
class P(object):
    @property
    def bad(self): raise ValueError('x')
print hasattr(P(), 'bad'), getattr(P(), 'nope', 7)
try: print getattr(P(), 'bad', 7)
except ValueError, e: print 'VE', e
def fl():
    fr = sys._getframe()
    try: fr.f_lineno = 3
    except (ValueError, AttributeError), e: print type(e).__name__, e
    try: fr.f_builtins = 3
    except TypeError, e: print e
    try: del fr.f_back
    except TypeError, e: print e
    del fr
fl()
