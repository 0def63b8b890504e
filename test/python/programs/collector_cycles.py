import gc, sys
print gc.collect()
l = []; l.append(l); l.append(12345)
print sys.getrefcount(l); del l
print gc.collect(), gc.collect()
class A(object): pass
class Old: pass
x = [77777]
a = A(); a.me = a; a.x = x
o = Old(); o.me = o; o.x = x
print sys.getrefcount(x); del a; print sys.getrefcount(x); del o; print sys.getrefcount(x)
print gc.collect(); print sys.getrefcount(x)
class F(object):
    def __del__(self): print 'del'
f = F(); f.me = f; f.x = x; del f
print gc.collect(), len(gc.garbage), sys.getrefcount(x)
gc.garbage[0].me = None; del gc.garbage[:]; print sys.getrefcount(x)
# a finaliser hanging from a cycle
l = [F()]; l.append(l); del l
print gc.collect(), gc.garbage
t = ([],); t[0].append(t); del t
print gc.collect()
d = {}; d['d'] = d; d2 = {'x': d}; d['e'] = d2; del d, d2
print gc.collect()
def closure():
    def g(): return g
    return None
closure(); closure()
print gc.collect()
class B(object):
    def m(self): pass
b = B(); b.m = b.m; del b
print gc.collect()
class C(object): pass
del C
print gc.collect()
class C2: 
    def m(self): pass
C2.self = C2
del C2
print gc.collect()
def gen():
    yield g
g = gen(); g.next(); 
def outer():
    it = None
    def inner():
        yield it
    it = inner(); it.next()
outer(); print gc.collect()
def outer2():
    it = None
    def inner():
        try: yield it
        finally: print 'finally'
    it = inner(); it.next()
outer2(); print gc.collect(), [type(each).__name__ for each in gc.garbage]
try:
    raise ValueError
except ValueError, e:
    e.tb = sys.exc_info()[2]
sys.exc_clear(); del e
print gc.collect()
s = set(); 
class H(object): pass
h = H(); h.s = set([h]); h.l = [h]; h.f = lambda: h; del h
print gc.collect()
print gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), gc.get_threshold()
try: gc.collect(5)
except ValueError, e: print e
try: gc.collect('a')
except TypeError, e: print e
r = gc.get_referrers(x); print len(r)
k = [x]; m = {'x': x}; n = (x, 5)
print [type(q).__name__ for q in gc.get_referrers(x)]
