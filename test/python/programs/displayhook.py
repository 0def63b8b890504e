# sys.displayhook: what interactive statements do with their values.
import sys
w = 'a new word'
exec compile('w', 'f', 'single')
exec (compile('sys.getrefcount(w)\nNone', 'f', 'single') if 0 else compile('sys.getrefcount(w)', 'f', 'single'))
print _, sys.getrefcount(w)
def hook(v): print 'hook', repr(v), sys.getrefcount(v)
sys.displayhook = hook
exec compile('w', 'f', 'single')
exec compile('None', 'f', 'single')
print _
sys.__displayhook__([1])
print _
del sys.displayhook
try: exec compile('w', 'f', 'single')
except RuntimeError, e: print e
