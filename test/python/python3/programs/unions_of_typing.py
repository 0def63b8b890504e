# from 3.14
# Unions of types are those of typing.
import typing, types, sys, gc
U = typing.Union
print(U, U is types.UnionType, U.__name__, U.__qualname__, U.__module__, type(U))
print(U[int, str], U[int], U[int, None], U[int, int], U[int | str, float], U[()] if 0 else '')
for bad in [lambda: U[()], lambda: U[5], lambda: U[int, 5], lambda: U(), lambda: U(1), lambda: typing.Optional[int, str], lambda: typing.Optional[5]]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(typing.Optional[int], typing.Optional[None], repr(typing.Optional), typing.Optional[int | str])
print(U['X', int], 0)
try: print(int | 'X')
except TypeError as e: print(e)
T = typing.TypeVar('T')
print(U[T, int], T | int, int | T, T | 'X', U[T, int].__parameters__, U[T, int][str], U[T, list[T]][int])
print((int | str).__origin__, (int | str).__args__, isinstance(5, U[int, str]), isinstance(int | str, U), issubclass(int, U[int, str]))
print((int | str) == (str | int), hash(int | str) == hash(str | int), (int | str) == U[str, int], {int | str: 1}[str | int], list[int] | list[int], list[int] | list[str])
try:
    class X(U[int, str]): pass
except TypeError as e: print(e)
try:
    class X(U): pass
except TypeError as e: print(e)
try: U[int, str]()
except TypeError as e: print(e)
u = int | str
print(gc.get_referents(u) if 0 else [type(x).__name__ for x in gc.get_referents(u)], u.__parameters__, [type(x).__name__ for x in gc.get_referents(u)])
class Eq:
    def __init__(self, n): self.n = n
    __hash__ = None
    def __eq__(self, o): return True
try: print((list[Eq(1)] | int), hash(list[Eq(1)] | int))
except TypeError as e: print(e)
try: print(U[T, int][5])
except TypeError as e: print(e)
try: print(U[int, str][5])
except TypeError as e: print(e)
