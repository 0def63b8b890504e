import sys
def gen(a):
    loc = 'loc'
    try:
        while 1:
            got = yield a
            print 'got', got, sys.getrefcount(got), g.gi_running, sys._getframe().f_back is not None
            got = None
    except GeneratorExit:
        print 'exit'
        raise
    except ValueError, e:
        print 'value', e, sys.exc_info()[1] is e
        yield 'after'
    finally:
        print 'finally', sys.exc_info()[0]
w = 'some word'
g = gen(w)
print g.gi_running, g.gi_frame.f_lasti, g.gi_frame.f_lineno, g.gi_code is gen.func_code, g.__name__, sys.getrefcount(w), sys.getrefcount(g)
print g.gi_frame.f_back, sys.getrefcount(g.gi_frame), sys.getrefcount(gen.func_code)
try: g.send(1)
except TypeError, e: print e
print g.next(), sys.getrefcount(w), g.gi_frame.f_back, g.gi_frame.f_lasti, g.gi_frame.f_lineno, sorted(g.gi_frame.f_locals.items())
print g.send('sent'), g.send(w), sys.getrefcount(w)
print g.throw(ValueError, 'v'), sys.getrefcount(w)
try: g.next()
except StopIteration, e: print repr(e), g.gi_frame
print sys.getrefcount(w), sys.exc_info()[0]
sys.exc_clear()
print g.close(), g.close()
try: g.throw(KeyError)
except KeyError, e: print repr(e)
try: g.throw(KeyError('a'))
except KeyError, e: print repr(e)
try: g.throw(5)
except TypeError, e: print repr(e)
try: g.throw(KeyError('a'), 5)
except TypeError, e: print repr(e)
try: g.throw(KeyError('a'), None, 5)
except TypeError, e: print repr(e)
try: g.throw()
except TypeError, e: print repr(e)
try: g.throw(KeyError, (1,2))
except KeyError, e: print repr(e)
try: g.throw(KeyError, KeyError('w'), None)
except KeyError, e: print repr(e)
try: g.throw(LookupError, KeyError('w'))
except KeyError, e: print repr(e)
try: g.gi_running = 5
except TypeError, e: print e
try: g.gi_frame = 5
except TypeError, e: print e
try: g.send(1)
except StopIteration, e: print repr(e)
g = gen(w); g.next()
print g.close(), g.gi_frame, sys.getrefcount(w)
g = gen(w); g.next()
g = None
print sys.getrefcount(w)
def me():
    try: h.next()
    except ValueError, e: print e
    try: h.send(1)
    except ValueError, e: print e
    try: h.close()
    except ValueError, e: print e
    try: h.throw(KeyError)
    except ValueError, e: print e
    yield h.gi_running
    yield sys.exc_info()[0]
h = me()
print list(h)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); b.next()
try: b.close()
except RuntimeError, e: print e
print b.gi_frame is not None
del b
def nest():
    try:
        raise KeyError('inner')
    except KeyError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
        try: raise
        except: print 'reraised', sys.exc_info()[0]
try: raise ValueError('outer')
except ValueError:
    n = nest()
    print n.next(), sys.exc_info()[0], n.next(), sys.exc_info()[0]
    try: n.next()
    except StopIteration: pass
    except TypeError, e: print e
print sys.exc_info()[0]
sys.exc_clear()
def tb():
    x = w
    yield 1
    1/0
t = tb(); t.next()
try: t.next()
except ZeroDivisionError:
    k = sys.exc_info()[2]
    print k.tb_lineno, k.tb_next.tb_lineno, k.tb_next.tb_frame.f_locals, sys.getrefcount(w), sys.getrefcount(k.tb_next.tb_frame), k.tb_next.tb_frame.f_back
    del k
sys.exc_clear()
print sys.getrefcount(w)
e = (sys.getrefcount(x) for x in [w, w])
print e.next(), e.gi_frame.f_code.co_name, e.gi_frame.f_locals.keys(), e.__name__
e = None
print sys.getrefcount(w)
def unstarted(a):
    yield a
u = unstarted(w); print sys.getrefcount(w)
u = None; print sys.getrefcount(w)
u = unstarted(w); u.close(); print sys.getrefcount(w), u.gi_frame; 
u = unstarted(w)
try: u.throw(KeyError, 'x')
except KeyError: print sys.exc_info()[2].tb_next.tb_lineno, sys.exc_info()[2].tb_next.tb_lasti
sys.exc_clear()
print sys.getrefcount(w), u.gi_frame
def deleg(n):
    if n:
        for x in deleg(n-1): yield x
    yield n
print list(deleg(5))
d = deleg(3); d.next(); print sys.getrefcount(deleg.func_code); del d; print sys.getrefcount(deleg.func_code)
for i in deleg(2):
    for j in deleg(1):
        if j: break
    print i,j
print map(None, deleg(2), deleg(1)), tuple(deleg(1)), dict((k,k) for k in deleg(2)), max(deleg(2))
print sorted(set(deleg(2))), frozenset(x for x in deleg(1)), sum(deleg(3)), min(deleg(2)), ','.join(str(x) for x in deleg(2)), any(x for x in deleg(2)), all(deleg(2)), sorted(deleg(2)), filter(None, deleg(2)), reduce(lambda a,b:a+b, deleg(2)), zip(deleg(2), deleg(1)), list(enumerate(deleg(1))), {1:2}.update((k,k) for k in deleg(1)), [1].extend(deleg(1)), [9][:0] + list(reversed(list(deleg(1))))
aa, bb = deleg(1)
print aa, bb
ll = [1,2,3]; ll[1:2] = deleg(1); print ll
print 2 in deleg(3), 'x%sy' % (tuple(deleg(0))), [z for z in deleg(1)], {z for z in deleg(1)}, {z:z for z in deleg(1)}
ss = set([1]); ss |= set(deleg(2)); ss.update(deleg(3)); print sorted(ss), sorted(ss.union(deleg(4))), sorted(ss.difference(deleg(1))), sorted(ss.intersection(deleg(2)))
def star(*a): return a
print star(*deleg(2)), dict.fromkeys(deleg(1)), sorted(deleg(2), key=lambda v: -v), int(sum(x*x for x in deleg(2)))
