# Enumerations: members, aliases, values, iteration, texts, errors, and who holds what.
import sys
from enum import Enum, IntEnum, Flag, IntFlag, auto, unique

VERSION = sys.version_info[:2]


def attempt(function, *args, **kwds):
    try:
        print(function(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return '%s is %d' % (self.name, self.value)

    @classmethod
    def favourite(cls):
        return cls.GREEN


print(Color, Color.RED, repr(Color.RED), Color.CRIMSON, Color.RED is Color.CRIMSON, Color(2), Color['GREEN'])
print(list(Color), list(reversed(Color)), len(Color), Color.__members__, bool(Color))
print(Color.RED.name, Color.RED.value, Color.RED.describe(), Color.favourite(), isinstance(Color.RED, Color), type(Color.RED))
print(Color.RED == Color.GREEN, Color.RED == 1, Color.RED != 1, hash(Color.RED) == hash('RED'), {Color.RED: 1}[Color.CRIMSON])
print(Color.RED in Color, '{} {:>12}|{!r}'.format(Color.RED, Color.GREEN, Color.RED), f'{Color.GREEN}', '%s' % Color.RED)
attempt(Color, 7)
attempt(lambda: Color['BLUE'])
attempt(lambda: Color.RED < Color.GREEN)
attempt(setattr, Color, 'RED', 3)
attempt(delattr, Color, 'RED')
attempt(getattr, Color, 'BLUE')
attempt(setattr, Color.RED, 'value', 3)
attempt(lambda: type('Sub', (Color,), {}))
print(Color.__doc__ if VERSION < (3, 11) else Color.__doc__ is None, Color._member_names_, Color._value2member_map_)
print(sorted(vars(Color.RED)))


def extend():
    class More(Color):
        BLUE = 3


def reuse():
    class Twice(Enum):
        A = 1
        A = 2


attempt(extend)
attempt(reuse)

# Counts.
value = ['a value of a member']


class Holding(Enum):
    FIRST = 'first value'
    LIST = value
    PAIR = ('x', 'y')
    ALIAS = 'first value'


print(sys.getrefcount(Holding.FIRST), sys.getrefcount(Holding.LIST), sys.getrefcount(Holding.PAIR))
print(sys.getrefcount(value), sys.getrefcount(Holding.LIST.value), Holding(value), Holding(('x', 'y')))
kept = [Holding.FIRST, Holding('first value'), Holding['ALIAS']]
print(sys.getrefcount(Holding.FIRST))
member = Holding.PAIR
print(sys.getrefcount(member), sys.getrefcount(member.value))
before = sys.getrefcount(Color)
colors = list(Color) * 3
print(sys.getrefcount(Color) - before, sys.getrefcount(Color.RED))


class Number(IntEnum):
    ONE = 1
    TWO = 2


print(Number.ONE, repr(Number.ONE), Number.ONE + 1, Number.TWO > Number.ONE, Number.ONE == 1, sorted([Number.TWO, Number.ONE]))
print('{} {:3} %d %s' .format(Number.ONE, Number.TWO) % (Number.ONE, Number.TWO), f'{Number.ONE}', [1, 2, 3][Number.ONE], int(Number.TWO), Number(1) is Number.ONE)
print(Number.ONE.real, 1 in [Number.ONE], max(Number), sum(Number), Number.__mro__[1])


class Shape(Enum):
    CIRCLE = auto()
    SQUARE = auto()
    OTHER = 10
    LAST = auto()


print([each.value for each in Shape], Shape(11))


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
    NORTH = auto()
    SOUTH = auto()


print(list(Named), Named('north'))


class Planet(Enum):
    MERCURY = (3, 2)
    EARTH = (5, 6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return self.mass / self.radius


print(Planet.EARTH, Planet.EARTH.mass, Planet.MERCURY.density, Planet((5, 6)), repr(Planet.EARTH))


class Made(Enum):
    def __new__(cls, number, text):
        made = object.__new__(cls)
        made._value_ = number
        made.text = text
        return made
    A = (1, 'a')
    B = (2, 'b')


print(list(Made), Made(2).text, Made.A.text)


class Word(str, Enum):
    YES = 'yes'
    NO = 'no'


print(Word.YES, repr(Word.YES), Word.YES == 'yes', Word('no'), Word.YES.upper(), Word.NO + '!', '{}'.format(Word.YES), f'{Word.NO:>5}')


class Defaulting(Enum):
    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN if value != 'wrong' else 'nothing'
    KNOWN = 1
    UNKNOWN = 0


if VERSION >= (3, 7):
    print(Defaulting(1), Defaulting(99))
    attempt(Defaulting, 'wrong')


def doubled():
    @unique
    class Doubled(Enum):
        A = 1
        B = 1


attempt(doubled)
print(unique(Color.__class__('Empty', (Enum,), Enum.__class__.__prepare__('Empty', (Enum,)))))
Animal = Enum('Animal', 'ANT BEE CAT')
print(Animal, list(Animal), Animal.BEE, Animal.__module__, Animal.__qualname__)
print(list(Enum('Pairs', [('A', 'a'), ('B', 'b')])), list(Enum('Mapped', {'X': 10, 'Y': 20})), list(IntEnum('Ints', ['P', 'Q'], start=5)))


class Method(Enum):
    def plus(a, b):
        return a + b
    NUMBER = 3
    helper = staticmethod(plus)

    def __str__(self):
        return 'my own text'


print(Method.NUMBER, repr(Method.NUMBER), list(Method), '{}'.format(Method.NUMBER), Method.helper(1, 2))


class Base(Enum):
    def shown(self):
        return 'shown ' + self.name


class Derived(Base):
    A = 1


print(Derived.A.shown(), Derived.__mro__[1:3])


class Ordered(Enum):
    _order_ = 'A B'
    A = 1
    B = 2


def misordered():
    class Misordered(Enum):
        _order_ = 'B A'
        A = 1
        B = 2


attempt(misordered)


def mixed():
    class Mixed(Enum, int):
        A = 1


def reserved():
    class Reserved(Enum):
        _wrong_ = 3


attempt(mixed)
attempt(reserved)
print(dir(Color.RED)[:3], [name for name in dir(Color) if not name.startswith('_')])
