import sys, weakref
def show(tag, *o): print tag, [sys.getrefcount(e) for e in o]
class T(object): pass
def told(r): show('told', r)
t = T(); r = weakref.ref(t, told); show('r', r, told, t)
del t
show('r', r, told)
t = T(); weakref.ref(t, told); r = weakref.ref(t, told); r2 = weakref.ref(t, told); show('r', r, told, r2)
t = None
class F(object):
    def __get__(self, i, o): show('get', self, o); return 5
    def __set__(self, i, v): show('set', self, i, v)
    def __delete__(self, i): show('delete', self, i)
class R(object): f = F()
r = R(); v = [1]
r.f; R.f; r.f = v; del r.f; setattr(r, 'f', v); getattr(r, 'f'); hasattr(r, 'f'); delattr(r, 'f')
object.__setattr__(r, 'f', v); object.__getattribute__(r, 'f')
r.f += 1
class Q(object):
    def __getitem__(self, i):
        show('getitem', self, i)
        if i > 1: raise IndexError
        return i
    def __setitem__(self, i, v): show('setitem', self, i, v)
    def __delitem__(self, i): show('delitem', self, i)
    def __len__(self): show('len', self); return 2
    def __contains__(self, x): show('contains', self, x); return True
q = Q()
for each in q: show('each', each, q)
list(q); tuple(q); 300 in q; q[7000]; q[v] = v; del q[7000]; a, b = q; q[0]; len(q); bool(q); reversed(q).next(); map(None, q); zip(q); [e for e in q]; iter(q).next(); sorted(q); q[1:2] if 0 else 0
class OQ:
    def __getitem__(self, i):
        show('getitem', self, i)
        if i > 1: raise IndexError
        return i
    def __len__(self): show('len', self); return 2
q = OQ()
for each in q: show('each', each, q)
list(q); 300 in q; q[7000]; len(q); bool(q); q[-1]; a, b = q
class Meta(type):
    def __call__(cls, *v): show('call', cls, v); return type.__call__(cls, *v)
    def __new__(k, *a): show('new', k, a); return type.__new__(k, *a)
    def __init__(k, *a): show('init', k, a)
class Made(object):
    __metaclass__ = Meta
    def __new__(cls, *a): show('new', cls, a); return object.__new__(cls)
    def __init__(self, *a): show('init', self, a)
Made(); Made(1, v)
class Cl(object):
    def __call__(self, *a, **k): show('call', self, a, k)
c = Cl(); c(); c(v); c(*[v]); c(k=v); apply(c, (v,)); map(c, [v]); c.__call__(v)
def spread(first, second=v, *rest): show('spread', first, second, rest)
spread(1); spread(1, 2); spread(*[v]); spread(v, *()); apply(spread, [v]); map(spread, [v]); spread(*[v, v, v]); spread(second=3, first=v)
def deco(f):
    def inner(*a, **k): show('inner', f, a, k); return f(*a, **k)
    return inner
@deco
def task(first, second=v, *rest): show('task', first, second, rest)
task(v); task(v, 2); task(*[v]); task(second=1, first=v)
