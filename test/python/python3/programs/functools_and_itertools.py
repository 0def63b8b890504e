# from 3.8
import functools, itertools, operator
from functools import reduce, partial, wraps, lru_cache, total_ordering, cmp_to_key
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
def add(a, b=1, *, c=0): 'doc'; return a + b + c
p = partial(add, 1, c=5)
show(lambda: p(2), lambda: p(), lambda: p.func is add, lambda: p.args, lambda: p.keywords, lambda: partial(), lambda: partial(5), lambda: partial(p, 7)(), lambda: partial(int, base=2)('101'), lambda: reduce(lambda a, b: a * b, [1, 2, 3, 4]), lambda: reduce(add, []), lambda: reduce(add, [], 5), lambda: reduce(add), lambda: reduce(add, 5), lambda: reduce(max, [3, 9, 2], 5))
def deco(f):
    @wraps(f)
    def w(*a, **k): return f(*a, **k)
    return w
@deco
def named(x: int) -> str: 'named doc'; return x
print(named.__name__, named.__doc__, named.__qualname__, named.__annotations__, named.__wrapped__(5), named.__module__)
@lru_cache(maxsize=2)
def sq(x): print('computing', x); return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__name__)
@lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
show(lambda: sq([]), lambda: lru_cache('x'))
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(1) >= V(2), V(1) > V(0), V(1) != V(1))
show(lambda: total_ordering(type('X', (), {})))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
class CP:
    @functools.cached_property
    def v(self): print('once'); return 5
c = CP(); print(c.v, c.v, c.__dict__)
i = itertools
show(lambda: list(i.accumulate([1, 2, 3])), lambda: list(i.accumulate([1, 2, 3], operator.mul)), lambda: list(i.accumulate([1, 2], initial=10)), lambda: list(i.accumulate([])), lambda: i.accumulate(), lambda: list(i.chain('ab', [1])), lambda: list(i.chain.from_iterable(['ab', 'c'])), lambda: list(i.combinations('abc', 2)), lambda: list(i.combinations_with_replacement('ab', 2)), lambda: list(i.permutations('abc', 2)), lambda: list(i.product('ab', [1, 2])), lambda: list(i.product('ab', repeat=2)), lambda: list(i.compress('abc', [1, 0, 1])), lambda: list(i.islice(i.count(5, 2), 3)), lambda: i.count(5), lambda: i.count(1, 2), lambda: list(i.islice(i.cycle('ab'), 5)), lambda: list(i.dropwhile(lambda x: x < 3, [1, 3, 1])), lambda: list(i.takewhile(lambda x: x < 3, [1, 3, 1])), lambda: list(i.filterfalse(None, [0, 1])), lambda: [(k, list(g)) for k, g in i.groupby('aabbc')], lambda: list(i.repeat(5, 2)), lambda: i.repeat(5), lambda: i.repeat(5, 3), lambda: list(i.starmap(pow, [(2, 3)])), lambda: [list(x) for x in i.tee('ab')], lambda: list(i.zip_longest('abc', '1', fillvalue='-')), lambda: i.islice([1], -1), lambda: i.combinations('a', -1), lambda: i.izip, lambda: list(i.islice('abcdef', 1, None, 2)), lambda: list(i.groupby([1, 1, 2], key=lambda x: -x))[0][0], lambda: list(i.zip_longest()), lambda: list(i.product()), lambda: next(i.cycle([])))
o = operator
show(lambda: o.add(1, 2), lambda: o.itemgetter(1)('abc'), lambda: o.itemgetter(0, 2)('abc'), lambda: o.attrgetter('real', 'imag')(5), lambda: o.methodcaller('upper')('a'), lambda: o.itemgetter(), lambda: o.truth([]), lambda: o.concat('a', 'b'), lambda: o.contains('abc', 'a'), lambda: o.indexOf([1, 2], 2), lambda: o.countOf([1, 1], 1), lambda: o.mul(2, 'a'), lambda: o.iadd([1], [2]), lambda: o.not_(0), lambda: o.matmul(1, 2), lambda: o.floordiv(7, 2), lambda: o.index(5), lambda: o.index(1.5), lambda: o.getitem([1], 0), lambda: o.lt(1, 2), lambda: o.itemgetter(1), lambda: o.attrgetter('a.b'), lambda: o.methodcaller('f', 1, x=2), lambda: o.attrgetter(5), lambda: o.add(1), lambda: o.is_(None, None), lambda: o.neg(5), lambda: o.invert(5), lambda: o.pow(2, 3))
