# from 3.12
class C[T]:
    def m(self, x: T) -> T: return x
print(C.__bases__, C.__orig_bases__, C.__parameters__, C.__type_params__, C.__mro__)
print(C[int], C[int].__args__, C[int].__origin__, type(C[int]))
c = C[int]()
print(c.__orig_class__, type(c))
class D(C[int]): pass
print(D.__bases__, D.__orig_bases__, D.__mro__, D.__parameters__)
class E[T, *Ts, **P](dict[str, T]):
    pass
print(E.__bases__, E.__orig_bases__, E.__parameters__, E.__type_params__, E.__mro__)
try: C[int, str]
except Exception as e: print(type(e).__name__, e)
try: D[int]
except Exception as e: print(type(e).__name__, e)
print(C[int] == C[int], hash(C[int]) == hash(C[int]), C[int] is C[int], C[str] == C[int])
print([k for k in C.__dict__])
def h[T](): return T
print(h() | int, int | h(), type(h() | int), h() | None, [h()] and list[h()], list[h()].__parameters__)
print(list[h()][int] if 0 else '', dict[str, C[int]])
def outer[T](x):
    class Inner[U]:
        def both(self, a: T, b: U): return T, U
    return Inner
I = outer(1)
print(I, I.both.__annotations__, I().both(1, 2), I.__type_params__)
class M[T](metaclass=type): a: T
print(M.__annotations__)
class W[T]:
    x = T.__name__
    type A = T
    type B[S] = dict[T, S]
    y: list[T] = []
print(W.x, W.A, W.A.__value__, W.B, W.B.__value__, W.A.__module__)
def deflt[T](a, b=1, *, c=2) -> T: return a, b, c
print(deflt(5), deflt.__defaults__, deflt.__kwdefaults__, deflt.__qualname__)
async def co[T](x: T): return T
try: co(1).send(None)
except StopIteration as s: print(s.value)
def ge[T]():
    yield T
print(list(ge()))
type F[**P] = list[P]
print(F.__type_params__, F.__value__ if 0 else '')
def deco(f): return f
@deco
def d1[T](x: T = 4): return x
print(d1(), d1.__type_params__)
@deco
class d2[T]: pass
print(d2.__type_params__, d2.__qualname__, d2)
import sys
try:
    x: type[Undefined] = 4
except NameError as e: print(e)
type Lazy = Undefined
try: Lazy.__value__
except NameError as e: print(e)
Undefined = 5
print(Lazy.__value__)
print(isinstance(c, C), issubclass(D, C))
try: isinstance(c, C[int])
except Exception as e: print(type(e).__name__, e)
class Plain: pass
print(Plain.__type_params__, int.__type_params__)
Plain.__type_params__ = (1,)
print(Plain.__type_params__, Plain.__dict__['__type_params__'])
try: int.__type_params__ = ()
except TypeError as e: print(e)
try: del Plain.__type_params__
except TypeError as e: print(e)
class Base[T]: pass
class Derived(Base[int]): pass
print(Base.__type_params__, Derived.__type_params__)
