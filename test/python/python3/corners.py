"""Every form of the language of 3.6, and what optimisers do."""
import os.path
import os.path as path, sys as system
import xml.dom.minidom as minidom
from os import *
from . import sibling
from ..package.module import one as two, three
from collections import (OrderedDict,
                         namedtuple)

total: int = 1
other: str
system.hook: int
system.hooks[0]: int = 2
(bracketed): int = 3


def positional(first, second, *rest, named, optional=None, **more) -> int:
    """Documented."""
    return first, second, rest, named, optional, more


def defaults(a=1, b=(1, 2), *, c=[], d={}): pass


def annotated(a: int, b: 'str' = '', *args: float, c: list = None, **kwargs: dict) -> None: ...


@positional
@defaults(1)
class Decorated(OrderedDict, metaclass=type, **options):
    """A class."""
    attribute = 1
    __private = 2
    typed: int = 3

    def method(self):
        nonlocal_free = super().method()
        return __class__, self.__private, nonlocal_free

    @property
    def value(self): return [self.attribute for _ in range(3)]

    def __mangled(self, __argument=1): return __argument


class Empty: pass


def closures():
    count = 0
    def inner():
        nonlocal count
        count += 1
        def innermost():
            return count, total
        return innermost
    lambdas = [lambda x, y=count: x + y + count, lambda: (yield), lambda *a, **k: (a, k)]
    del count
    return inner, lambdas


def uses_global():
    global created
    created = 1
    created += 2
    del created

    class Local:
        created = 2
        def get(self):
            return created
    return Local


def generators(items):
    yield
    received = yield items
    yield from items
    result = yield from (each for each in items if each)
    return received, result


async def coroutines(source):
    await source
    async for each in source:
        if each: continue
        break
    else:
        pass
    async with source as opened, opened:
        return 1
    gathered = [each async for each in source if await each]
    pairs = [(a, b) async for a in source for b in a]
    pairs = {a async for a in source if a}, {
        a: b
        async for a, b in source}
    return gathered, pairs, (x async for x in source)


async def asynchronous_generator():
    yield 1
    try:
        yield 2
    finally:
        await 3


def comprehensions(items):
    a = [x for x in items]
    b = {x for x in items if x if x > 1}
    c = {k: v for k, v in items}
    d = (x + y for x in items for y in x if x and y or not x)
    e = [[y for y in x] for x in items]
    g = [x for x in [1, 2, 3] if x in {1, 2}]
    return a, b, c, d, e, g


def conditions(a, b, c):
    if a and b or not c: return 1
    elif not (a or b) and c: return 2
    elif a < b < c: return 3
    elif not a < b <= c != a: return 4
    elif a if b else c: return 5
    else: pass
    x = a and b or c
    y = a < b < c
    z = (a if b else c) if a < b < c else not a
    while a and not b: a = c
    while not (a or b):
        if c: break
        continue
    else:
        c = 1
    assert a or b, 'message'
    assert not a
    return x, y, z, a is not b, not a is b, a not in b, not a in [1, b], a in (1, 2), a in {1, 'x', None}


def constants():
    if 0:
        never(never_either).attribute = 17
        import no_module
        def no_function(a): return 99
        unbound = 1
        assert f'{never!r}'
    if 1: always()
    else: never()
    while 0: never()
    while 1:
        if always: break
    if __debug__: always()
    'not documentation'
    big = 2 ** 64, 2 ** 200, 1 << 100, 1 << 200, -1, +1, ~1, not 1, - -1
    text = 'a' 'b' + 'c' * 3, 'x' * 5000, 'a' % 1, 'abc'[1], b'abc'[1], 'abc'[5], b'a' + b'b'
    numbers = 1.5 + 2, 7 // 2, -7 // 2, 7 % -3, 7 / 2, 1 / 0, 2 ** -1, 3j * 2, 1_000, 0x1F, 0o17, 0b11, 1e5, .5, 10 ** 30
    tuples = (1, 2) + (3,), (1, (2, 3)), (1, 2)[0], ((1, 2), [3], (4,)), (1,) * 3, ()
    return big, text, numbers, tuples, ..., None, True, False, 0.0, -0.0, 1, 1.0, True


def displays(a, b):
    return (
        [], (), {}, {1}, [1, a], (1, a), {a, b}, {a: b}, {1: a, 2: b}, {'x': 1, a: 2, 'y': 3},
        [*a, b], (*a, *b), {*a, b, *b}, {**a}, {**a, 'k': b}, {'k': a, **b, 'm': 1, 'n': 2}, [1, *a, 2, 3, *b],
        a[1], a[1:2], a[:], a[::2], a[1:2, 3], a[..., 1], a[b, 1:],
    )


def calls(f, a, b):
    f()
    f(1, *a, 2, *b)
    f(a, k=1)
    f(k=1, **a)
    f(*a, k=1, m=2, **b, n=3)
    f(**a, **b)
    f(*a)
    a.method()
    a.method(1, 2).other(b)
    a.method(k=1)
    a.method(*b)
    print(f'{a}', f'{a!r} and {b!s:>{f}}', f'{a:10}{b!a}', f'', f'plain', f'{{}}' 'joined' f'{a + b}', sep='')
    print(f'''
    {a}
    {b!r}''')


def assignments(a, b):
    c = d = a
    e, f = a, b
    g, h, i = a, b, c
    (j, [k, *m]), *n = a
    a.b = a[0] = b
    a += 1; a -= 1; a *= 2; a /= 3; a //= 4; a %= 5; a **= 6; a <<= 7; a >>= 8; a &= 9; a |= 10; a ^= 11; a @= b
    a.b += 1
    a[b] += 1
    a[1:b] += 1
    del a.b, a[0], (c, [d])
    return e, f, g, h, i, j, k, m, n


def exceptions(a):
    try:
        a()
    except (ValueError, TypeError) as error:
        print(error)
    except KeyError:
        raise
    except:
        raise ValueError from None
    else:
        a = 1
    finally:
        a = 2
    for each in a:
        try:
            if each: continue
            elif a: break
            return each
        except Exception as caught:
            return caught
        finally:
            print(each)
    while a:
        try:
            return a
        finally:
            break
    while a:
        try:
            a()
        finally:
            try:
                return 1
            finally:
                a()
    with a as b, b as (c, d), c:
        return b
    with a:
        for x in b:
            with c: continue
            return x, 1
    raise a


def lines(a, b):
    """Documented
    in two lines."""
    sums = (a
            + b
            - a) * (
            b) - a
    listed = [
        each + 1
        for each in a
        if each]
    paired = (
        a,
        b), (a
             ), (
        (a), b)
    generated = list(
        each
        for each in b
    ), sum((
        # a comment
        each for each in a))
    texts = """one
    two""" % a, a(b'''one
    two''' + b), '\
    three' 'four', f"""{a}
    {b} {a!r}
    {a + b}""" f"""{
a} {a}""", f'''
    {a:>{b}}''' '''
    {x}'''
    called = (
        a).method(
            b,
            key=a
        ).other \
        (b)[
            a]
    return sums, listed, paired, generated, texts, called, (
        a
        if b
        else a
    ), (a and
        b or
        a), {
        a:
        b,
    }, {a:
        b for
        a in b}, (lambda:
                  a
                  )


@lines
@lines(
    1)
class Placed(
        object):
    """Documented
    in two lines."""
    @property
    # a comment
    def method(
            self,
            a=(1
               ),
            *, b: int
            = 2
    ) -> int:
        a(
            b
        ).c = \
            a
        a[
            b] += (
            a)
        return \
            a


"""Not documentation
in two lines"""
