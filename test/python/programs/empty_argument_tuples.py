import sys
def n(): return sys.getrefcount(())
def f(first, second=3, *rest): print 'f', n()
def g(*v, **k): print 'g', n()
def h(*v, **k): f(*v, **k)
def i(*v, **k): return f(*v, **k)
print n()
f(1); f(1, 2); f(*[1]); f(second=2, first=1); f(*(), **{'first': 1}); g(); g(a=1); g(*()); g(**{}); h(1); h(second=1, first=2); i(second=1, first=2); i(*(), **{'first': 1})
class C(object):
    def __init__(self, *a): print 'init', n(), a
    def __new__(cls, *a): print 'new', n(), a; return object.__new__(cls)
    def __call__(self, *a): print 'call', n(), a
    def __len__(self): print 'len', n(); return 3
    def __repr__(self): print 'repr', n(); return 'c'
    def __str__(self): print 'str', n(); return 'c'
    def __iter__(self): print 'iter', n(); return self
    def next(self): print 'next', n(); raise StopIteration
    def __hash__(self): print 'hash', n(); return 3
    def __nonzero__(self): print 'nonzero', n(); return True
    def __del__(self): print 'del', n()
    def __enter__(self): print 'enter', n()
    def __exit__(self, *a): print 'exit', n()
    def __neg__(self): print 'neg', n()
    def __int__(self): print 'int', n(); return 3
    def __index__(self): print 'index', n(); return 0
    def __add__(self, o): print 'add', n()
    def __eq__(self, o): print 'eq', n(); return True
    def __getattr__(self, o): print 'getattr', n(); raise AttributeError(o)
    def m(self): print 'm', n()
    @classmethod
    def cm(cls): print 'cm', n()
    @staticmethod
    def sm(): print 'sm', n()
    @property
    def p(self): print 'p', n()
c = C(); c2 = C(1); c(); c(1); c(*()); apply(c); apply(c, ()); c.m(); C.m(c); c.cm(); c.sm(); c.p; len(c); repr(c); str(c); list(c); hash(c); bool(c); -c; int(c); [1][c]; c + 1; c == 1; hasattr(c, 'zz')
with c: pass
del c2
class M(type):
    def __call__(cls, *a): print 'mcall', n(); return type.__call__(cls, *a)
class D(object):
    __metaclass__ = M
    def __init__(self, *a): pass
D(); D(1); D(*()); D(**{})
class O:
    def __call__(self, *a): print 'ocall', n()
    def __len__(self): print 'olen', n(); return 1
    def __repr__(self): print 'orepr', n(); return 'o'
    def __del__(self): print 'odel', n()
o = O(); o(); o(1); len(o); repr(o); bool(o); del o
import functools
p = functools.partial(g); p(1)
map(lambda x: g(), [1]); sorted([1], key=lambda x: n()); reduce(lambda a, b: g(), [1, 2])
def gen(): print 'gen', n(); yield n()
print list(gen())
print [n() for x in [1]], list(n() for x in [1]), (lambda: n())(), eval('n()')
exec 'print n()'
print iter(n, 0).next() and n()
def deco(fn): print 'deco', n(); return fn
@deco
def z(): pass
class E(Exception):
    def __str__(self): print 'estr', n(); return 'e'
try: raise E
except E, e: print e
try: raise E()
except E, e: print e
