import sys
w = 'some words'
class C(object):
    def __init__(self, swallow=False, log=True): self.swallow = swallow; self.log = log
    def __enter__(self):
        if self.log: print 'enter', sys.getrefcount(self)
        return self
    def __exit__(self, t, v, tb):
        if self.log: print 'exit', t and t.__name__, v, tb and tb.tb_lineno, sys.getrefcount(self), v and sys.getrefcount(v), v and sys.getrefcount(tb), v and sys.getrefcount(t), sys.exc_info()[1] is v
        return self.swallow
print sys.getrefcount('__exit__'), sys.getrefcount('__enter__')
with C() as c: print 'body', c.log, sys.getrefcount(c)
print sys.getrefcount('__exit__'), sys.getrefcount('__enter__')
c = None
with C(): print 'no as'
with C(True) as c:
    raise ValueError(w)
print sys.getrefcount(w), sys.exc_info()[0], sys.getrefcount(c)
sys.exc_clear()
print sys.getrefcount(w), sys.getrefcount(c)
try:
    with C() as c: raise ValueError(w)
except ValueError, e: print 'caught', e, sys.getrefcount(w), sys.exc_info()[2].tb_lineno, sys.exc_info()[2].tb_next
sys.exc_clear(); e = None
def f(k):
    for i in range(3):
        with C() as c:
            if k == 'return': return w, sys.getrefcount(w)
            if k == 'break': break
            if k == 'continue': continue
            if k == 'raise': raise KeyError(w)
    return 'end', sys.getrefcount(c)
for k in ['return', 'break', 'continue', '']: print k, f(k)
try: f('raise')
except KeyError: print sys.getrefcount(w)
sys.exc_clear()
print sys.getrefcount(w)
with C() as a, C(True) as b, C() as c:
    print 'three', a is b
    raise IndexError(w)
print sys.getrefcount(w)
class Old:
    def __enter__(self): print 'old enter'; return w
    def __exit__(self, *a): print 'old exit', a[0], len(a), sys.getrefcount(a); return 1
with Old() as o: print o, sys.getrefcount(w)
with Old() as o: raise KeyError
o = Old()
o.__exit__ = lambda *a: sys.stdout.write('instance exit %d\n' % len(a))
with o: pass
class New(object): pass
n = New()
n.__enter__ = lambda: 5
n.__exit__ = lambda *a: 5
try:
    with n: pass
except AttributeError, e: print repr(e)
class NoEnter(object):
    def __exit__(self, *a): pass
try:
    with NoEnter(): pass
except AttributeError, e: print repr(e)
class OldNo: pass
try:
    with OldNo(): pass
except AttributeError, e: print repr(e)
class BadEnter(object):
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): print 'never'
try:
    with BadEnter(): print 'no'
except ValueError, e: print e
class BadExit(object):
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError('exit')
try:
    with BadExit(): raise ValueError('body')
except KeyError, e: print e, sys.exc_info()[2].tb_lineno
try:
    with BadExit(): pass
except KeyError, e: print e
class BadTruth(object):
    def __nonzero__(self): raise IndexError('truth')
class ExitBadTruth(object):
    def __enter__(self): return self
    def __exit__(self, *a): return BadTruth()
with ExitBadTruth(): print 'not asked'
try:
    with ExitBadTruth(): raise ValueError
except IndexError, e: print e
class Desc(object):
    def __get__(self, o, t):
        print 'get', o is not None
        return lambda *a: sys.stdout.write('called %d\n' % len(a))
class WithDesc(object):
    __enter__ = Desc()
    __exit__ = Desc()
with WithDesc() as x: print x
class Static(object):
    @staticmethod
    def __enter__(): return 'static'
    @classmethod
    def __exit__(cls, *a): print cls.__name__, len(a)
with Static() as x: print x
with C(log=False) as (a.x): pass
class Pair(object):
    def __enter__(self): return 1, 2
    def __exit__(self, *a): print a
with Pair() as (x, y): print x, y
d = {}
with C(log=False) as d['k']: print d['k'].log
def gen():
    with C() as c:
        yield 1
        yield 2
g = gen(); print g.next(); g.close()
g = gen(); print g.next(); del g
g = gen(); g.next()
try: g.throw(ValueError, w)
except ValueError, e: print e
print list(gen())
del g
e = None; sys.exc_clear()
print sys.getrefcount(w)
def nested():
    try:
        with C():
            try: return 'inner'
            finally: print 'fin'
    finally: print 'outer fin'
print nested()
def looped():
    r = []
    for i in range(4):
        try:
            with C(i == 1, False):
                if i < 2: raise ValueError(i)
                if i == 2: continue
                r.append('end')
        except ValueError, v: r.append(v.args)
        else: r.append('else')
    return r
print looped()
def deep():
    with C(log=False):
        with C(True, False):
            with C(log=False):
                raise ValueError(w)
        return sys.getrefcount(w), sys.exc_info()[0]
print deep(), sys.getrefcount(w), sys.exc_info()[0]
with C() as c:
    pass
with C(False):
    1/0
