# from 3.8
from collections import namedtuple, deque, Counter, defaultdict, OrderedDict, ChainMap
import collections
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
Point = namedtuple('Point', 'x y'); p = Point(1, y=2)
show(lambda: p, lambda: p.x + p[1], lambda: p._asdict(), lambda: p._replace(x=5), lambda: p._replace(z=1), lambda: Point._make([3, 4]), lambda: Point._make([1]), lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point._fields, lambda: Point.__name__, lambda: Point, lambda: p == (1, 2), lambda: hash(p) == hash((1, 2)), lambda: namedtuple('A', ['a', 'a']), lambda: namedtuple('A', 'class b'), lambda: namedtuple('A', 'class b', rename=True)._fields, lambda: namedtuple('A', '_x'), lambda: namedtuple('A', 'a b c', defaults=[5])(1, 2), lambda: namedtuple('A', 'a b', defaults=(1, 2))._field_defaults, lambda: namedtuple('1A', 'a'), lambda: p.z, lambda: setattr(p, 'x', 1), lambda: Point.__doc__, lambda: Point.x.__doc__, lambda: isinstance(p, tuple), lambda: namedtuple('E', '')(), lambda: namedtuple('O', 'a')(5), lambda: sorted([Point(2, 1), Point(1, 5)]), lambda: Point.__new__.__defaults__, lambda: dict(zip(Point._fields, p)), lambda: '%s-%s' % p)
d = deque([1, 2, 3], maxlen=4); d.append(4); d.append(5); d.appendleft(0)
show(lambda: d, lambda: d.pop(), lambda: d.popleft(), lambda: d, lambda: d.rotate(1), lambda: d, lambda: d.extend('ab'), lambda: d, lambda: d.extendleft([9]), lambda: d[0], lambda: d[99], lambda: d.maxlen, lambda: deque().pop(), lambda: deque().popleft(), lambda: deque(5), lambda: deque([1], -1), lambda: len(d), lambda: d.count('a'), lambda: d.index('a'), lambda: d.index('zz'), lambda: d.remove('zz'), lambda: d.insert(1, 'i'), lambda: d.reverse(), lambda: d.copy(), lambda: deque('abc') + deque('d'), lambda: deque('ab') * 2, lambda: deque('ab') == deque('ab'), lambda: deque([1]) < deque([2]), lambda: list(reversed(deque('abc'))), lambda: 'a' in deque('abc'), lambda: d.clear(), lambda: deque('abc')[1], lambda: hash(deque()), lambda: deque([deque()]), lambda: deque(maxlen=0))
q = deque('abc')
try:
    for x in q: q.append(1)
except RuntimeError as e: print(e)
c = Counter('abracadabra')
show(lambda: c, lambda: c.most_common(2), lambda: c['z'], lambda: sorted(c.elements()), lambda: c + Counter('aab'), lambda: c - Counter('aaaaab'), lambda: c & Counter('ab'), lambda: c | Counter('zzz'), lambda: +Counter(a=-1, b=2), lambda: -Counter(a=-1), lambda: Counter(a=1, b=2), lambda: Counter({'x': 3}), lambda: c.update('aa'), lambda: c['a'], lambda: c.subtract({'a': 3}), lambda: c, lambda: sum(c.values()), lambda: Counter(), lambda: Counter(5), lambda: Counter.fromkeys('a'), lambda: dict(c), lambda: c.copy() == c, lambda: c == {'a': 4, 'b': 2, 'r': 2, 'c': 1, 'd': 1}, lambda: Counter([1, 1, 2]).most_common(), lambda: Counter('ab') + 5)
dd = defaultdict(list); dd['a'].append(1); dd['b']
show(lambda: dd, lambda: dd['c'], lambda: defaultdict(int, {'a': 1}), lambda: defaultdict(5), lambda: defaultdict(None)['x'], lambda: dd.default_factory, lambda: defaultdict(lambda: 5, a=1)['q'], lambda: defaultdict(int).copy(), lambda: dd.get('zz'), lambda: defaultdict(set), lambda: dict(dd), lambda: defaultdict()['x'])
o = OrderedDict([('a', 1), ('b', 2)]); o['c'] = 3; o.move_to_end('a')
show(lambda: o, lambda: o.popitem(last=False), lambda: o.popitem(), lambda: o, lambda: OrderedDict(a=1) == OrderedDict(a=1), lambda: OrderedDict([(1, 2), (3, 4)]) == OrderedDict([(3, 4), (1, 2)]), lambda: OrderedDict(a=1) == {'a': 1}, lambda: list(reversed(OrderedDict.fromkeys('abc'))), lambda: OrderedDict(), lambda: o.move_to_end('q'), lambda: OrderedDict().popitem(), lambda: OrderedDict(5))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); show(lambda: m['a'], lambda: m['b'], lambda: m, lambda: sorted(m.items()), lambda: m.new_child({'z': 0})['z'], lambda: len(m))
print(collections.__name__)
