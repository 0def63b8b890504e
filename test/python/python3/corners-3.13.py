# Forms of the language since 3.13, and what its compiler does of its own. Never run.
def indented():
    """First line
       and more,
         indented further.

       \tA tab.
    """


def short(): "  Leading spaces only"


class Documented:
    """
    Of a class.
        More.
    """

    def __init__(self, other):
        self.one = 1
        self.two: int = 2
        self.three: int
        self.one += 1
        self.__private = 4
        other.four = 5
        (self.five, *self.six), self.seven[0] = other

        def inner():
            self.eight = 8
            return [1 for self.nine in other]

        class Within:
            def set(self):
                self.ten = 10

        with other as self.eleven:
            pass
        del self.one
        return lambda self: [self.twelve for self.twelve in other]

    def not_self(this):
        this.thirteen = 13


@Documented
@Documented(1)
class Decorated(Documented, metaclass=type):
    x = [y for y in range(3)]


def defaults[T = int, *Ts = *tuple[int, str], **P = [int, str]](x: T, *args: *Ts) -> P: ...


class Generic[T: int = bool, U: (int, str) = str]:
    type Alias[V = T] = dict[V, U]

    def method[W = T](self, x: W = 1, *, y: W = 2) -> U:
        return super().method(x, y=y)

    def keyword[X](self, *, y: X = 2): ...


type Lambda[T = (lambda: int), U = [i for i in (1, 2)]] = T


def truths(x, y):
    z = not x
    z = not not x
    z = not x == y
    z = x in y or not x
    z = x is None and y
    z = bool(x) if x is not None else not (x and y)
    if not (x < y < 3) and not x: return
    while x not in y: x = None is x
    if None: return 1
    if not 0: return 2
    if "" or x: return 3
    assert x, y
    assert not x
    return x < y


def locals_in_pairs(a, b, c):
    d = a
    e = d; f = e; g = f
    h = i = a
    j = (
        a,
        b,
    )
    k, l, m = a, b, c
    n = o = p = q = r = s = t = u = v = w = a
    return a, b, c, d, w, v
    x = 1


def same(a):
    x = x = a
    x = 1; x = 2
    _, _, y = a
    for _ in a: _ = 1


def loops(x):
    for a in x:
        if a: continue
        if x: break
    else:
        return 1
    while x:
        try:
            x()
        except ValueError: continue
        except (KeyError, TypeError) as e: break
        else: x = 1
        finally: x = 2
    for (
        a,
        b
    ) in x: pass
    with x, x as y:
        for a in x: return a
    [a for a in x if a if not a for b in a]
    {a: b for a, b in x if a and b}
    {a for a in (b for b in x)}


async def asynchronous(x):
    async with x as a, x:
        await x
    async for a in x:
        yield a
    [a async for a in x if await a]
    [await b async for a in x for b in a]
    try:
        yield
    finally:
        await x


def generator(x):
    try:
        with x:
            yield 1
            y = yield
        yield from x
    except* ValueError:
        yield 2
    return y


def matches(x):
    match x:
        case 1 | 2.5 | -1j: return 1
        case "a" | None | True: return 2
        case [1, *rest] if rest: return 3
        case {"k": 1, **rest}: return 4
        case str(a, b=c.d): return 5
        case e.f | [_, _]: return 6
        case _: return 7


def texts(x):
    return f"", f"{x}", f"{x!r:>{x}}{x:3}{x=}", f"a{x!s}b{x!a:}", "%s and %r" % (x, x)


def calls(f, x):
    f(x, k=1)
    f.g(x, k=1)
    f(*x, k=1, **x)
    f.g(k=1)(x)
    return f(1)(2)(k=3)


lambda self: self
