# from 3.14
# What makes the bounds, defaults and values of type parameters and aliases.
import sys, typing
class C[T: int = str, U: (int, str) = int, **P = [int]]: pass
class D[*Ts = tuple[int]]: pass
type X[T] = list[T]
type Y = int
T, U, P = C.__type_params__
Ts, = D.__type_params__
print(type(T.evaluate_bound), T.evaluate_bound is T.evaluate_bound, T.evaluate_bound.__name__, T.evaluate_bound.__qualname__)
print(T.evaluate_bound(1), T.evaluate_default(1), T.evaluate_constraints, U.evaluate_constraints(1), U.evaluate_bound)
print(Ts.evaluate_default(1), P.evaluate_default(1), X.evaluate_value(1), Y.evaluate_value(1), Y.evaluate_value.__qualname__)
for args in [(2,), (3,), (4,), (), ('a',)]:
    try: print(T.evaluate_bound(*args))
    except Exception as e: print(type(e).__name__, e)
V = typing.TypeVar('V', bound=int, default=str)
W = typing.TypeVar('W', int, str)
print(V.evaluate_bound, type(V.evaluate_bound), V.evaluate_bound(1), V.evaluate_default, W.evaluate_constraints, W.evaluate_bound)
for args in [(2,), (3,), (4,), (), ('a',), (5,)]:
    try: print(V.evaluate_bound(*args), W.evaluate_constraints(*args))
    except Exception as e: print(type(e).__name__, e)
print(T.__bound__, T.evaluate_bound is T.evaluate_bound)
A = typing.TypeAliasType('A', int)
print(A.evaluate_value, A.evaluate_value(4))
print(list(X), *Y)
print(V.evaluate_bound is V.evaluate_bound, sys.getrefcount(T.evaluate_bound))
print(typing.ParamSpec('Q', default=int).evaluate_default, typing.TypeVarTuple('Q', default=int).evaluate_default)
try: T.evaluate_bound = 5
except AttributeError as e: print(e)
