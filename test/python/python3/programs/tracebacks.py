# Tracebacks: marks under what failed (from 3.11 on), shown by the interpreter and by the module.
import sys, traceback
def f(x): return x
def a(): return [1, 2][5]
def b(): return 1 + (2) / 0
def c(): x = {'a': {'b': 1}}; return x['a']['c']['d']
def d():
    return f(
        1 / 0,
    )
def e():
    y = (1 +
         2 / (
             0
         ))
def g(): return f(1)(2)(3)
def h(): return   f (1) . foo
def i(): f(1).foo.bar; return 5
def j(): raise ValueError('é∂')
def k(): é = 1; return é.x + 5  # ∂
def l(): assert f(0), 'no'
def m(): return 'é' + 1 if 'あ' else 0
def n(): x = f(1)(2)   
def o(): import nope
def p(): from sys import nope
def q(): (a, b) = 1, 2, 3
def r(): return [f(i).x for i in range(3)]
def s(): return f(a=1, b=2)
def t(): return (f)(*1)
def u(): return -f('a')
def v(): return f(1) < f('a')
def w(): return (f(1))//(f(0))
def x(): return (f(1) )   ** (f('a'))
def y(): return f(1) [0]
def z(): return (f(1) ) [0 ]
def aa(): return f(1)[0:
   1]
def bb():
    f(1)[0] = 5
def cc():
    del f(1)[0]
def dd():
    x = 1
    x += 'a'
def ee():
    for i in 5: pass
def ff():
    with 5: pass
def gg():
    f(1)(
        1,
        2,

        3,
    )(4)
def hh():
    return f(0)
def ii():
    x = f(1,
      2)
def jj():
    f()
def kk(): lambda: 5; (lambda: 1 / 0)()
def ll(): return "あい" + 1 + "う"
def mm(): return f'{1/0}'
def nn(): return f(1) and f('a').x
def oo(): return not f(1).x
def pp(): return f(1) @ f(2)
def qq(): raise f(1)
def rr(): raise ValueError from 5
def ss():
    class X(1 / 0): pass
def tt():
	return	f(1)	+	'a'
def uu(): return int('x', base=f(10))
def vv(): return f"a{f(1)!r:>{1/0}}"
def x2(): return (f(1))+(f('a'))
def x3(): return (f(1))//(f('a'))
def x4(): return f(1)+(f('a'))
def x5(): return f(1) // (f('a'))
def l2(): return ("あ", "い") + (1) 
def l4(): return {"あ":(5)} ["あい"]
def l3(): return {"あ": (5,)}["あ"] ["い" * 2:]["い"]
class Outer:
    class Inner(Exception): pass
def l5(): raise Outer.Inner('qualified')
def l6():
    try: 1 / 0
    except ZeroDivisionError: raise
def l7():
    try: f(1) / 0
    except ZeroDivisionError as error: raise KeyError('k') from error
def l8():
    try: f(1)['x']
    finally: f(0).nope
def deep(n): return deep(n - 1) if n else 1 / 0
def l9(): deep(9)
for name, function in list(globals().items()):
    if callable(function) and name not in ('f', 'deep', 'Outer'):
        try: function()
        except Exception as err:
            sys.__excepthook__(type(err), err, err.__traceback__)
            sys.stdout.flush()
            traceback.print_exc()
