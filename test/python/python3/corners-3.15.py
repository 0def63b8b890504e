"""Forms of 3.15: lazy imports, unpacking in comprehensions, and the code that is made otherwise: iterators, generators, common constants."""
lazy import textwrap
lazy import os.path as path, collections.abc
lazy from string import ascii_letters, digits as numerals
import heapq, os.path
from bisect import insort

lazy = [lazy for lazy in (1, 2)]
lazy [0]
if lazy: lazy import random; lazy from . import relative

with open(path) as file:
    lazy import calendar
    import copy

try:
    import first
    from second import *
except ImportError as error:
    import third
    from fourth import fifth
else:
    import sixth
finally:
    from seventh import eighth as ninth


class Imports:
    import inside
    from . import relative

    def method(self, /, position: int, *rest: str, named: bytes = -1) -> None:
        import deeper
        from ..package import module as renamed

        def nested(one: self, /, two: position) -> named:
            return -1


# Unpacking (PEP 798).
lists = [[1, 2], [3], []]
flat = [*each for each in lists]
several = {*each for each in lists if each for other in [each] if other}
merged = {**each for each in [{1: 2}, {3: 4}]}
chosen = {**each or {} for each in [None, {3: 4}]}
given = tuple(*each for each in lists)
consumed = list(
    # A comment.
    *(each, each)
    for each in lists
)
nested = [*[*inner for inner in each] for each in [lists, lists]]
called = print(*each for each in lists)
lines = {
    ** each
    for each in [{}]
}


async def unpacked(source):
    one = [*each async for each in source]
    two = {*each async for each in source}
    three = {**each async for each in source if await each}
    four = (*each async for each in source)
    five = (*await each for each in source)
    six = [*await each for each in source for other in [each] for last in other]
    return [one, two, three, four, five, six]


# Functions that take a generator.
def consumers(items):
    one = list(item for item in items)
    two = set(item for item in items if item)
    three = tuple((item, other) for item in items for other in items)
    four = all(item for item in items)
    five = any(not item for item in items)
    six = frozenset(item for item in items)
    seven = list(item async for item in items)
    eight = [list(inner for inner in item) for item in items]
    return one, two, three, four, five, six, seven, eight, list(items), set((item for item in items), *items)


# Generators, whose iterator is got before they are made.
def generators(items, *, each=(item for item in lists)):
    def inner():
        return (items + item for item in items for other in item if other)

    free = (item for item in (yield from items))
    for item in free:
        try:
            yield item
            yield from (item for item in free)
        except ValueError:
            return item
        finally:
            continue
    else:
        return (yield)
    return (yield None)


async def asynchronous(items):
    async with items as one, items:
        async for item in items:
            if item:
                break
            if one:
                continue
            return item
        else:
            await items
        for each in items:
            async with each:
                return await each


async def asynchronous_generator(items):
    for each in items:
        async for item in items:
            async with each:
                return
    yield (await item for item in items)
    yield [await item async for item in items if await item]


def loops(items):
    for item in items:
        for other in items:
            if other:
                break
            if item:
                return other
            try:
                return item
            finally:
                print(item)
        else:
            continue
        break
    for item in items:
        with item:
            return item
    while items:
        for item in items:
            return None


# Constants that all code shares.
def constants(first=None, second=True, third=False, fourth='', fifth=-1, *, sixth=~0):
    """Documentation."""
    one = [None, True, False, '', -1, -1.0, b'', 0, 255, 256, -2]
    two = (None, True, False, '', -1)
    three = {None, True, -1}
    four = {None: True, '': -1}
    five = one in [None, True, ''] or two in {False, -1} or three in ('',)
    six = not True, -True, +False, ~-1, 1 - 2, '' + '', '' * 3, 'a'[0:0], None if '' else -1
    seven = f'', f'{one}{""}', t'{one}', t'', rf''
    if first is None or '' is second or third is True:
        return
    if None:
        return ''
    while True:
        if -1:
            return False
        assert one, ''
    return not ''


def without():
    pass


def first():
    return -1


def second():
    return None, 1000


big = [
    *[1, 2, 3], 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36
]
found = big in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]
also = big in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, None}
for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]:
    pass
tupled = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, None, True, -1)
for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, big, 32, 33):
    pass


# Annotations are evaluated in the order of parameters, by functions named within their own.
class Annotated[T]:
    global declared
    attribute: int

    def declared(self: T, /, one: (lambda: 1), *rest: T, two: [x for x in T] = 1, **named: T) -> T: ...
    def generic[U](self, one: U) -> T: ...
    def __private(self, one: T): ...


def generic[T](one: T, /, two: T = None) -> T:
    async def inner[U](one: U, two: T): ...


def borrowed(one, two):
    for each in one:
        if each:
            pass
    else:
        one(two)
    for one in one:
        two = two(one)
    del one
    try:
        pass
    finally:
        return two
    match two:
        case [first, *rest] if rest:
            return first, rest
        case {'key': value, **others}:
            return value
        case str(name) | Annotated(name):
            return name


def signed_patterns(x):
    match x:
        case +1 | [+2.5, +3j]:
            return 1
        case {+4: +5 + 6j}:
            return 2
