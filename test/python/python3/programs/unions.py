# Unions of types: X | Y.
# from 3.10
import sys, types
rc = sys.getrefcount
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
class A: pass
class M(type):
    def __or__(self, other): return 'M.or'
    def __instancecheck__(cls, o): return o == 7
class B(metaclass=M): pass
u = int | str
show(lambda: int | str, lambda: int | None, lambda: None | int, lambda: A | int | A, lambda: int | int, lambda: int | str | int, lambda: (int | str) | (str | float), lambda: list[int] | None, lambda: list[int] | list[int], lambda: int | list[A], lambda: B | int, lambda: int | B, lambda: int | 5, lambda: 5 | int, lambda: int | 'A', lambda: None | None, lambda: int | (1,), lambda: type | None, lambda: u | None | A)
show(lambda: u.__args__, lambda: type(u), lambda: type(u).__name__, lambda: type(u).__module__, lambda: type(u) is types.UnionType, lambda: u == int | str, lambda: u == str | int, lambda: u == int, lambda: u != str | int, lambda: hash(u) == hash(str | int), lambda: {u: 1}[str | int], lambda: u.__parameters__, lambda: u.nope, lambda: u.__origin__, lambda: u(), lambda: u[int], lambda: u < u, lambda: len(u), lambda: setattr(u, 'x', 5), lambda: types.UnionType())
show(lambda: isinstance(5, u), lambda: isinstance(5.0, u), lambda: isinstance(None, int | None), lambda: issubclass(bool, u), lambda: issubclass(float, u), lambda: isinstance(5, (float, u)), lambda: isinstance(5, int | list[int]), lambda: isinstance([], int | list[int]), lambda: issubclass(int, int | list[int]), lambda: issubclass(5, u), lambda: isinstance(7, str | B), lambda: isinstance(8, str | B))
def f(x: int | None = None, *y: 'int | str') -> A | None: pass
print(f.__annotations__)
w = A | int
print(rc(A), rc(w), rc(w.__args__)); del w; print(rc(A))
match 5:
    case int() | str(): print('matched')
print([n for n in dir(u) if n[:2] != '__'])
