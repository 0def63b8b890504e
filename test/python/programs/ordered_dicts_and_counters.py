import sys
o = object()
print sys.getrefcount(1), sys.getrefcount('x'), sys.getrefcount(0), sys.getrefcount('key')
from collections import OrderedDict, Counter
print sys.getrefcount(1), sys.getrefcount('x'), sys.getrefcount(0), sys.getrefcount('key')
print sys.getrefcount(OrderedDict), sys.getrefcount(Counter), OrderedDict, Counter.__mro__[1:]
k = ('k', o)
d = OrderedDict()
d[k] = o
print sys.getrefcount(k), sys.getrefcount(o), sys.getrefcount(d)
d['a'] = 1
d['b'] = 2
print d.keys()[1:], d.values()[1:], len(d), 'a' in d, d['a'], list(reversed(d))[:2]
del d[k]
print sys.getrefcount(k), sys.getrefcount(o), d, d == {'a': 1, 'b': 2}, d == OrderedDict([('b', 2), ('a', 1)])
d[k] = 5
for kk in d: pass
print sys.getrefcount(k)
print d.popitem()[1], sys.getrefcount(k), d.pop('a'), d.pop('zz', None), d.setdefault('q', 9), d
try: d.pop('nope')
except KeyError, e: print 'KeyError', e
e = OrderedDict(d); e2 = d.copy(); print e == d, e is d, e, sorted(OrderedDict(x=1, y=2).items()), OrderedDict.fromkeys('abc', 0)
d['self'] = d
print d
c = Counter('abracadabra')
print c, c['a'], c['nope'], c.most_common(2), sum(c.values()), sorted(c.elements())[:6]
c.update('aaa'); c.subtract({'a': 1}); c['new'] = o and 3
print c, c + Counter(a=1), c - Counter(a=7), c & Counter(a=1, b=9), c | Counter(z=2)
w = Counter([k, k, k])
print w[k], sys.getrefcount(k), w.most_common()[0][1]
del w['missing']
del w[k]
print len(w), w, sys.getrefcount(k), Counter(), Counter({'a': 0}), Counter(a=-1) + Counter()
for p, n in Counter('zzy').most_common(): print p, n
class MyOD(OrderedDict):
    def __setitem__(self, key, value):
        OrderedDict.__setitem__(self, key, value * 2)
m = MyOD(); m['a'] = 2; m.update(b=3); print m, m.__class__.__name__
del d, e, e2, m
import gc
print gc.collect() > 0, sys.getrefcount(k), sys.getrefcount(o)
try: OrderedDict(1, 2)
except TypeError, e: print e
try: OrderedDict([1])
except TypeError, e: print e
