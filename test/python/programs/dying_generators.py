import sys
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n, sys.exc_info()[0]
def gen(n):
    d = D(n)
    try:
        yield sys.getrefcount(d)
        yield 2
    finally:
        print 'closing', n
g = gen('a'); print g.next(); del g
print '--'
g = gen('b'); g.next(); g.close(); print 'closed'; del g
g = gen('c'); print 'unstarted'; del g
g = gen('d')
for x in g: print x
print 'exhausted'
del g
def f():
    g = gen('e')
    g.next()
    print 'leaving'
f()
def loop():
    for i in gen('f'):
        return i
print loop()
def stack():
    for d in [D('g')]:
        yield 1
s = stack(); s.next(); del s
print 'after stack'
def keep():
    d = D('h')
    1/0
try: keep()
except ZeroDivisionError: print 'caught'
print 'still'
sys.exc_clear()
print 'cleared'
def resurrect():
    try: yield 1
    finally:
        keepers.append(sys._getframe())
keepers = []
r = resurrect(); r.next(); del r
print len(keepers), keepers[0].f_code.co_name
keepers = None
def outer():
    try:
        for x in inner_gen(): yield x
    finally: print 'outer fin'
def inner_gen():
    d = D('inner')
    try: yield 1; yield 2
    finally: print 'inner fin'
o = outer(); o.next()
try: o.throw(KeyError('k'))
except KeyError, e: print repr(e)
o = outer(); o.next(); del o
print 'exc', sys.exc_info()[0]
sys.exc_clear(); e = None
try:
    g = gen('x'); g.next()
    raise ValueError(1)
except ValueError:
    del g
    print sys.exc_info()[1]
class Ctx(object):
    def __init__(self, d): self.d = d
    def __enter__(self): return self.d
    def __exit__(self, *a): print 'ctx exit', sys.getrefcount(self.d)
def wg():
    with Ctx(D('w')) as d:
        yield d.n
w = wg(); print w.next(); del w
def args(*a, **k):
    yield sys.getrefcount(a), sys.getrefcount(k)
print args(1, x=2).next()
def clo(d):
    def inner(): return d
    yield inner
c = clo(D('clo')); i = c.next(); del c; print i().n; del i
print 'list', [x for x in (D(j).n for j in range(2))]
print sum(1 for _ in gen('sum')), max(gen('max'))
class It(object):
    def __init__(self): self.n = 0; self.d = D('it')
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print [x for x in It()], list(It()), tuple(It())
def ret():
    try: return D('ret').n
    finally: print 'finally ret'
print ret()
def reraise():
    d = D('re')
    try:
        try: raise KeyError(d.n)
        finally: print 'fin'
    except KeyError, e: print e
    del e
    return
reraise()
print 'end', sys.exc_info()[0]
