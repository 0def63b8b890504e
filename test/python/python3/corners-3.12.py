"""Forms of the language since 3.12: type parameters and `type`."""
class C[T](Base, metaclass=M, **kw):
    """Doc"""
    attr: T
    v = [i for i in range(3) if attr]
    w = {k: v for k, v in w.items() for _ in [1]}
    def m[U: int, *Ts, **P](self, x: T, y: U = 1, *args: *Ts, z=2, **k: P.kwargs) -> T:
        nonlocal_ = super().m(x)
        super().attr
        super(C, self).m(y).z
        return lambda: (__class__, self)
    type Alias[Q] = dict[Q, T]
    __x = __y
    def n(self): return self.__x
type L = list[L]
type G[T: (int, str)] = T
def func[T](a, b=1, /, c=2, *, d, e=3): pass
def plain[T](): return T
def outer():
    class Inner[T]:
        def method[U](self, x: T) -> U: return T, U, x
        type Own = Inner[T]
    def bounded[T: Inner, *Ts, **P](a=1, *, b=2) -> T: return a
    return bounded
