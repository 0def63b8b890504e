# from 3.7
def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except BaseException as error:
            print(type(error).__name__ + ':', error)
show(lambda: ValueError(), lambda: ValueError('a'), lambda: ValueError('a', 2), lambda: str(ValueError('a', 2)), lambda: ValueError(x=1), lambda: KeyError('a'), lambda: str(KeyError('a')), lambda: str(KeyError()), lambda: OSError(2, 'gone'), lambda: str(OSError(2, 'gone')), lambda: OSError(2, 'gone', 'f'), lambda: str(OSError(2, 'gone', 'f')), lambda: OSError(1).errno, lambda: OSError(2, 'x').errno, lambda: type(OSError(2, 'x')), lambda: IOError is OSError, lambda: StopIteration(5).value, lambda: SystemExit(3).code, lambda: SystemExit().code, lambda: ImportError('m', name='n').name, lambda: ImportError('x', foo=1), lambda: UnicodeDecodeError('utf-8', b'a', 0, 1, 'bad'), lambda: str(UnicodeDecodeError('utf-8', b'a', 0, 1, 'bad')), lambda: UnicodeEncodeError('ascii', 'é', 0, 1, 'no').object, lambda: UnicodeDecodeError('a'), lambda: SyntaxError('m', ('f', 1, 2, 'text')).lineno, lambda: str(SyntaxError('m', ('f', 1, 2, 'text'))), lambda: ValueError('a').args, lambda: ValueError('a').message, lambda: ValueError('a').with_traceback(None), lambda: ValueError('a').with_traceback(5), lambda: ValueError('a') == ValueError('a'), lambda: Exception.__mro__, lambda: FileNotFoundError.__mro__, lambda: ModuleNotFoundError.__mro__, lambda: RecursionError.__mro__, lambda: StopAsyncIteration.__base__, lambda: ZeroDivisionError.__mro__, lambda: BaseException.__base__, lambda: KeyboardInterrupt.__base__, lambda: GeneratorExit.__base__, lambda: TimeoutError(1, 'a'), lambda: NameError('x').name)
class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
class E2(Exception):
    def __str__(self): return 'custom'
class E3(E2):
    def __repr__(self): return 'R3'
show(lambda: E(1), lambda: E(1, 5).b, lambda: E(), lambda: E2('x'), lambda: str(E2('x')), lambda: E3(1), lambda: E(1).__dict__)
def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError('k') from e
    except KeyError as e2:
        return e2
c = chain(); print(repr(c.__cause__), repr(c.__context__), c.__suppress_context__, c.__traceback__.tb_lineno, c.__traceback__.tb_next)
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2) from None
except TypeError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from 5
except TypeError as e: print(e)
for bad in (5, 'x', None, int, object()):
    try: raise bad
    except TypeError as e: print(e)
try:
    raise
except RuntimeError as e: print(e)
try:
    x = 1
    try: raise ValueError('in')
    finally: x = 2
except ValueError as e: print(x, e)
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return 'r'
        finally:
            print('fin', i)
    else: print('else')
print(f())
try:
    try: raise KeyError(1)
    except (ValueError, KeyError) as e: raise
except KeyError as e: print('again', e)
try: e
except NameError as err: print(err)
try: raise E2
except E2 as e: print(e, e.args)
import sys
sys.setrecursionlimit(120)
def g():
    try: raise ValueError('v')
    except ValueError:
        print(sys.exc_info()[0], sys.exc_info()[1])
        try: raise TypeError('t')
        except TypeError: print(sys.exc_info()[1], repr(sys.exc_info()[1].__context__))
        print(sys.exc_info()[1])
    print(sys.exc_info())
g()
class C:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0], a[1]); return a[0] is ValueError
with C() as c1, C(): raise ValueError('swallowed')
try:
    with C(): raise KeyError('not')
except KeyError as e: print('out', e)
class NoExit:
    def __enter__(self): pass
show(lambda: exec('with NoExit(): pass'), lambda: exec('with 5: pass'))
show(lambda: exec('assert 0'), lambda: exec('assert 0, "msg"'), lambda: exec('assert ()'), lambda: exec('import nope'), lambda: exec('import math.nope'), lambda: exec('del q'), lambda: exec('q'), lambda: exec('x = yy'), lambda: exec('def f():\n  z\n  z = 1\nf()'), lambda: exec('a.b.c'), lambda: exec('raise'), lambda: exec('(1).x = 2'), lambda: exec('return'), lambda: exec('break'), lambda: exec('nonlocal x'))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(e)
def inf_repr():
    class R:
        def __repr__(self): return repr(self)
    try: repr(R())
    except RecursionError as e: print(e)
inf_repr()
