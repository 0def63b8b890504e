import sys
def f(a, b=2):
    c = 3
    fr = sys._getframe()
    print sorted(fr.f_locals.keys()), fr.f_lineno, fr.f_lasti, fr.f_code is f.func_code, fr.f_back is sys._getframe(1), fr.f_globals is globals()
    print fr.f_builtins is __builtins__.__dict__, fr.f_restricted, fr.f_trace, fr.f_exc_type, fr.f_exc_value
    print sys.getrefcount(fr), sys.getrefcount(a), sys.getrefcount(fr.f_locals)
    del fr
    return sys._getframe()
w = 'a word'
x = f(w)
print sys.getrefcount(w), sys.getrefcount(x), x.f_back is sys._getframe(), x.f_lineno, x.f_locals
x = None
print sys.getrefcount(w)
def g():
    def h():
        free
        z = 1
        return sys._getframe().f_locals
    free = 9
    print sorted(sys._getframe().f_locals.keys())
    return h()
print g()
def many(aa, bb, cc, dd, *ee, **ff):
    gg = hh = ii = 0
    return locals()
print many(1,2,3,4,5,k=6)
try: sys._getframe(100)
except ValueError, e: print e
try: sys._getframe('a')
except TypeError, e: print e
print sys._getframe(0) is sys._getframe(), type(sys._getframe())
print sys.exc_type, sys.exc_info()[:2]
try: 1/0
except: pass
print sys.exc_type, sys.exc_value, type(sys.exc_traceback), sys.exc_traceback.tb_lineno, sys.exc_traceback.tb_next, sys.exc_traceback.tb_frame is sys._getframe(), sys.exc_traceback.tb_lasti
print sys.getrefcount(sys.exc_value), sys.getrefcount(sys.exc_traceback), sys.getrefcount(ZeroDivisionError)
sys.exc_clear()
print sys.exc_info(), sys.exc_type, sys.exc_value, sys.exc_traceback
def k(v):
    loc = v
    raise KeyError(v)
def m(v):
    k(v)
ww = 'www ww'
try: m(ww)
except KeyError:
    t = sys.exc_info()
    tb = t[2]
    while tb:
        print tb.tb_lineno, tb.tb_lasti, tb.tb_frame.f_lineno, tb.tb_frame.f_code.co_name, sorted(tb.tb_frame.f_locals)[:2], sys.getrefcount(tb), sys.getrefcount(tb.tb_frame)
        tb = tb.tb_next
    print sys.getrefcount(ww), sys.getrefcount(t[1]), sys.getrefcount(t[2])
    del t
print sys.getrefcount(ww)
sys.exc_clear()
print sys.getrefcount(ww)
fr = sys._getframe()
fr.f_exc_type = 5
print fr.f_exc_type
try: fr.f_lasti = 4
except TypeError, e: print e
try: fr.f_code = 4
except TypeError, e: print e
try: fr.f_foo = 4
except AttributeError, e: print e
try: fr.f_locals = 4
except AttributeError, e: print e
def deep(n):
    try:
        raise ValueError(n)
    except ValueError:
        if n: deep(n-1)
        f = sys._getframe()
        print n, sys.exc_info()[1], f.f_exc_type, f.f_exc_value
        del f
deep(3)
print sys.exc_info()[:2]
del fr
