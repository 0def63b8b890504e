# audited throughout
def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)
d = {'b': 1, 'a': 2, 3: 'c', (1, 2): None}
print(d, list(d), d.keys(), d.values(), d.items(), len(d)); d['z'] = 0; del d['a']; d['a'] = 9; print(d)
show(lambda: d['q'], lambda: d[[]], lambda: d.get('q'), lambda: d.get('q', 5), lambda: d.get(), lambda: d.pop('q'), lambda: d.pop('q', 1), lambda: d.pop(), lambda: {}.popitem(), lambda: {}.pop('a'), lambda: {'x': 1, 'y': 2}.popitem(), lambda: d.setdefault('new', 3), lambda: d.setdefault('new'), lambda: d.update(5), lambda: d.update([1]), lambda: d.update([(1, 2, 3)]), lambda: d.update(['ab']), lambda: d.update(1, 2), lambda: d.update(k=1), lambda: dict(1), lambda: dict([1]), lambda: dict([(1,)]), lambda: dict(a=1, b=2), lambda: dict([('a', 1)], b=2), lambda: dict({1: 2}, **{'x': 3}), lambda: dict(1, 2), lambda: dict.fromkeys('abc'), lambda: dict.fromkeys([1, 2], 0), lambda: dict.fromkeys(5), lambda: d.has_key, lambda: d.iteritems, lambda: {} < {}, lambda: {1: 2} == {1: 2.0}, lambda: {1: 2} != {1: 3}, lambda: hash({}), lambda: d.foo, lambda: {1: 2}.copy(), lambda: {}[()], lambda: {}[(1, 2)], lambda: dict(zip('ab', [1, 2])), lambda: {**{'a': 1}, 'b': 2}, lambda: {}.pop((1,)), lambda: d.keys()[0], lambda: d.clear(1), lambda: {1: 2} | {3: 4}, lambda: {1: 2} + {3: 4})
k = {'a': 1, 'b': 2, 'c': 3}
show(lambda: k.keys() & {'a', 'z'}, lambda: k.keys() | ['q'], lambda: k.keys() - {'a'}, lambda: k.keys() ^ {'a', 'z'}, lambda: k.items() & [('a', 1)], lambda: k.keys() == {'a', 'b', 'c'}, lambda: k.keys() < {'a', 'b', 'c', 'd'}, lambda: k.values() == k.values(), lambda: 'a' in k.keys(), lambda: ('a', 1) in k.items(), lambda: 1 in k.values(), lambda: k.keys().isdisjoint(['q']), lambda: k.keys().isdisjoint(['a']), lambda: list(reversed(k)), lambda: list(reversed(k.items())), lambda: list(reversed(k.values())), lambda: len(k.items()), lambda: hash(k.keys()), lambda: k.keys() & 5, lambda: {1, 2} & {1: 0}.keys(), lambda: {1, 2} | {1: 0}.keys(), lambda: k.items() - {('a', 1)}, lambda: k.values() & {1}, lambda: type(k.keys())())
for change in (lambda: k.update(q=1), lambda: k.pop('a')):
    try:
        for x in k:
            change()
    except RuntimeError as e:
        print(e)
k = dict.fromkeys(range(5))
for x in k: k[x] = x * x
print(k, max(k), sum(k.values()), sorted(k, reverse=True), [a + b for a, b in k.items()])
for a, b in k.items(): print(a, b, end=' ')
print()
print({i: chr(97 + i) for i in range(5)}, {str(i) for i in range(3)} == {'0', '1', '2'}, {1: 'a', True: 'b', 1.0: 'c'})
r = {}; r['self'] = r; print(r, [r], {'v': r.values()})
class D(dict):
    def __missing__(self, key): return 'missing %r' % (key,)
    def __repr__(self): return 'D' + dict.__repr__(self)
x = D(a=1); show(lambda: x, lambda: x['b'], lambda: x.get('b'), lambda: x.copy(), lambda: type(x.copy()), lambda: D.fromkeys('a'), lambda: {**x}, lambda: dict(x), lambda: x == {'a': 1}, lambda: x.__class__.__mro__)
class Map:
    def keys(self): return ['p', 'q']
    def __getitem__(self, key): return key * 2
show(lambda: dict(Map()), lambda: {**Map()}, lambda: d.update(Map()))
print(sorted(set(dir(dict)) - set(dir(object))), sorted(set(dir({}.keys())) - set(dir(object))), sorted(set(dir({}.values())) - set(dir(object))), sorted(set(dir({}.items())) - set(dir(object))))
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, o): print('eq', self.n, o.n); return self.n == o.n
keys = {Key(i): i for i in range(6)}
print(keys[Key(4)])
print(type.__dict__['__name__'], type(type.__dict__), type(int.__dict__), type({}.keys()), type(iter({}.values())))
import sys
print(sys.getrefcount(keys) > 1)
