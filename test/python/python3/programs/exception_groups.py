# Groups of exceptions: how they are made, split and held.
# from 3.11
import sys
def show(f):
    try: r = f()
    except BaseException as e: print(type(e).__name__, e)
    else: print(repr(r))
show(lambda: ExceptionGroup())
show(lambda: ExceptionGroup('a'))
show(lambda: ExceptionGroup('a', 1))
show(lambda: ExceptionGroup(1, [ValueError()]))
show(lambda: ExceptionGroup('a', []))
show(lambda: ExceptionGroup('a', {1: 2}))
show(lambda: ExceptionGroup('a', [1]))
show(lambda: ExceptionGroup('a', [ValueError(1), KeyboardInterrupt()]))
show(lambda: BaseExceptionGroup('a', [ValueError(1)]))
show(lambda: BaseExceptionGroup('a', [KeyboardInterrupt()]))
show(lambda: ExceptionGroup('a', [ValueError(1)], x=1))
show(lambda: ExceptionGroup('a', [ValueError(1)], 3))
show(lambda: str(ExceptionGroup('abc', [ValueError(1), TypeError()])))
show(lambda: str(ExceptionGroup('abc', (ValueError(1),))))
show(lambda: ExceptionGroup('abc', (ValueError(1),)).exceptions)
show(lambda: ExceptionGroup('abc', [ValueError(1)]).args)
class E(ExceptionGroup):
    def derive(self, excs): return E(self.message + '!', excs)
class F(BaseExceptionGroup): pass
class G(ExceptionGroup):
    def derive(self, excs): return 3
show(lambda: E('m', [KeyboardInterrupt()]))
show(lambda: F('m', [ValueError()]))
g = ExceptionGroup('g', [ValueError(1), E('n', [TypeError(2), ValueError(3), OSError(2, 'x')]), E('z', [KeyError(4)])])
g.add_note('hello')
g.__cause__ = ValueError('cause')
for m in (ValueError, (TypeError, OSError), lambda e: isinstance(e, KeyError), ExceptionGroup, Exception, E, BaseException, 3, (1,), ZeroDivisionError, [ValueError], list, int):
    show(lambda: g.split(m))
    show(lambda: g.subgroup(m))
a, b = g.split(ValueError)
print(a.__cause__, b.__cause__, a.__notes__, b.__notes__, a.__notes__ is g.__notes__, a.__traceback__)
show(lambda: G('m', [ValueError(), TypeError()]).split(ValueError))
print(ExceptionGroup.__mro__, BaseExceptionGroup.__mro__, ExceptionGroup.__bases__)
print(BaseExceptionGroup[int], ExceptionGroup[ValueError])
show(lambda: setattr(g, 'message', 'k'))
show(lambda: setattr(g, 'exceptions', ()))
print(sorted(n for n in dir(ExceptionGroup) if n not in dir(Exception)))
l = [ValueError(1)]
h = ExceptionGroup('h', l)
print(sys.getrefcount(l), sys.getrefcount(l[0]), sys.getrefcount(h), sys.getrefcount(h.exceptions), sys.getrefcount(h.args))
t = (ValueError(1),)
h = ExceptionGroup('h', t)
print(sys.getrefcount(t), sys.getrefcount(t[0]), h.exceptions is t)
x, y = h.split(ValueError)
print(x is h, y, sys.getrefcount(h), sys.getrefcount(t))
import gc
print([type(o).__name__ for o in gc.get_referents(g)])
