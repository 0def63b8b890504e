import sys
sys.stderr.write('before\n')
def hook(t, v, tb):
    print 'hook', t, v, tb.tb_lineno, sys.exc_info(), sys.last_type, sys.last_value is v, sys.last_traceback is tb, sys.getrefcount(tb), sys.getrefcount(v)

sys.excepthook = hook
print 'a',
1/0
