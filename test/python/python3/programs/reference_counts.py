# from 3.8
import sys
rc = sys.getrefcount
class K:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print('eq', rc(self), rc(o)); return self.n == o.n
    def __hash__(self): print('hash', rc(self)); return hash(self.n)
    def __lt__(self, o): print('lt', rc(self), rc(o)); return self.n < o.n
    def __add__(self, o): print('add', rc(self), rc(o)); return 1
    def __radd__(self, o): print('radd', rc(self), rc(o)); return 2
    def __iadd__(self, o): print('iadd', rc(self), rc(o)); return self
    def __getitem__(self, i): print('getitem', rc(self), rc(i)); return 1
    def __setitem__(self, i, v): print('setitem', rc(self), rc(i), rc(v))
    def __delitem__(self, i): print('delitem', rc(self), rc(i))
    def __contains__(self, v): print('contains', rc(self), rc(v)); return True
    def __len__(self): print('len', rc(self)); return 3
    def __bool__(self): print('bool', rc(self)); return True
    def __call__(self, *a, **k): print('call', rc(self), [rc(x) for x in a], rc(a), rc(k)); return 1
    def __getattr__(self, name): print('getattr', rc(self), rc(name)); return 5
    def __format__(self, spec): print('format', rc(self), rc(spec)); return 'F'
    def __str__(self): print('str', rc(self)); return 'S'
    def __repr__(self): print('repr', rc(self)); return 'R'
    def __iter__(self): print('iter', rc(self)); return It()
    def __enter__(self): print('enter', rc(self)); return self
    def __exit__(self, *a): print('exit', rc(self), rc(a)); return True
    def __index__(self): print('index', rc(self)); return 1
    def __int__(self): print('int', rc(self)); return 1
    def __float__(self): print('float', rc(self)); return 1.0
    def __neg__(self): print('neg', rc(self)); return 1
    def __round__(self, n=None): print('round', rc(self), rc(n) if n is not None else ''); return 1
    def __reversed__(self): print('reversed', rc(self)); return iter([])
    def __dir__(self): print('dir', rc(self)); return []
    def __del__(self): print('del', rc(self))
    def __missing__(self, k): pass
    def __divmod__(self, o): print('divmod', rc(self), rc(o)); return 1
    def __length_hint__(self): print('hint', rc(self)); return 1
class It:
    def __init__(self): self.i = 0
    def __iter__(self): print('it.iter', rc(self)); return self
    def __next__(self):
        print('next', rc(self)); self.i += 1
        if self.i > 2: raise StopIteration
        return self.i
a, b, c = K(1), K(2), K(1000)
big = 123456789
a == b; a == a; a != b; a < b; a + b; a += b; a[big]; a[1:2]; a[big] = b; del a[big]; b in a; len(a); bool(a); not a
a(b); a(b, big, x=c); format(a, 'x z'); str(a); repr(a); '%s %r' % (a, b); '{!r} {!r}'.format(a, b); print(a)
list(a); tuple(a); [*a]; [x for x in a]; for_ = [x for x in a]
for x in a: pass
x, y = a; sum(a); max(a); set(a); dict.fromkeys(a); sorted(a); any(a); list(map(str, a)); list(zip(a, a)); list(enumerate(a)); list(filter(None, a))
with a as w: pass
del w
with a: raise ValueError('q')
[1, 2, 3][a]; int(a); float(a); -a; round(a); reversed(a); dir(a); divmod(a, b); range(a); bin(a); 'x' * a; [0] * a
d = {a: 1}; d[a]; d[b] = 2; a in d; d.get(b); d.pop(b); d.setdefault(c, 5); {a, b}; s = {a}; a in s; s.add(b); s.discard(b); s.remove(a)
l = [a, b, c]; l.index(b); l.count(b); b in l; l.remove(c); l.sort(); sorted(l); min(l); max(l); l == [a, b]; (a, b) == (a, b); (a,) == (b,); [a] < [b]; l.sort(reverse=True)
def key(v): print('key', rc(v)); return rc(v)
sorted([a, b], key=key); [a, b].sort(key=key); min([a, b], key=key); max(a, b, key=key); list(map(key, [a, b])); list(filter(key, [a, b])); 
def two(u, v): print('two', rc(u), rc(v)); return u
list(map(two, [a], [b]))
import functools, itertools, operator
functools.reduce(two, [a, b, c]); functools.partial(two, a)(b); functools.partial(two, v=b)(a); functools.partial(two)(a, b)
list(itertools.starmap(two, [(a, b)])); list(itertools.takewhile(key, [a])); list(itertools.groupby([a], key)); list(itertools.accumulate([a, b], two)); list(itertools.chain([a], [b])); list(itertools.filterfalse(key, [a])); list(itertools.dropwhile(key, [a]))
operator.itemgetter(big)(a); operator.methodcaller('__call__', b)(a); operator.add(a, b); operator.eq(a, b); operator.contains(a, b)
class P:
    @property
    def p(self): print('prop', rc(self)); return 1
    @p.setter
    def p(self, v): print('set', rc(self), rc(v))
    @classmethod
    def c(cls, v): print('cm', rc(v)); return 1
    @staticmethod
    def s(v): print('sm', rc(v)); return 1
    def m(self, v): print('m', rc(self), rc(v)); return 1
    def __getattribute__(self, n): print('gab', rc(self), rc(n) > 0); return object.__getattribute__(self, n)
    def __setattr__(self, n, v): print('sa', rc(self), rc(v)); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('da', rc(self)); object.__delattr__(self, n)
    def __new__(cls, v): print('new', rc(v)); return object.__new__(cls)
    def __init__(self, v): print('init', rc(self), rc(v))
p = P(b); p.p; p.p = b; p.c(b); p.s(b); p.m(b); p.q = b; del p.q; q = p.m; q(b); P.m(p, b); p.m(v=b); getattr(p, 'p'); setattr(p, 'p', b); p.m(*[b]); p.m(**{'v': b})
class D:
    def __get__(self, i, o): print('get', rc(self), rc(i) if i else 0, rc(o) > 0); return 1
    def __set__(self, i, v): print('dset', rc(self), rc(i), rc(v))
    def __set_name__(self, o, n): print('sn', rc(self))
class E: d = D()
e = E(); e.d; e.d = b
def gen(v): print('gen', rc(v)); yield v; print('after', rc(v))
for z in gen(b): print('in', rc(z))
del z
def kw(*args, **kwargs): print('kw', [rc(t) for t in args], [rc(t) for t in kwargs.values()])
kw(b); kw(b, k=c); kw(*[b], **{'k': c}); kw(*(b, c)); kw(k=b)
def df(v=b): print('df', rc(v))
df(); df(c)
print(rc(a), rc(b), rc(c)); del a, l, d, s, for_
isinstance(b, K); exec('print(rc(b))'); eval('print(rc(b))'); (lambda t: print(rc(t)))(b)
try: raise ValueError(b)
except ValueError as err: print('exc', rc(err), rc(err.args), rc(b))
print(rc(b))
b.__class__; type(b); id(b); hash(b); callable(b); iter(b)
