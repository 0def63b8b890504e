# from 3.8
import math, string, keyword, copy, types, contextlib, sys, time, gc, weakref, traceback, abc
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
m = math
show(lambda: m.floor(2.7), lambda: m.ceil(-2.3), lambda: m.trunc(-2.7), lambda: m.floor(10 ** 30), lambda: m.floor(float('inf')), lambda: m.floor('a'), lambda: m.ceil(float('nan')), lambda: m.gcd(12, 18), lambda: m.gcd(-4, 0), lambda: m.gcd(1.5, 2), lambda: m.factorial(20), lambda: m.factorial(-1), lambda: m.factorial(2.5), lambda: m.factorial('a'), lambda: m.sqrt(2), lambda: m.sqrt(-1), lambda: m.isqrt(17), lambda: m.isqrt(10 ** 40), lambda: m.isqrt(-1), lambda: m.comb(5, 2), lambda: m.perm(5, 2), lambda: m.perm(5), lambda: m.prod([1, 2, 3]), lambda: m.prod([2.5, 2], start=2), lambda: m.dist([0, 0], [3, 4]), lambda: m.hypot(3, 4), lambda: m.hypot(1, 2, 2), lambda: m.isclose(0.1 + 0.2, 0.3), lambda: m.isclose(1, 2, rel_tol=0.5), lambda: m.log(8, 2), lambda: m.log2(8), lambda: m.log10(1000), lambda: m.log(0), lambda: m.log(10 ** 400), lambda: m.exp(1), lambda: m.exp(1000), lambda: m.pow(2, 0.5), lambda: m.inf, lambda: -m.inf, lambda: m.nan, lambda: m.tau, lambda: m.pi, lambda: m.e, lambda: m.isfinite(1), lambda: m.isinf(m.inf), lambda: m.isnan(m.nan), lambda: m.copysign(1, -0.0), lambda: m.fmod(-7, 3), lambda: m.remainder(7, 2), lambda: m.remainder(-7.5, 2), lambda: m.modf(2.5), lambda: m.frexp(8.0), lambda: m.ldexp(0.5, 3), lambda: m.fsum([0.1] * 10), lambda: m.degrees(m.pi), lambda: m.radians(180), lambda: m.sin(1), lambda: m.cos('a'), lambda: m.atan2(1, 1), lambda: m.fabs(-3), lambda: m.fabs(None), lambda: m.sqrt(), lambda: m.sqrt(1, 2), lambda: m.comb(2, -1), lambda: m.cosh(1000))
class R:
    def __floor__(self): return 'F'
    def __ceil__(self): return 'C'
    def __trunc__(self): return 'T'
show(lambda: m.floor(R()), lambda: m.ceil(R()), lambda: m.trunc(R()), lambda: m.trunc('a'))
show(lambda: string.ascii_letters, lambda: string.digits, lambda: string.punctuation, lambda: string.whitespace, lambda: string.capwords('hello  world'), lambda: string.printable, lambda: string.letters, lambda: keyword.kwlist, lambda: keyword.iskeyword('async'), lambda: keyword.iskeyword('print'))
class P:
    def __init__(self): self.a = [1, {2: (3, [4])}]; self.s = self
p = P(); q = copy.deepcopy(p); r = copy.copy(p)
print(q.a == p.a, q.a is p.a, q.s is q, r.a is p.a, copy.copy([1]), copy.deepcopy({1: [2]}), copy.deepcopy((1, [2])), copy.copy((1,)), copy.deepcopy({1, 2}), copy.copy(b'x'), copy.copy(5))
t = (1, 2); print(copy.deepcopy(t) is t)
class Slots:
    __slots__ = ('x',)
s = Slots(); s.x = [1]; print(copy.deepcopy(s).x)
class Custom:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(Custom()), copy.deepcopy([Custom()]))
print(types.SimpleNamespace(a=1, b='x'), types.FunctionType is type(lambda: 0), types.MethodType(len, [1])(), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MappingProxyType, types.GeneratorType)
@contextlib.contextmanager
def ctx(x):
    print('in', x)
    try: yield x * 2
    except ValueError as e: print('caught', e)
    finally: print('out')
with ctx(5) as v: print(v)
with ctx(1): raise ValueError('bad')
try:
    with ctx(2): raise KeyError('k')
except KeyError as e: print('passed', e)
with contextlib.suppress(ZeroDivisionError): 1 / 0
with contextlib.ExitStack() as st:
    st.enter_context(ctx(9)); st.callback(print, 'callback')
class Cl:
    def close(self): print('closed')
with contextlib.closing(Cl()): pass
class Fake:
    def write(self, s): sys.__stdout__.write('<' + s + '>')
    def flush(self): pass
with contextlib.redirect_stdout(Fake()): print('hi')
print()
@ctx(3)
def decorated(): print('body')
decorated()
class W: pass
w = W(); ref = weakref.ref(w, lambda r: print('dead', r() is None)); print(ref() is w); del w; print(ref())
print(gc.isenabled(), gc.collect() >= 0, gc.is_tracked([]), gc.get_threshold())
print(time.time() > 0, time.perf_counter() >= 0)
def boom(): raise ValueError('tb')
try: boom()
except ValueError as e:
    print(traceback.format_exc(), end=''); print(traceback.format_exception_only(type(e), e)); print(traceback.extract_tb(e.__traceback__)[0].name, traceback.format_tb(e.__traceback__)[-1], end='')
    try: raise KeyError(1) from e
    except KeyError: traceback.print_exc(file=sys.stdout)
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @abc.abstractmethod
    def g(self): pass
class B(A):
    def f(self): return 1
class C(B):
    def g(self): return 2
show(lambda: A(), lambda: B(), lambda: C().g(), lambda: isinstance(C(), A), lambda: A.register(int) is int, lambda: isinstance(5, A), lambda: issubclass(str, A))
print(sys.version_info[:2], sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.platform, sys.hexversion, sys.version_info, sys.float_info.max, sys.version_info.major)
