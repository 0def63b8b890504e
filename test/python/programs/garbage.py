import sys, gc, weakref
class A(object):
    def __init__(self, n): self.n = n
o = object()
a = A(1); b = A(2)
a.o = b; b.o = a; a.x = o
print sys.getrefcount(o)
print gc.collect()
del a, b
print sys.getrefcount(o)
print gc.collect()
print sys.getrefcount(o)
l = []; l.append(l); l.append(o)
print sys.getrefcount(l), sys.getrefcount(o)
del l
print sys.getrefcount(o), gc.collect(), sys.getrefcount(o)
class D(object):
    def __del__(self): print 'del', self.__dict__.keys()
d = D(); d.me = d; d.o = o
del d
print gc.collect(), len(gc.garbage), sys.getrefcount(o)
print gc.garbage[0].me is gc.garbage[0]
gc.garbage[0].me = None
del gc.garbage[:]
print sys.getrefcount(o), gc.collect()
def cb(r): print 'callback', r() is None
x = A(3)
r = weakref.ref(x, cb)
r2 = weakref.ref(x)
print r() is x, r2 is weakref.ref(x), r is r2, sys.getrefcount(x), sys.getrefcount(r), sys.getrefcount(r2), weakref.getweakrefcount(x)
y = x
del x
print r() is y
del y
print r(), r2()
try: weakref.ref(5)
except TypeError, e: print e
z = A(4); z.z = z
r = weakref.ref(z, cb)
del z
print r() is None, gc.collect(), r()
def f():
    def g(): return g
    return o
f()
print gc.collect(), sys.getrefcount(o)
class C: pass
c = C(); c.c = c; c.o = o
del c
print gc.collect(), sys.getrefcount(o)
class E(C): pass
del E
print gc.collect()
class N(object): pass
del N
print gc.collect()
try:
    raise ValueError
except ValueError, e:
    e.tb = sys.exc_info()[2]
del e
sys.exc_clear()
print gc.collect()
def gen():
    try: yield 1
    finally: print 'finally'
gg = gen(); gg.next()
del gg
gg = gen(); gg.next(); 
print gc.isenabled(); gc.disable(); print gc.isenabled()
class Res(object):
    def __del__(self):
        global keep
        keep = self
        print 'resurrect'
Res()
print sys.getrefcount(keep)
del keep
print sys.getrefcount(keep)
print len(gc.get_referrers(keep)) > 0, gc.is_tracked([]), gc.is_tracked(1)
class Late(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'late', self.n, Late
_a = Late('_a')
zz = Late('zz')
lst = [Late(i) for i in range(3)]
def fn(): loc = Late('loc'); 1/0
fn()
