# from 3.15
# TypeVarTuple has a bound and a variance.
import typing
for make in [lambda: typing.TypeVarTuple('A'), lambda: typing.TypeVarTuple('A', bound=int), lambda: typing.TypeVarTuple('A', covariant=True), lambda: typing.TypeVarTuple('A', contravariant=True), lambda: typing.TypeVarTuple('A', infer_variance=True, default=int), lambda: typing.TypeVarTuple('A', covariant=True, contravariant=True), lambda: typing.TypeVarTuple('A', bound=None), lambda: typing.TypeVarTuple('A', nope=1), lambda: typing.TypeVarTuple('A', infer_variance=True, covariant=True), lambda: typing.TypeVarTuple(5), lambda: typing.TypeVarTuple()]:
    try: t = make(); print(t, t.__bound__, t.__covariant__, t.__contravariant__, t.__infer_variance__, t.__default__)
    except Exception as e: print(type(e).__name__, e)
def f[*Ts](): pass
t, = f.__type_params__
print(t, t.__bound__, t.__covariant__, t.__infer_variance__)
