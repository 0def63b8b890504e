# Tracebacks of groups of exceptions, and notes.
# from 3.11
import sys, traceback
def show(make):
    print('--', make.__name__, file=sys.stderr)
    try: make()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
        traceback.print_exc()
        print(traceback.format_exception_only(type(e), e), file=sys.stderr)
def a(): raise ExceptionGroup('g', [ValueError(1), TypeError('x')])
def leaf():
    try: raise KeyError('k')
    except KeyError as e: return e
def nested():
    try: raise ExceptionGroup('n', [leaf(), ValueError('two\nlines')])
    except ExceptionGroup as e: return e
def b(): raise ExceptionGroup('g', [nested(), leaf(), ExceptionGroup('m', [OSError(2, 'no')])])
def c():
    try: 1/0
    except ZeroDivisionError as z: raise ExceptionGroup('g', [leaf()]) from z
def d():
    try: raise nested()
    except ExceptionGroup: raise ValueError('after')
def e():
    x = ValueError(3); x.add_note('note one\nsecond'); x.add_note('note two')
    raise x
def f():
    g = ExceptionGroup('g', [ValueError(1)]); g.add_note('on group'); g.exceptions[0].add_note('on leaf\nmore')
    raise g
def g(): raise ExceptionGroup('wide', [ValueError(i) for i in range(20)])
def g16(): raise ExceptionGroup('wide', [ValueError(i) for i in range(16)])
def h():
    x = ValueError('deep')
    for i in range(12): x = ExceptionGroup('d%d' % i, [x])
    raise x
def i():
    x = leaf()
    try:
        try: raise x
        except KeyError: raise TypeError('inner')
    except TypeError as y: raise ExceptionGroup('g', [y, x])
def j():
    x = ValueError(1); x.__notes__ = 'abc'; raise x
def k():
    x = ValueError(1); x.__notes__ = ['a', 3, None]; raise x
def l():
    x = ValueError(1); x.__notes__ = 17; raise x
def m():
    class Q(ExceptionGroup): pass
    raise Q('q', [SyntaxError('bad', ('f.py', 3, 4, 'x = (', 3, 5)), Q('r', [leaf()])])
def n():
    x = ExceptionGroup('same', [ValueError(1)])
    try: raise x
    except ExceptionGroup as y:
        raise ExceptionGroup('outer', [y, y]) from y
def o():
    x = ValueError('no text'); x.add_note(''); raise x
for fn in (a, b, c, d, e, f, g, g16, h, i, j, k, l, m, n, o): show(fn)
raise ExceptionGroup('last', [leaf(), nested()])
