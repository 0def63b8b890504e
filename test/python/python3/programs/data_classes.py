# Data classes: their methods, options, errors, and who holds what.
# (There is no frozendict of 3.15 yet, which metadata is.)
# from 3.7
import sys
import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, make_dataclass, is_dataclass, InitVar, FrozenInstanceError, MISSING

VERSION = sys.version_info[:2]


def attempt(function, *args, **kwds):
    try:
        print(function(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 12345


first, second = Point(1), Point(1, 2)
print(first, second, first == Point(1), first == second, first != second, first == 3, Point.__doc__, Point.y)
print(Point.__init__.__annotations__, Point.__init__.__defaults__, Point.__init__.__qualname__, Point.__repr__.__qualname__, Point.__eq__.__qualname__)
print(Point.__init__.__code__.co_names, Point.__init__.__code__.co_varnames, Point.__init__.__code__.co_consts, Point.__eq__.__code__.co_names)
print(Point.__hash__, [name for name in vars(Point) if name not in ('__firstlineno__', '__static_attributes__', '__annotations_cache__', '__annotate_func__')])
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(Point, 1, z=2)
attempt(hash, first)
attempt(lambda: first < second)
print(repr(fields(Point)[1]).replace(repr(MISSING), 'MISSING').replace('frozendict()', 'mappingproxy({})'))
print([(each.name, each.type, each.default is MISSING) for each in fields(first)])


# Counts.
value = object()
held = Point(value, [value])
print(sys.getrefcount(value), sys.getrefcount(held), sys.getrefcount(held.y))
before = sys.getrefcount(Point)
more = [Point(0, 0) for _ in range(5)]
print(sys.getrefcount(Point) - before)
del more
print(sys.getrefcount(Point) - before)
default = ('a', 'default')


@dataclass
class Holder:
    kept: tuple = default
    made: list = field(default_factory=list)
    hidden: tuple = field(default=default, repr=False, compare=False)


print(sys.getrefcount(default))
holder = Holder()
print(sys.getrefcount(default), sys.getrefcount(holder.made), sys.getrefcount(holder.kept))
print(holder, holder.hidden is default, Holder().made is holder.made, Holder(made=default))
copied = replace(holder, kept=None)
print(copied, copied.made is holder.made, sys.getrefcount(holder.made), sys.getrefcount(default))
print(asdict(holder), astuple(holder), asdict(holder)['made'] is holder.made)
attempt(replace, holder, other=3)
attempt(replace, 3)
attempt(replace, Holder)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


print(sorted([Version(2, 1), Version(1, 9), Version(1)]), Version(1, 2) < Version(1, 3), Version(1, 2) >= Version(1, 2, 'x'))
attempt(lambda: Version(1) < Point(1))
print(Version.__doc__, max(Version(1), Version(3)))


@dataclass(frozen=True)
class Frozen:
    name: str
    parts: tuple = ()

    def longer(self):
        return replace(self, parts=self.parts + (self.name,))


frozen = Frozen('a')
print(frozen, hash(frozen) == hash(('a', ())), frozen.longer().longer(), {frozen: 1}[Frozen('a')])


def change(instance):
    instance.name = 'b'


def add(instance):
    instance.other = 'b'


def remove(instance):
    del instance.name


attempt(change, frozen)
attempt(add, frozen)
attempt(remove, frozen)
print(issubclass(FrozenInstanceError, AttributeError), Frozen.__setattr__.__code__.co_names, Frozen.__setattr__.__code__.co_freevars)
name = 'a name that is ' + str(VERSION[0])
print(sys.getrefcount(name))
frozens = [Frozen(name) for _ in range(3)]
print(sys.getrefcount(name))


@dataclass
class Base:
    a: int = 1
    b: 'str' = 'b'

    def __post_init__(self):
        print('post', self.a, self.b)


@dataclass
class Derived(Base):
    c: InitVar[int] = 3
    d: int = field(init=False, default=4)
    e: float = field(init=False, repr=False)

    def __post_init__(self, c):
        super().__post_init__()
        self.e = c / 2


derived = Derived(5)
print(derived, derived.e, Derived.c, [each.name for each in fields(Derived)], Derived.__doc__)
print(Derived(c=7).e, list(Derived.__dataclass_fields__))
print(replace(derived, c=10).e) if VERSION >= (3, 8) else None
attempt(replace, derived, d=3)
print(Derived.__dataclass_fields__['c']._field_type, Derived.__dataclass_fields__['c'].type == (InitVar if VERSION < (3, 8) else Derived.__dataclass_fields__['c'].type))
print(Base.__dataclass_params__)


@dataclass(unsafe_hash=True)
class Hashed:
    number: int
    ignored: list = field(default_factory=list, hash=False)


print(hash(Hashed(3)) == hash((3,)), {Hashed(3): 'found'}[Hashed(3)])


@dataclass(repr=False, eq=False, init=False)
class Plain:
    a: int = 3

    def __repr__(self):
        return 'Plain!'


print(Plain(), Plain() == Plain(), Plain().a, Plain.__doc__, is_dataclass(Plain), is_dataclass(Plain()), is_dataclass(3))


@dataclass
class Node:
    value: int
    next: 'Node' = None


ring = Node(1)
ring.next = ring
print(ring)
tree = Node(1, Node(2, Node(3)))
print(tree, asdict(tree), astuple(tree), asdict(tree, dict_factory=list), tree == Node(1, Node(2, Node(3))))


@dataclass
class Nested:
    points: list
    named: dict
    pair: tuple


nested = Nested([Point(1), Point(2)], {'a': Point(3)}, (Point(4), 5))
print(asdict(nested))
print(astuple(nested))
print(nested.points[0], sys.getrefcount(nested.points[0]), sys.getrefcount(nested.pair[0]))

# Errors of the decorator.
def mutable():
    @dataclass
    class Mutable:
        items: list = []


def unordered():
    @dataclass
    class Unordered:
        a: int = 3
        b: int


def no_eq():
    @dataclass(eq=False, order=True)
    class NoEq:
        a: int


def not_annotated():
    @dataclass
    class NotAnnotated:
        a = field()


def thawed():
    @dataclass
    class Thawed(Frozen):
        b: int = 3


def frozen_of_thawed():
    @dataclass(frozen=True)
    class FrozenOfThawed(Point):
        b: int = 3


def has_order():
    @dataclass(order=True)
    class HasOrder:
        a: int

        def __lt__(self, other):
            return True


def has_hash():
    @dataclass(unsafe_hash=True)
    class HasHash:
        a: int

        def __hash__(self):
            return 1


def has_setattr():
    @dataclass(frozen=True)
    class HasSetattr:
        a: int

        def __setattr__(self, name, value):
            pass


for function in mutable, unordered, no_eq, not_annotated, thawed, frozen_of_thawed, has_order, has_hash, has_setattr:
    attempt(function)
attempt(field, default=3, default_factory=list)
attempt(dataclass, unknown=True)
attempt(fields, 3)
attempt(asdict, Point)
attempt(astuple, 3)

Made = make_dataclass('Made', ['loose', ('x', int), ('y', int, field(default=5))], namespace={'sum': lambda self: self.x + self.y})
print(Made('l', 1), Made('l', 1).sum(), Made.__module__, Made.__qualname__, Made.__mro__[1:])
for wrong in ['1x'], ['class'], ['a', 'a'], [('a', int, 3, 4)], [3]:
    attempt(make_dataclass, 'Wrong', wrong)


class Described:
    """Has its own words."""
    def method(self):
        return 'method'


described = dataclass(Described)
print(described is Described, Described.__doc__, Described(), Described() == Described())


class Generic:
    def __init_subclass__(cls, **kwds):
        print('subclass', cls.__name__, kwds)


@dataclass
class Sub(Generic, key=1):
    a: int = 0


print(Sub(3), Sub.__init__.__code__.co_filename)
class Descriptor:
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)

    def __get__(self, instance, owner):
        return 'class' if instance is None else instance._hidden

    def __set__(self, instance, value):
        instance._hidden = value


@dataclass
class Described2:
    a: str = Descriptor()


print(Described2(), Described2('b').a, vars(Described2('c')))
try:
    dataclasses.nothing
except AttributeError as error:
    print(error)
