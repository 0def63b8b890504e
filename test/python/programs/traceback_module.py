import sys, traceback
def a(x):
    b(x)
def b(x):
    raise KeyError(x)   
class_like = 5
def run():
    try:
        a('val')
    except KeyError:
        traceback.print_exc()
        print traceback.format_exc(),
        t, v, tb = sys.exc_info()
        print traceback.extract_tb(tb), traceback.extract_tb(tb, 1)
        print traceback.format_tb(tb), traceback.format_exception(t, v, tb), traceback.format_exception_only(t, v)
        traceback.print_tb(tb)
        traceback.print_tb(tb, 2, sys.stdout)
        traceback.print_exception(t, v, tb, limit=1)
        traceback.print_exception(t, v, None, file=sys.stdout)
        print traceback.tb_lineno(tb), sys.getrefcount(tb), sys.getrefcount(v), sys.getrefcount(tb.tb_frame)
        print traceback.format_list([('f', 1, 'name', None), ('g', 2, 'nam', ' text ')])
        traceback.print_list([('f', 1, 'name', None)], sys.stdout)
        del tb
run()
def stack():
    traceback.print_stack()
    print traceback.extract_stack(), traceback.format_stack(limit=1)
    traceback.print_stack(sys._getframe(1), file=sys.stdout)
stack()
traceback.print_exc()
sys.exc_clear()
traceback.print_exc(file=sys.stdout)
print repr(traceback.format_exc())
print traceback.format_exception_only(SyntaxError, SyntaxError('bad', ('file', 3, 5, '  x = = 3\n'))), traceback.format_exception_only(SyntaxError, SyntaxError('bad')), traceback.format_exception_only(SyntaxError, SyntaxError('bad', (None, 3, None, None)))
print traceback.format_exception_only(ValueError(1), None), traceback.format_exception_only(ValueError, u'\xe9\u1234'), traceback.format_exception_only('str', 'x'), traceback.format_exception_only(None, None), traceback.format_exception_only(ValueError, ''), traceback.format_exception_only(ValueError, None)
sys.tracebacklimit = 1
try: a(1)
except KeyError: traceback.print_exc()
try: traceback.format_tb()
except TypeError, e: print e
print sys.getrefcount(a.func_code.co_filename), sys.getrefcount('val')
def g():
    yield 1
    a(5)
x = g(); x.next()
del sys.tracebacklimit
try: x.next()
except: traceback.print_exc()
(lambda: a(7))()
