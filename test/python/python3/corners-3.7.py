"""What 3.7 brought: annotations that are text."""
from __future__ import annotations, division

x: List[int] = 1
y: Dict[str, Tuple[int, ...]]
(z): a + 1
q.r: lambda: 0
q[0]: [a for a in b]
class C:
    attr: 'C' = None
    def method(self, a: int, *args: str, b: Callable[[int], C] = 1+1, **k: {1: 2}) -> f'{a!r}':
        local: not_evaluated = 1
        def inner(p: self) -> a: pass
        return inner
    async def co(self, p: (lambda x, *, y=1: x)(1) = 3,
          r: a if b else c = 4) -> None:
        other: (yield_, 1)
def f(a: x.y[z](1, *b, c=2, **d), b: -1 ** 2, c: not a or b and c, d: a < b <= c, e: {*a, *b}, g: a[1:2, 3], h: [x for x in y if z], i: 1.5.real, j: 1 .real, k: 1e999, l: ..., m: (1,), n: a[(1, 2)], o: {'a': 1, **b}, p: "it's", q: b'x', r: (a, b), s: (x for x in y), t: f(x for x in y), u: ~a @ b // c, v: (a ** b) ** c, w: not (a in b), x: 1 + 2, y: (1, 2)): pass
