import sys
from collections import namedtuple
print sys.getrefcount(1), sys.getrefcount('field'), sys.getrefcount('x'), sys.getrefcount('Point')
Point = namedtuple('Point', 'x field')
print sys.getrefcount(1), sys.getrefcount('field'), sys.getrefcount('x'), sys.getrefcount('Point'), sys.getrefcount(Point)
o = object()
p = Point(o, field=2)
print sys.getrefcount(o), sys.getrefcount(p), p.x is o, p[1], p.field, len(p), p == (o, 2), sys.getrefcount(Point)
a, b = p
print a is o, p._fields, p._replace(x=1), Point._make([3, 4]), p._replace(x=1)._asdict(), Point.__module__, Point.__doc__, Point.__name__
try: Point(1)
except TypeError, e: print e
try: Point(1, 2, 3)
except TypeError, e: print e
try: p.x = 3
except AttributeError, e: print e
try: Point._make([1])
except TypeError, e: print e
for bad in ['class', '1a', '_x', 'a a', 'a-b']:
    try: namedtuple('T', bad)
    except ValueError, e: print e
print namedtuple('R', 'class a a _b', rename=True)._fields
class Sub(Point):
    def total(self): return self.field + 1
s = Sub(1, 2); print s, s.total(), s.__dict__, isinstance(s, tuple), sorted([Point(2, 1), Point(1, 2)]), {Point(1, 2): 'v'}[(1, 2)]
import copy
print copy.copy(s), copy.deepcopy(Point([1], 2)), copy.copy(p) is p
print hash(Point(1, 2)) == hash((1, 2))
