"""Forms of the language up to 3.11, beside those of corners.py: patterns, groups of exceptions, nested comprehensions, much else."""
import sys, os.path as osp
from a.b import (c as d, e)
from . import f
from .. import *
x: int = 1
y: "str"
(z): int = 3
a.b: int
a[1:2, 3]: int = 4
class C(Base, metaclass=M, **kw):
    """Doc"""
    attr: T
    v = [i for i in range(3) if attr]
    w = {k: v for k, v in w.items() for _ in [1]}
    def m(self, x: T, y: U = 1, *args: *Ts, z=2, **k: P) -> T:
        nonlocal_ = super().m(x)
        super().attr
        super(C, self).m(y).z
        return lambda: (__class__, self)
    __x = __y
    def n(self): return self.__x
@deco(1)
@deco2
async def co(it, *args):
    async with a as b, c:
        await d
    async for x in y:
        if x: break
        continue
    else:
        z
    r = [x async for x in y if await x]
    s = {await x for x in y}
    g = (x async for x in y)
    d = {k: await v for k, v in q}
    yield r
    try:
        await z
    finally:
        await w
    return
def gen(n):
    x = yield
    y = yield from g
    try:
        yield 1
    except (A, B) as e:
        raise X from e
    except C:
        pass
    else:
        print(1)
    finally:
        del n
    return x
def loops(a):
    for i in a:
        if i: continue
        for j in i:
            while j:
                try:
                    break
                finally:
                    print(j)
            else:
                return 1
        with a as b, c:
            if i: break
            if b: continue
            return i
    else:
        return
    while True:
        if a: break
    while 1:
        x
    while not a and b or c:
        pass
    while a < b < c: d
def excgroup():
    try:
        a
    except* (A, B) as e:
        b
    except* C:
        raise
    else:
        c
    finally:
        d
    try: x
    except* V: y
def match_(x):
    match x:
        case 1 | 2 | -3 | 1+2j: a
        case "ab": b
        case None | True: c
        case [a, b, *rest] if a > b: d
        case [_, *_, last]: e
        case (): f
        case [*_]: f2
        case {"k": v, "l": [w, 1], **r}: g
        case {}: h
        case {a.b: 1}: h2
        case C(1, x=D(y=2) as q, z=_): i
        case [1, 2] as t: j
        case str() | int() as u: k
        case (A(p, o) | B(o, p)): k
        case foo.bar: l
        case _: m
    match (y, z):
        case (a, b): pass
    match x:
        case n if n: pass
def comps(a):
    l = [x + y for x in a for y in x if x if y]
    l2 = [[z for z in q] for q in a]
    s = {x for x in a}
    d = {x: lambda: x for x in a}
    def inner(): return a, x2
    x2 = [x2 for x2 in [1]]
    g = (lambda: (yield))
    y = [(w := v) for v in a]
    [x for x in (1, 2, 3)]
    [x for x, in a]
    return [lambda: (a, l) for a in l]
top = [i for i in range(3)]
top2 = [lambda: j for j in top]
top3 = [(k := i) for i in top if not (i in k)]
def exprs(a, b, c):
    global glob
    glob = a
    a = b = c
    a += 1; a.x -= 1; a[0] *= 2; a[1:2] //= 3; a[::2] |= 4; a.b.c @= d
    a, *b = c
    [a, (b, c)] = d
    a, b = b, a
    a, b, c = c, b, a
    a[1:], a[:2], a[:], a[::2] = 1, 2, 3, 4
    del a[0], a.b, a[1:2], (x, y)
    +a, -a, ~a, not a
    a and b or c, a if b else c
    a < b == c != d, a is None, a is not None, a in b, a not in b
    if a is None: x
    if a is not None and b: y
    if not (a or b): z
    x = a if b is None else c
    f(*a, **b); f(1, *a, k=2, **b, **c, z=1); f(a, b=1); a.m(b, c=1); a.m(*b); sys.exit(1); sys.m(k=1)
    f"a{b!r:>{c}}{a}{b=}" "c" f"{{}}"
    "%s %r" % (a, b), "%s%%" % (a,), "%5s %-3r %.2s" % (a, b, c), "%d" % (a,), "%s" % a
    {1: 2, **a, 'x': 3}, {**a}, {'a': 1, 'b': a}, {1, 2, 3}, {a, *b}, [*a, b], (*a,), [1, 2, 3], {1, 2, a}
    (1, 2, a), ('a', 'b')[0], 1 if 0 else 2, 2 ** 10, 'x' * 3
    lambda *a, k=1, **kw: (a, k)
    assert a, "msg"
    assert b
    print(a
      .b
      .c(1)
      .d)
    x = (yield_ :=
        3)
    for x in [1, 2]: pass
    a in {1, 2}; a in [1, b]
    return a \
        .b
def big(): return [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0, d1]
def bigcall(): return f(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0, d1, k=1)
bigd = {0:1,2:1,3:1,4:1,5:1,6:1,7:1,8:1,9:1,10:1,11:1,12:1,13:1,14:1,15:1,16:1,17:1,a:1}
def undef():
    if x: a = 1
    print(a)
    del a
    print(a)
    try: b = 1
    except E: pass
    return b
def ret():
    try:
        return 1
    finally:
        return 2
def ret2():
    with a: return f(x)
def ret3():
    try: return f(x)
    except E as e: return None
    finally: g()
if __debug__: pass
if 0: dead()
while 0: dead()
class Empty: pass
class K(metaclass=M): x = lambda self: __class__
class Cells:
    a = 1
    b = [a for _ in a]
    def f(self): return a
    def g(self):
        def h(): return self
        return h
    c: int


def handlers_in_handlers(x):
    if x:
        try:
            try:
                a()
            except E:
                b()
        except F:
            pass
    elif y:
        pass


def texts_in_rows(x):
    return (f'a{x:02d}b'
            f'c{x:{x}d}')


x[*a]
x[*a] = x[*a, 1]
f1, f2 = lambda: ..., lambda: ...
f1, f2 = lambda x: x in {0}, lambda x: x in {0}
x in {1, 1.0, True, 0, -0.0, 0j, 1j, "a", b"a", (1, 2), (1.0, 2), None, ..., 2**70, 2.0**70}
x in {1.5, 2, 2.0}
y = {1, 1.0, 3}
for i in {True, 1}: pass
