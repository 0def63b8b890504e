# from 3.8
# audited throughout
import sys
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
def f():
    fr = sys._getframe()
    x = 1
    print(fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_lasti > 0, fr.f_builtins is vars(__builtins__) if not isinstance(__builtins__, dict) else True)
    print(sorted(locals()))
f()
def g():
    try: 1 / 0
    except ZeroDivisionError as e:
        tb = e.__traceback__
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next, type(tb).__name__)
g()
def gen():
    yield 1
    yield 2
x = gen(); next(x); print(x.gi_frame.f_lineno, x.gi_code.co_name, x.gi_running, x.gi_yieldfrom)
print([n for n in dir(sys._getframe()) if not n.startswith('__')], [n for n in dir(f.__code__) if not n.startswith('__')])
class C:
    print(sorted(locals()), __qualname__, __module__)
    y = [i for i in range(3)]
    def m(self): return locals()
print(C().m().keys())
exec('a = 1; print(sorted(k for k in globals() if len(k) == 1))', {'b': 2})
d = {}; exec('def h(): return 5\nz = h()', d); print(d['z'], d['h'].__module__ if '__name__' in d else 'no name')
print(eval('x + y', {'x': 1}, {'y': 2}), eval(compile('1 + 2', 's', 'eval')), eval(b'3 * 4'), eval(' 5'))
c = compile('q = 7\nprint(q)', 'file.py', 'exec'); exec(c); print(c.co_filename, c.co_names)
exec(compile('6 * 7', 's', 'single'))
exec(compile('None', 's', 'single'))
show(lambda: eval('x', 5), lambda: eval('x', {}, 5), lambda: exec('x', 5), lambda: exec(5), lambda: eval(5), lambda: compile('x', 'f', 'bad'), lambda: compile(5, 'f', 'exec'), lambda: exec('x = 1', {}, []), lambda: __import__('math').pi, lambda: __import__('nope_module').x)
code = (lambda a, b=1, *c, d, e=2, **g: a).__code__
print(code.co_argcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_flags, code.co_stacksize, code.co_firstlineno, code.co_lnotab, len(code.co_code), code.co_cellvars)
def annotated(a: int, b: 'x' = 5, *args: str, c: float = 1.0, **k: dict) -> None: pass
print(annotated.__annotations__)
v: int = 5
print(__annotations__)
