import sys
class E(Exception):
    def __init__(self, a, b=5):
        Exception.__init__(self, a)
        self.b = b
    def __str__(self): return 'E:%s,%s' % (self.args[0], self.b)
class M(E): pass
class S(Exception): x = 5
class O: pass
class P(O):
    def __init__(self, a=1): self.a = a
    def __repr__(self): return 'P(%r)' % self.a
w = 'some words'
try: raise E(w)
except E, e: print e, repr(e), e.args, e.__dict__, sys.getrefcount(w), sys.getrefcount(e), unicode(e)
try: raise E, (w, 7)
except E, e: print e, repr(e), e.args, e.__dict__, sys.getrefcount(w)
try: raise M, w
except E, e: print e, repr(e), type(e), sys.getrefcount(w), sys.getrefcount(M), sys.getrefcount(E)
e = None
sys.exc_clear()
print sys.getrefcount(w), sys.getrefcount(M), sys.getrefcount(E)
try: raise E
except TypeError, e: print e
try: raise E()
except TypeError, e: print e
try: raise S(1,2,3)
except S, e: print e, repr(e), e.x, e[0], unicode(e), e.message
try: raise O
except O, e: print isinstance(e, O), sys.exc_info()[0] is O, sys.getrefcount(e), sys.getrefcount(O)
try: raise O()
except O, e: print isinstance(e, O), sys.exc_info()[0] is O, sys.getrefcount(e)
try: raise P(w)
except O, e: print e, sys.exc_info()[0], sys.getrefcount(w)
try: raise P, w
except P, e: print e, sys.exc_info()[1], sys.getrefcount(w)
try: raise O, P(w)
except O, e: print e, sys.exc_info()[0], sys.getrefcount(w)
try: raise P(w), 5
except TypeError, e: print e
try: raise O, 5
except TypeError, e: print e
try: raise P, 5
except (KeyError, O), e: print e
try: raise P, (1,2)
except TypeError, e: print e
class N(object): pass
try: raise N
except TypeError, e: print e
try: raise N()
except TypeError, e: print e
class New(Exception):
    def __new__(cls, *a):
        return 5
try: raise New
except TypeError, e: print e
try: raise New, 'x'
except TypeError, e: print e
class BadInit(Exception):
    def __init__(self): raise KeyError(w)
try: raise BadInit
except KeyError, e:
    print repr(e), sys.exc_info()[2].tb_next, sys.exc_info()[2].tb_frame.f_code.co_name
def g():
    try: yield 1
    except P, e: yield e
    except O: yield 'O'
x = g(); x.next(); print x.throw(P)
x = g(); x.next(); print x.throw(P, 9)
x = g(); x.next(); print x.throw(P(8))
x = g(); x.next(); print x.throw(O)
x = g(); x.next()
try: x.throw(N)
except TypeError, e: print e
class IOx(IOError): pass
try: raise IOx(1, 'b', 'c')
except EnvironmentError, e: print e, repr(e), e.errno, e.filename
class SE(SystemExit): pass
try: raise SE(3)
except SystemExit, e: print e.code
class UE(UnicodeDecodeError):
    def __init__(self, x): UnicodeDecodeError.__init__(self, 'enc', x, 0, 1, 'why')
try: raise UE('bytes')
except UnicodeError, e: print e, e.args, e.object
class KE(KeyError):
    def __str__(self): return 'ke'
print KE('a'), unicode(KE('a')), repr(KE('a'))
class Multi(ValueError, KeyError): pass
try: raise Multi('m')
except LookupError, e: print e, repr(e), Multi.__mro__
class D(Exception):
    def __del__(self): print 'del', self.args, sys.exc_info()[0]
def f():
    try: raise D(1)
    except D: pass
    print 'in f'
f()
print 'after f'
sys.exc_clear()
print 'cleared'
def h():
    try: raise D(2)
    except D, e: pass
    try: raise KeyError
    except KeyError: print 'key'
h()
print sys.exc_info()[0]
class Weird(Exception):
    @property
    def message(self): return 'prop'
print Weird('a').message, Weird('a').args
try: raise Weird
except: print sys.exc_info()[1].message, sys.exc_type
class A:
    def __del__(self): raise KeyError('x')
    def __repr__(self): return 'an A'
class Err:
    def write(self, s): print 'ERR', repr(s)
sys.stderr = Err()
class B:
    pass
class Met(object):
    def __call__(self): raise P(3)
    def __repr__(self): return '<met>'
class C(object):
    __del__ = Met()
c = C()
del c
sys.stderr = sys.__stderr__
raise P('end')
