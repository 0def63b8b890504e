# Types with parameters, and unions of types.
# from 3.9
import sys, types
rc = sys.getrefcount
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
class A: pass
class Box:
    __class_getitem__ = classmethod(types.GenericAlias)
    def __init__(self, item): self.item = item
G = types.GenericAlias
import collections
a = list[int]
show(lambda: list[int], lambda: dict[str, int], lambda: tuple[int, ...], lambda: tuple[()], lambda: type[A], lambda: set[A], lambda: frozenset['x'], lambda: list[list[int]], lambda: list[None], lambda: dict[str, list[A]], lambda: list[[int, str]], lambda: Box[int], lambda: Box[int, 'a'], lambda: collections.deque[int], lambda: collections.OrderedDict[str, int], lambda: collections.defaultdict[str, int], lambda: collections.Counter[str], lambda: enumerate[int])
show(lambda: a.__origin__, lambda: a.__args__, lambda: a.__parameters__, lambda: dict[str, int].__args__, lambda: tuple[()].__args__, lambda: type(a), lambda: type(a).__name__, lambda: type(a).__module__, lambda: a == list[int], lambda: a == list[str], lambda: a != list[int], lambda: a == 5, lambda: hash(a) == hash(list[int]), lambda: {a: 1}[list[int]], lambda: a is list[int], lambda: a.append, lambda: a.__name__, lambda: a.__qualname__, lambda: a.nope, lambda: a.__doc__ == list.__doc__, lambda: a.__class__, lambda: a.mro())
show(lambda: a(), lambda: a('ab'), lambda: dict[str, int](x=1), lambda: Box[int](5).item, lambda: Box[int](5).__orig_class__, lambda: tuple[int]([1, 2]), lambda: a(1, 2), lambda: type(a([1])))
show(lambda: isinstance([], a), lambda: issubclass(list, a), lambda: isinstance(5, (int, a)), lambda: a[int], lambda: a[0], lambda: len(a), lambda: a + a, lambda: a < a, lambda: setattr(a, 'x', 5), lambda: delattr(a, 'x'), lambda: int[str], lambda: str[int], lambda: A[int], lambda: object[int], lambda: float[5], lambda: range[int], lambda: (5)[int])
show(lambda: G(int, (str,)), lambda: G(list, int), lambda: G(5, 6), lambda: G(list), lambda: G(list, (int,), 5), lambda: G(list, int, x=1), lambda: G(A, (A, 5, 'a', 1.5, None, ...)), lambda: G(len, int))
class L(list[int]):
    def f(self) -> list[str]: return ['a']
class D(dict[str, int], Box[int]): pass
print(L.__bases__, L.__orig_bases__, D.__mro__, D.__orig_bases__, L([1]), L.f.__annotations__)
def f(x: dict[str, list[int]], *y: tuple[int, ...]) -> type[A]: pass
print(f.__annotations__)
v: list[int] = [1]
print(__annotations__)
u = list[A]
print(rc(A), rc(u), rc(u.__args__), rc(a.__args__[0]) > 3)
w = [list[A] for _ in range(3)]
print(rc(A)); del w, u; print(rc(A))
b = Box[A](A); print(rc(A), rc(b)); del b; print(rc(A))
print(dir(a) == dir(list), sorted(set(dir(a)) - set(dir(list))), [n for n in dir(G) if n[:2] != '__'], a.__reduce__()[1] if sys.version_info < (3, 11) else a.__reduce__()[1][:2])
import copy
print(copy.copy(a), copy.deepcopy(a) == a)
