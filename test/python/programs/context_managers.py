import sys
print sys.getrefcount('contextmanager'), 'contextlib' in sys.modules, 'functools' in sys.modules
import contextlib
print 'contextlib' in sys.modules
from contextlib import contextmanager, closing, nested
w = 'some words'
@contextmanager
def tag(name, x=1):
    "doc of tag"
    print 'enter', name, sys.getrefcount(name), sys.getrefcount(w)
    try:
        yield name
    except ValueError, e:
        print 'ValueError', e, sys.exc_info()[2].tb_lineno, sys.getrefcount(e)
    finally:
        print 'exit', name, sys.exc_info()[0]
print tag.__name__, tag.__doc__, tag.__module__, tag.__dict__, sys.getrefcount(tag)
with tag(w) as n:
    print n, sys.getrefcount(w)
with tag('b'):
    raise ValueError(w)
print sys.getrefcount(w)
try:
    with tag('c', x=5):
        raise KeyError(w)
except KeyError, e:
    tb = sys.exc_info()[2]
    while tb:
        print tb.tb_lineno, tb.tb_frame.f_code.co_name
        tb = tb.tb_next
    print sys.getrefcount(w)
e = None
sys.exc_clear()
print sys.getrefcount(w)
m = tag(w)
print type(m), sys.getrefcount(w)
m.__enter__()
print m.__exit__(None, None, None)
try: m.__enter__()
except RuntimeError, e: print e
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError, e: print e
try:
    with two(): raise ValueError
except ValueError, e: print 'ValueError'
@contextmanager
def none():
    if 0: yield
try:
    with none(): pass
except RuntimeError, e: print e
@contextmanager
def swallow():
    try: yield
    except: pass
with swallow(): 1/0
@contextmanager
def again():
    try: yield
    except: yield
try:
    with again(): 1/0
except RuntimeError, e: print e
@contextmanager
def other():
    try: yield
    except: raise KeyError('other')
try:
    with other(): 1/0
except KeyError, e: print e
class Closer(object):
    def close(self): print 'closed', sys.getrefcount(self)
with closing(Closer()) as c: print type(c)
c = closing(Closer()); print type(c), c.thing is c.thing
with nested(tag('d'), tag('e')) as (x, y): print x, y
