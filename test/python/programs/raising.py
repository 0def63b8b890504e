import sys
w = 'a long word'
def show(where):
    t = sys.exc_info()[0]
    print where, t and t.__name__, sys.exc_type and sys.exc_type.__name__, sys.getrefcount(w)
def r3():
    try:
        raise ValueError(w)
    except ValueError:
        t, v, tb = sys.exc_info()
        show('r3')
    try:
        raise t, v, tb
    except ValueError, e:
        k = sys.exc_info()[2]
        print k is tb, k.tb_lineno, k.tb_next, e is v
        del k
    try:
        raise KeyError, w, tb
    except KeyError, e:
        k = sys.exc_info()[2]
        print k is tb, k.tb_lineno, repr(e)
        del k
    del tb
show('start')
r3()
show('after r3')
def inner():
    try:
        raise KeyError(w)
    except KeyError:
        show('inner')
        try:
            raise IndexError(w)
        except IndexError:
            show('inner2')
        show('inner3')
        try:
            raise
        except IndexError:
            show('inner4')
    show('inner5')
def outer():
    try:
        raise ValueError(w)
    except ValueError:
        show('outer')
        inner()
        show('outer2')
        try: raise
        except ValueError, e: show('outer3')
        try:
            inner2()
        except NameError: show('outer4')
    show('outer5')
outer()
show('end outer')
def fin(kind):
    for i in range(3):
        try:
            try:
                if kind == 'return': return w
                if kind == 'break': break
                if kind == 'continue': continue
                if kind == 'raise': raise ValueError(w)
                if kind == 'pass': pass
            finally:
                show('finally ' + kind)
                if i == 1 and kind == 'raise': return 'swallowed'
                if kind == 'continue' and i == 2: break
        except ValueError:
            show('caught')
            continue
    else:
        return 'else'
    return 'end'
for kind in ['return', 'break', 'continue', 'raise', 'pass']:
    print fin(kind), sys.getrefcount(w)
def nested_finally():
    try:
        try:
            try:
                raise ValueError(w)
            finally:
                show('f1')
                try:
                    raise KeyError(w)
                except KeyError:
                    show('f2')
                show('f3')
        finally:
            show('f4')
    except ValueError, e:
        show('f5')
        print e
nested_finally()
def replaced():
    try:
        try: raise ValueError(w)
        finally: raise KeyError(w)
    except Exception, e:
        tb = sys.exc_info()[2]
        print repr(e), tb.tb_lineno, tb.tb_next
        del tb
replaced()
def loopy():
    out = []
    while True:
        try:
            try:
                out.append(len(out))
                if len(out) < 3: continue
                if len(out) == 3: raise ValueError
                break
            except ValueError:
                out.append('v')
                continue
            else:
                out.append('else')
            finally:
                out.append('f')
        finally:
            out.append('g')
    return out
print loopy()
def ret():
    try:
        return w
    finally:
        print sys.getrefcount(w)
print sys.getrefcount(ret())
def ret2():
    for x in [w]:
        try:
            return x
        finally:
            for y in [1,2]:
                try: continue
                finally: print 'y', y
print ret2()
def exc_in_args():
    try:
        raise ValueError, (w, 2)
    except ValueError, (a, b):
        print a, b
exc_in_args()
class_ = (KeyError, (ValueError, IndexError))
for e in (KeyError, ValueError, IndexError('x'), TypeError, (KeyError, 5)):
    try: raise e
    except class_, x: print 'caught', repr(x)
    except TypeError, x: print 'type', repr(x)
try: raise ValueError, KeyError('a')
except ValueError, x: print repr(x)
try: raise LookupError, KeyError('a')
except LookupError, x: print repr(x), type(x)
try: raise KeyError('a'), 5
except TypeError, x: print repr(x)
try: raise KeyError, 5, 6
except TypeError, x: print repr(x)
try: raise 5
except TypeError, x: print repr(x)
try: raise None
except TypeError, x: print repr(x)
sys.exc_clear()
try: raise
except TypeError, x: print repr(x)
def tbchain(n):
    if n == 0: raise ValueError(w)
    try: tbchain(n-1)
    except ValueError, e:
        if n % 2: raise
        raise e
try: tbchain(4)
except ValueError:
    tb = sys.exc_info()[2]
    while tb:
        print tb.tb_lineno, tb.tb_lasti, tb.tb_frame.f_code.co_name, tb.tb_frame.f_lineno
        tb = tb.tb_next
show('chain')
sys.exc_clear()
show('cleared')
x = None
e = None
show('e gone')
def keep():
    local = w
    1/0
try: keep()
except: pass
print sys.getrefcount(w), sys.exc_info()[2].tb_next.tb_frame.f_locals
try: {}[1]
except KeyError: pass
print sys.getrefcount(w)
def swallow_in_loop():
    for i in range(3):
        try:
            if i: raise ValueError(w)
        except ValueError: pass
    return sys.getrefcount(w)
print swallow_in_loop(), sys.getrefcount(w)
def deep(n):
    try:
        if n: deep(n-1)
        else: raise ValueError(w)
    finally:
        print sys.getrefcount(w),
try: deep(3)
except ValueError: print sys.getrefcount(w)
print sys.getrefcount(w), sys.getrefcount(ValueError), sys.getrefcount(None) > 100
try:
    try: raise KeyError
    except ValueError: print 'no'
    else: print 'no'
    finally: print 'fin'
except KeyError: print 'yes'
try:
    assert 0, w
except AssertionError, a: print a.args, sys.getrefcount(w)
a = None
print sys.getrefcount(w)
try: raise IOError, (1, 'two', 'three')
except IOError, e: print e
try: raise IOError, (1, 'two')
except IOError, (no, s): print no, s
try: raise UnicodeDecodeError('a', 'b', 0, 1, 'c')
except UnicodeError, e: print e
try: raise UnicodeDecodeError, 'a'
except TypeError, e: print e
def rec(): rec()
try: rec()
except RuntimeError, e: print e
def f(a, b=1): pass
for args in [(), (1,2,3)]:
    try: f(*args)
    except TypeError, e: print e
lst = [1]
try:
    for i in lst:
        if i > 3: raise StopIteration
        lst.append(i+1)
except StopIteration: print lst
it = iter([1])
it.next()
try: it.next()
except StopIteration, e: print repr(e), e.args, e.message == ''
deep(1)
