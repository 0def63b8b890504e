# from 3.13
# audited throughout
import sys
from typing import NoDefault, TypeVar, ParamSpec, TypeVarTuple, Generic, Any, Union, Optional, Unpack
print(NoDefault, type(NoDefault), repr(NoDefault), Any, Union[int, str], Optional[int])
def f[T = int, *Ts = *tuple[int, str], **P = [int]](): return T, Ts, P
T, Ts, P = f()
print(T.has_default(), T.__default__, Ts.has_default(), Ts.__default__, P.has_default(), P.__default__)
def g[T](): return T
U = g()
print(U.has_default(), U.__default__ is NoDefault, U.__bound__)
class C[T, S = list[T]]:
    pass
print(C[int], C[int, str], C.__parameters__)
class D[A, B = str, *Cs = *tuple[int, ...]]: pass
print(D[int], D[int, int], D[int, int, float, bool], D.__parameters__, D.__orig_bases__)
type X[K, V = int] = dict[K, V]
print(X[str], X.__value__[str] if 0 else X.__value__, X.__type_params__)
def lazy[T = Undefined](): return T
try: lazy().__default__
except NameError as e: print(e)
print(TypeVar('Q', default=int).__default__, TypeVar('Q').__module__, ParamSpec('R', default=[int]).has_default(), TypeVarTuple('Rs', default=3).__default__)
class Old(Generic[U]): pass
print(Old[int], Old.__parameters__, Old.__mro__)
try:
    class Bad(Generic): pass
except TypeError as e: print(e)
try: Generic[int]
except TypeError as e: print(e)
try: Generic[U, U]
except TypeError as e: print(e)
print(sys.getrefcount(T), sys.getrefcount(U), sys.getrefcount(D), sys.getrefcount(Old))
try: f.__type_params__ = None
except TypeError as e: print(e)
def outer():
    class Deep[T: int]:
        def method[U: (int, str)](self, u: U) -> T: return u
        @staticmethod
        def other[V](v: V): return v
    return Deep
print(outer().method.__qualname__, outer()().method(3), outer().other(4), outer().method.__type_params__[0].__constraints__)
print(outer.__code__.co_consts[1].co_name if len(outer.__code__.co_consts) > 1 else '')
