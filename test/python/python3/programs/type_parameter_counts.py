# from 3.12
# audited throughout
import sys, gc
get = sys.getrefcount
class Held:
    def __repr__(self):
        return 'held'
held = Held()
def f[T](x: T, y=held) -> T: return x
T, = f.__type_params__
print(get(f), get(T), get(f.__type_params__), get(type(T)) < 0)
print([type(r).__name__ for r in gc.get_referrers(T)], [type(r).__name__ for r in gc.get_referents(T)])
f.__annotations__
print(get(T))
def g[A: [held], B: (int, held)](): return A, B
A, B = g()
print(get(A), get(B), get(held))
A.__bound__
print(get(A), get(B), get(held), get(A.__bound__), get(B.__constraints__), get(held), get(B.__constraints__))
print([type(r).__name__ for r in gc.get_referents(A)], [type(r).__name__ for r in gc.get_referents(B)])
class C[T, S]:
    def m(self, x: T) -> S: return T, S
T, S = C.__type_params__
print(get(C), get(T), get(S), get(C.__type_params__), get(C.__parameters__), get(C.__orig_bases__), get(C.__orig_bases__[0]))
print(get(C.m), get(T), get(S))
alias = C[held, int]
print(get(alias), get(held), get(C), get(alias.__args__))
made = alias()
print(get(alias), get(made), get(held), get(C))
class D(C[int, held]): pass
print(get(D), get(C), get(held), D.__orig_bases__)
type X[K] = dict[K, held]
K, = X.__type_params__
print(get(X), get(K), get(held))
v = X.__value__
print(get(X), get(K), get(held), get(v), get(v.__args__), get(v.__parameters__), get(K))
w = X[held]
print(get(X), get(w), get(held), get(w.__args__))
x = v[Held]
print(get(v), get(x), get(Held), get(held), x)
type R = list[R]
R.__value__
print(get(R), gc.collect() >= 0)
del R
def ps[**P, *Ts](*a: *Ts, **k: P.kwargs): return P, Ts
P, Ts = ps()
print(get(P), get(Ts), get(ps))
pa = P.args
print(get(P), get(pa), P.args == pa)
u = T | int
print(get(T), get(u), get(u.__args__), u)
n = T | None
print(get(T), get(n), n, X | None, None | X, get(X))
def outer[Q](q: Q):
    def inner[U](u: U, q: Q): return U, Q
    class Local[V]:
        def m(self): return V, Q
    return inner, Local
i, L = outer(held)
U, Q = i(1, 2)
V, _ = L().m()
print(get(U), get(Q), get(V), get(i), get(L), get(held))
for n in 1, 2, 3:
    def again[T: held](): return T
print(get(held), get(again))
del C, D, alias, made
print(gc.collect() > 0, get(held), get(Held))
class E[T: held, *Ts, **P](Held): 
    attribute: list[T] = []
print(get(held), get(E), get(Held), E.__parameters__, E.__orig_bases__)
z = E[int, str, held, [int]]
print(z, get(held), get(E), z.__args__)
z = E[int, [int]]
print(z, z.__args__)
try: E[int]
except TypeError as e: print(e)
try: class_ = E[int, str, 5, 6, 7]
except TypeError as e: print(e)
