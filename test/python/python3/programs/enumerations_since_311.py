# What enumerations got in 3.11: StrEnum, member and nonmember, boundaries, properties.
# from 3.11
import sys
from enum import Enum, StrEnum, IntEnum, ReprEnum, Flag, IntFlag, EnumType, EnumMeta, FlagBoundary, STRICT, CONFORM, EJECT, KEEP, auto, member, nonmember, property


def attempt(function, *args, **kwds):
    try:
        print(function(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = 'S'


print(Suit.HEARTS, repr(Suit.HEARTS), Suit('S'), Suit.SPADES == 'S', f'{Suit.HEARTS:>8}', Suit.HEARTS.upper(), list(Suit), sys.getrefcount(Suit.SPADES))


def numbers():
    class Numbers(StrEnum):
        A = 3


attempt(numbers)
print(EnumMeta is EnumType, type(Suit), list(FlagBoundary))


class Marked(Enum):
    A = 1
    plain = nonmember(5)

    @member
    def called():
        return 'called'


print(list(Marked)[0], len(Marked), Marked.plain, Marked.called.value(), type(Marked.called))


class Conforming(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Ejecting(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keeping(Flag, boundary=KEEP):
    A = 1
    B = 4


print(Conforming(7), Ejecting(7), Keeping(7), Keeping(7).value, repr(Keeping(2)), ~Keeping.A)


class Titled(Enum):
    NAME = 1
    name = 2

    @property
    def title(self):
        return self._name_.title()


print(Titled.NAME.title, Titled.NAME, Titled.name, Titled.name.name, list(Titled))


class Tuples(Enum):
    A = auto(), 'first'
    B = auto(), 'second'


print([each.value for each in Tuples])


class Bytes(bytes, Enum):
    A = b'a'


print(Bytes.A, repr(Bytes.A))


def repr_enum():
    class Nothing(ReprEnum):
        A = 1


attempt(repr_enum)


class Inner(Enum):
    A = 1
    __private = 3


print(list(Inner), Inner._Inner__private)
if sys.version_info >= (3, 12):
    print(1 in Inner, 5 in Inner, 'S' in Suit, Inner.A in Inner)
    attempt(Enum, 3)
if sys.version_info >= (3, 13):
    class Aliased(Enum):
        A = 1
    Aliased.A._add_alias_('B')
    Aliased.A._add_value_alias_(5)
    print(Aliased.B, Aliased(5))
    attempt(Aliased, 6)
