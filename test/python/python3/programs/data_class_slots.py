# Data classes from 3.10 on: slots, keyword-only fields, match_args, weak references.
# (There is no frozendict of 3.15 yet, which metadata is.)
# from 3.10
import sys
import weakref
from dataclasses import dataclass, field, fields, asdict, replace, KW_ONLY, MISSING

VERSION = sys.version_info[:2]


def attempt(function, *args, **kwds):
    try:
        print(function(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 7


slotted = Slotted(1)
print(slotted, Slotted.__slots__, hasattr(slotted, '__dict__'), slotted == Slotted(1, 7), Slotted.__qualname__)
attempt(setattr, slotted, 'z', 3)
attempt(weakref.ref, slotted)
value = ['held']
held = Slotted(value, value)
print(sys.getrefcount(value), sys.getrefcount(held))
print(type(Slotted.x), type(Slotted.y), fields(Slotted)[1].default)


@dataclass(slots=True)
class Longer(Slotted):
    z: int = field(default=9, init=False)


print(Longer(1), Longer.__slots__, Longer.__doc__)


@dataclass(frozen=True, slots=True)
class Frozen:
    name: str


frozen = Frozen('a')
print(frozen, hash(frozen) == hash(('a',)), replace(frozen, name='b'), asdict(frozen), '__getstate__' in vars(Frozen))
attempt(setattr, frozen, 'name', 'b')


def has_slots():
    @dataclass(slots=True)
    class HasSlots:
        __slots__ = ('a',)
        a: int


attempt(has_slots)


@dataclass
class Keywords:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


print(Keywords(1, c=3), Keywords.__match_args__, Keywords.__doc__, Keywords.__init__.__kwdefaults__)
attempt(Keywords, 1, 2, 3)
attempt(Keywords, 1)


@dataclass(kw_only=True)
class AllKeywords:
    a: int = 0
    b: int


print(AllKeywords(b=2), AllKeywords.__match_args__)
attempt(AllKeywords, 1)


@dataclass
class Mixed:
    a: int = field(kw_only=True)
    b: int = 3


print(Mixed(a=1), repr(fields(Mixed)[0]).replace(repr(MISSING), 'MISSING').replace('frozendict()', 'mappingproxy({})'))


def twice():
    @dataclass
    class Twice:
        _: KW_ONLY
        a: int
        __: KW_ONLY
        b: int


attempt(twice)


@dataclass
class Matched:
    x: int
    y: object


def where(it):
    match it:
        case Matched(0, y):
            return 'axis %r' % (y,)
        case Matched(x, Matched(y=inner)):
            return 'nested %r %r' % (x, inner)
        case Matched(x=x, y=y):
            return 'at %r %r' % (x, y)
    return 'nowhere'


print(where(Matched(0, 5)), where(Matched(1, Matched(2, 3))), where(Matched(4, 5)), where(3))


@dataclass(match_args=False)
class Unmatched:
    x: int


print(hasattr(Unmatched, '__match_args__'), Unmatched.__dataclass_params__)
if VERSION >= (3, 11):
    @dataclass(slots=True, weakref_slot=True)
    class Weak:
        x: int

    weak = Weak(3)
    reference = weakref.ref(weak)
    print(Weak.__slots__, reference() is weak, sys.getrefcount(weak))
    attempt(dataclass(weakref_slot=True), type('Plain', (), {}))
else:
    attempt(dataclass, weakref_slot=True)


@dataclass(slots=True)
class Calling:
    x: int

    def own_class(self):
        return __class__


print(Calling(1).own_class() is Calling)


@dataclass
class Unhashable:
    x: int
    __hash__ = None


attempt(lambda: dataclass(type('Default', (), {'__annotations__': {'a': int}, 'a': Unhashable(1)})))
