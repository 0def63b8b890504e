# `except*`: what is caught, what is raised in the end.
# from 3.11
# audited throughout
import sys
def t(f):
    print('--', f.__name__)
    try: f()
    except BaseException as e:
        print('raised', repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
        for x in getattr(e, 'exceptions', ()): print('   ', repr(x), repr(x.__context__), getattr(x, '__notes__', None))
    print(sys.exc_info())
def a():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e: print('V', repr(e), repr(sys.exc_info()[1]), sys.getrefcount(e))
    except* TypeError as e: print('T', repr(e), sys.exc_info()[1] is e)
def b():
    try: raise ValueError(1)
    except* ValueError as e: print('V', repr(e), e.__traceback__ is not None, e.exceptions[0].__traceback__ is not None, sys.getrefcount(e), sys.getrefcount(e.exceptions[0]))
def c():
    try: raise ValueError(1)
    except* TypeError as e: print('no')
def d():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('n', [ValueError(3), KeyError(4)])])
    except* ValueError as e: raise
    except* KeyError as e: raise RuntimeError('new')
def e_():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError: raise LookupError('x') from None
    except* TypeError: pass
    else: print('else')
    finally: print('finally')
def f():
    try: pass
    except* ValueError: print('no')
    else: print('else')
def g():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* ExceptionGroup: pass
def h():
    try: raise ExceptionGroup('g', [ValueError(1)])
    except* 3: pass
def i():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* (ValueError, TypeError) as e: print(repr(e))
def j():
    for k in range(2):
        try: raise ExceptionGroup('g', [ValueError(k), TypeError(2)])
        except* ValueError: pass
        except* TypeError: pass
    try:
        try: raise KeyError
        except* KeyError as e: x = e; 1/0
    except ZeroDivisionError as z: print(repr(z.__context__))
def k():
    try:
        try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
        except* ValueError as e: pass
    except ExceptionGroup as z: print(repr(z), z.__traceback__ is not None)
def l():
    try: raise KeyboardInterrupt()
    except* KeyboardInterrupt as e: print(repr(e))
def m():
    try: raise ExceptionGroup('g', [ValueError(1), ValueError(2)])
    except* ValueError as e:
        try: raise e.exceptions[0]
        except* ValueError as q: print(repr(q))
        print(repr(e), repr(sys.exc_info()[1]))
def n():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError: raise
    except* TypeError: raise
def o():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e: raise e
    except* TypeError as e: raise ZeroDivisionError
for fn in (a, b, c, d, e_, f, g, h, i, j, k, l, m, n, o): t(fn)
