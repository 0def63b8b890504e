# What the language gained in 3.14, and what its compiler does of its own: annotations evaluated late, template strings, folded constants. Never run.
import sys
from collections.abc import Callable

count: int = 1
names: list[str]
(bracketed): int = 2
sys.attribute: str = 'a'
table: dict[str, int] = {}
table['key']: int = 3
table[count:2]: int
if count:
    perhaps: 'text' = None
for index in range(2):
    each: index
else:
    after: str
while not count:
    never: int
try:
    tried: int
except ValueError:
    caught: int
finally:
    last: int = 5
with open(sys.argv[0]) as file:
    opened: Callable[[int], str]
match count:
    case 1:
        matched: int
    case _:
        other: int


class Plain:
    a: int
    b: list['Plain'] = []
    __private: Callable[[int], 'Plain']
    a.b: int = 3


class Conditional:
    """Documented."""

    always: int
    if count:
        perhaps: str = 'a'
    else:
        other: always
    for each in (1, 2):
        looped: [x for x in (always, each)]

    def method(self, value: always = 1, *rest: 'text', named: perhaps, **others: count) -> 'Conditional':
        local: undefined = value
        (local): also
        self.attribute: int = named
        return super().method(local)

    class Inner:
        if count:
            inner: int

        def __init__(self: 'Inner', /, x: int) -> None:
            self.x: int = x


class Generic[T: (int, str) = int, *Ts = *tuple[int, str], **P = [int]]:
    attribute: T
    if count:
        other: lambda x: (x, T)

    def generic[U](self, value: T, other: U = 1, *args: *Ts, key: U = 2) -> list[T, U]:
        return (value, other)

    def comprehended(self, value: [T for _ in range(3)], other: {n: T for n in attribute}) -> (lambda: T):
        def inner(a: value, b: [a for a in other if (lambda: a)()]) -> self:
            return a
        return inner

    type Alias[V] = dict[V, T]
    type Plain = list[T]


type Alias = int
type Recursive[T: Recursive] = list[Recursive[T]]


def function(a, /, b: int, *, c: str = 'c') -> Alias:
    x: int
    y: [z for z in a] = b
    z: lambda: a

    class Local:
        attribute: b
        if b:
            other: a

    def nested(p: a = b) -> b:
        nonlocal b
        b = p
    return Local, nested


async def coroutine(a: int) -> None:
    async with a as b, b.c as d:
        return await d
    async for e in a:
        if e:
            continue
        break
    else:
        await a
    f = [g async for g in a if await g]
    h = {i: j async for i, j in a async for k in i}
    return (l async for l in [m async for m in a])


async def generator(a):
    async for b in a:
        yield b
    yield
    try:
        async with a:
            yield a
    finally:
        await a


def delegating(a):
    result = yield from a
    yield a, result
    return a


def templates(name, value, width):
    first = t'plain'
    empty = t''
    one = t'{name}'
    several = t'a {name} b {value!r} c {value:>10} d {value!s:{width}.{width!a}} e'
    adjacent = t'{name}{value}'
    joined = t'a' t'b{name}' t'c'
    debugging = t'{name = } {value=!r} {value=:>{width}}'
    raw = rt'\d{name}\{value}'
    nested = t'{t'{name}'} {f'{value}'} {'text'}'
    expressions = t'{name + value} {[x for x in name]} {name[0]} { {1: 2} } {name if value else width} {(lambda: 1)()}'
    lines = t'''
    {name}
    {
        value
    }
    '''
    braces = t'{{}} {name}'
    return first, empty, one, several, adjacent, joined, debugging, raw, nested, expressions, lines, braces


def exceptions(a):
    try:
        a()
    except ValueError, TypeError:
        return 1
    except (KeyError, IndexError) as error:
        return error
    except a.Error, a.Other, OSError:
        pass
    try:
        a()
    except* ValueError, TypeError:
        print(a)
    try:
        a()
    finally:
        print(a)
        for b in a:
            try:
                continue
            finally:
                break


def consumed(items):
    if all(item for item in items) and any(item > 1 for item in items if item):
        return tuple(item for item in items)
    all(item for item in items)
    x = any(
        item
        for item in items
    )
    y = tuple((a, b) for a in items for b in a)
    return all(x for x in items), any([x for x in items]), tuple(*(x for x in items)), set(x for x in items), x, y


def folded(a):
    b = 1 + 2 * 3 - 4 // 5 ** 6 % 7
    c = -1, +2, ~3, not 4, -1.5, 1 - 2j, 2 ** 100, 1 << 130, 10 ** 40, 0 ** -1
    d = 'ab' + 'cd', 'ab' * 3, 'ab' * 5000, ('a', 'b') * 2, b'a' + b'b', 'abc'[1], 'abc'[1:], 'abc'[5], b'abc'[0], (1, 2)[0]
    e = [1, 2, 3], {1, 2, 3}, [1, 2], {1, 2}, (1, 2), [], {}, (), [a, 1, 2], (a, 1), {'a': 1, 'b': 2}, [*a, 1], (*a, 1), {*a, 1}
    f = a in [1, 2], a in {1, 2}, a not in (1, 2), a in [a, 1], a is not None, not a in b, not a is b, not not a
    for g in [1, 2]:
        pass
    for g in [a, 1]:
        pass
    h = [i for i in [1, 2, 3] for j in [i] for k in {4, 5}]
    l = a[1:2], a[:], a[1:], a[::2], a[a:1], a[1:2, ::3], a[None:None], a[-1:], a[1:2:a]
    a[1:2] = a[:3]
    a[:a] += 1
    a[1:2] += 2
    del a[1:2], a[a:]
    m = 255, 256, 257, -5, -6, True, None, ..., 1.0, 'text'
    n = (1, 2, (3, 4, a)), ((1, 2), (3, 4)), [(1, 2), (3, 4)]
    o = '%s and %r' % (a, b), '%d' % (a,), '%s' % a, '%5.2s%%' % (a,), 'plain' % ()
    if 1:
        return b, c, d, e, f, h
    if 0 or a:
        return l
    if () and a:
        return m
    while 1:
        if a:
            return n, o
    return 5 if 1 + 1 else a


def large(a):
    b = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]
    c = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]
    d = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
    e = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31}
    f = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, 17: 17}
    for x in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31):
        pass
    g = a in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, a)
    a(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, x=a)
    a(*b, **c)
    a(*b, 1, x=1, **c, y=2)
    a(**{'a': 1})
    return d, e, f, g


def tests(a, b, c):
    d = a and b or c and not a
    e = (a or b) and (b or c) or (a and b)
    f = a < b < c and b or not (a and (b or c))
    try:
        return a and b and c or (a if b and c else c or a)
    except a or b:
        return (a or b) if not (a and b) else None
    finally:
        while a and b or c:
            a = b and c
        assert a and b, c or a
        assert (a or b)
    return d, e, f, a if a is None else b if b is not None and not c else None


def borrowed(a, b):
    a = a
    b, a = a, b
    c = d = a
    e = [a, (a := b), a]
    del a
    with b as a, c.d() as (f, g):
        h = a
    for a in b:
        b = a
        if b:
            del b
            break
    i = f'{a} {b!r:>{c}}' + f'{d}'
    a.b = a
    a[b] = a
    a.b.c += a[b]
    a[b] += b
    global k
    k = a.method(a, *b, c=d)
    import os.path as p, sys as q
    from os import (sep as r, path)
    match a:
        case [x, *_, y] if x:
            return x, y
        case {'a': z, **rest}:
            return z, rest
        case a.Point(x=1, y=w) | a.Point(1, w):
            return w
        case -1 | 1 + 2j | 'a':
            pass
        case _:
            return e, h, i, p, q, r, path
    return lambda: a, lambda x=b, *, y=c: x


def many():
    for a in range(3):
        for b in (
            a,
            a,
        ):
            if a: continue
            try: pass
            except: break
            else: continue
    else:
        return None
    while True:
        try:
            with a: return b
        except a as e:
            with e as f, f: continue


lambdas = lambda a, *b, c=1, **d: (yield a), lambda: (x for x in ())
comprehensions = [(y := x) for x in [1]], {x: y for x, y in lambdas}, {lambda: x for x in lambdas if [z for z in x]}
print(f'{lambdas!r} {comprehensions:{count}}', *names, sep='', **table)
del count, names


def deleted(a, b):
    c = a
    try:
        return c
    finally:
        del c, b
