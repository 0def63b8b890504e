import sys
def hook(t, v, tb):
    raise KeyError('hook')
sys.excepthook = hook
print 'a',
def f(): raise ValueError(u'\xe9')
f()
