# from 3.12

def f[T](x: T) -> T: return x
print(f.__type_params__, type(f.__type_params__[0]), f.__annotations__)
T, = f.__type_params__
print(T, repr(T), T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.__module__, type(T).__module__, type(T).__name__, type(T).__qualname__)
print([n for n in dir(T)])
def g[A: int, B: (int, str), *Ts, **P](a: A, *args: *Ts): return A, B, Ts, P
A, B, Ts, P = g.__type_params__
print(A.__bound__, A.__constraints__, B.__bound__, B.__constraints__, Ts.__name__, P.__name__, P.__bound__, repr(P), repr(Ts), P.args, P.kwargs, type(P.args))
print(dir(Ts), dir(P), dir(P.args))
print(P.args == P.args, P.args.__origin__ is P, hash(P.args) == hash(P.args) if 0 else '')
print(type(Ts), type(P), type(P).__module__)
type X = int
print(X, repr(X), X.__name__, X.__value__, X.__type_params__, X.__parameters__, X.__module__, type(X))
print(dir(X))
type Y[K, V] = dict[K, V]
print(Y, Y.__type_params__, Y.__value__, Y.__parameters__, Y[int, str], type(Y[int, str]))
type R = list[R]
print(R.__value__, R.__value__.__args__[0] is R)
def bad[T: 1/0](): pass
try: bad.__type_params__[0].__bound__
except ZeroDivisionError as e: print('z', e)
for a in ('__name__', '__bound__', '__constraints__', '__covariant__', 'other'):
    try: setattr(T, a, 1)
    except Exception as e: print(type(e).__name__, e)
print(getattr(T, 'other', 0), T.__dict__ if hasattr(T, '__dict__') else None)
for a in ('__value__', '__name__', '__type_params__', 'other', '__module__'):
    try: setattr(X, a, 1)
    except Exception as e: print(type(e).__name__, e)
try: X[int]
except Exception as e: print(type(e).__name__, e)
try: X()
except Exception as e: print(type(e).__name__, e)
try: f.__type_params__ = 1
except Exception as e: print(type(e).__name__, e)
try: f.__type_params__ = (1,); print(f.__type_params__)
except Exception as e: print(type(e).__name__, e)
try: del f.__type_params__
except Exception as e: print(type(e).__name__, e)
print((lambda: 0).__type_params__)
print(isinstance(3, int), callable(T))
try: T()
except Exception as e: print(type(e).__name__, e)
try:
    class D(T): pass
except Exception as e: print(type(e).__name__, e)
try:
    class D(P): pass
except Exception as e: print(type(e).__name__, e)
try:
    class D(Ts): pass
except Exception as e: print(type(e).__name__, e)
try:
    class D(type(T)): pass
except Exception as e: print(type(e).__name__, e)
try:
    class D(X): pass
except Exception as e: print(type(e).__name__, e)
print(T.__reduce__(), X.__reduce__(), Ts.__reduce__(), P.__reduce__())
print(X == X, X != Y, hash(X) == hash(X))
print(type(T)('U'), type(T)('U', int, str).__constraints__, type(T)('U', bound=int).__bound__,  type(T)('U', covariant=True), type(T)('U', contravariant=True), type(P)('Q'), type(Ts)('Us'))
try: type(T)('U', int)
except Exception as e: print(type(e).__name__, e)
try: type(T)('U', int, str, bound=int)
except Exception as e: print(type(e).__name__, e)
try: type(T)('U', covariant=True, contravariant=True)
except Exception as e: print(type(e).__name__, e)
try: type(T)()
except Exception as e: print(type(e).__name__, e)
try: type(T)(1)
except Exception as e: print(type(e).__name__, e)
