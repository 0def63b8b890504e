import gc
a = []
b = [a]
c = {'a': a}
d = (a,)
def f(z):
    r = gc.get_referrers(z)
    print [type(e).__name__ for e in r], [e.f_code.co_name for e in r if type(e).__name__=='frame']
    return lambda: z
g = f(a)
r = gc.get_referrers(a); print [type(e).__name__ for e in r]
r = gc.get_referrers(a); print [type(e).__name__ for e in r]

class New(object): __slots__ = ('member',)
class Old: pass
class Sub(New): pass
n = New(); n.member = a
o = Old(); o.attribute = a
s = Sub(); s.own = a
def names(objects): return [type(each).__name__ for each in objects]
print names(gc.get_referrers(a))
cycle = [a]; cycle.append(cycle); del cycle
it = iter(a); en = enumerate(a); bound = a.append; st = set([New]); fs = frozenset([Sub])
print names(gc.get_referrers(a)), sorted(names(gc.get_referrers(New))), sorted(names(gc.get_referrers(Sub))), names(gc.get_referrers(n)), names(gc.get_referrers(f, g))
def gen(x):
    for i in [1, 2]:
        yield i
running = gen(a); running.next()
print names(gc.get_referrers(a)), names(gc.get_referrers(running.gi_frame))
print gc.get_referrers(object()), gc.get_referrers(), gc.get_referents()
try: raise ValueError(a)
except ValueError, e: pass
print sorted(names(gc.get_referrers(a))), names(gc.get_referrers(e))
print len(gc.get_objects()) > 50, any(each is a for each in gc.get_objects()), any(each is c for each in gc.get_objects())
t = (1, 2)
u = (len(t), 2)
print map(gc.is_tracked, [t, u, (), {}, {'a': 1}, {'a': t}, {'a': a}, 1, 'a', None, New, int, xrange(2), slice(2), f, f.func_code])
del e
gc.collect()
print map(gc.is_tracked, [t, u, d, {'a': t}, {'a': d}])
