# Flags: combinations, inversion, containment, texts, and who holds what.
import sys
from enum import Flag, IntFlag, auto

VERSION = sys.version_info[:2]


def attempt(function, *args, **kwds):
    try:
        print(function(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC
    NONE = 0


both = Perm.READ | Perm.WRITE
print(Perm.READ, repr(Perm.READ), both, repr(both), both.value, both is (Perm.WRITE | Perm.READ), Perm.ALL, repr(Perm.ALL))
print(Perm.READ in both, Perm.EXEC in both, bool(Perm.NONE), bool(both), repr(Perm(0)), Perm.READ & both, Perm.READ ^ both)
print(~Perm.READ, repr(~both), repr(~Perm.NONE), ~Perm.ALL, Perm.READ & Perm.WRITE)
print(list(Perm), len(Perm), Perm(5), repr(Perm(6)), Perm(3) is both, both.name, Perm.__members__)
attempt(Perm, 8)
attempt(Perm, 'x')
attempt(lambda: Perm.READ | 1)
attempt(lambda: 1 in Perm.READ) if VERSION >= (3, 8) else None
print(hash(Perm.READ) == hash('READ'), Perm.READ == 1, '{}'.format(both), f'{Perm.READ}')

# Counts.
print(sys.getrefcount(Perm.READ), sys.getrefcount(Perm.ALL), sys.getrefcount(both))
more = [Perm.READ | Perm.EXEC for _ in range(3)]
print(sys.getrefcount(more[0]), sys.getrefcount(Perm.READ))
del more
print(sys.getrefcount(Perm.READ | Perm.EXEC), len(Perm._value2member_map_))


class Mode(IntFlag):
    R = 4
    W = 2
    X = 1


print(repr(Mode.R | Mode.W), (Mode.R | Mode.W) + 0, Mode.R == 4, repr(Mode(7)), Mode.R & 6, repr(Mode.R & 6))
print(repr(Mode.R | 1), repr(Mode(0)), repr(Mode.R ^ Mode.R), 4 | Mode.X == 5, '{}'.format(Mode.R), f'{Mode.W:3}|')
print(str(Mode.R | Mode.X) if VERSION < (3, 11) else int(Mode.R | Mode.X), Mode.W in Mode(3), list(Mode), isinstance(Mode.R, int))
print(repr(Mode(8)), repr(Mode(12)), repr(~Mode.R), int(~Mode.R), sys.getrefcount(Mode.R))
attempt(Mode, 'x')


class Gap(Flag):
    A = 1
    C = 4


attempt(Gap, 2)
print(repr(Gap.A | Gap.C), ~Gap.A, [each.value for each in Gap])


class Later(Flag):
    HIGH = 8
    NEXT = auto()


print(Later.NEXT.value, Flag('Made', 'P Q R')(3), list(IntFlag('Ints', 'P Q')))
if VERSION >= (3, 11):
    print(list(both), len(both), list(Perm.ALL), [each for each in Mode.R | Mode.X])
