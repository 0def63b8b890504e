# try, with, loops, calls with stars and generators: the instructions that versions do differently.
# audited throughout
import sys
def f(x):
    try:
        try:
            return 1 // x
        finally:
            print('fin')
    except ZeroDivisionError as e:
        print('zde', e)
    else:
        print('else')
    return -1
print(f(0), f(1))
class CM:
    def __init__(self, s): self.s = s
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0]); return self.s
with CM(True) as c:
    raise KeyError('x')
try:
    with CM(False), CM(False) as d:
        raise KeyError('y')
except KeyError as e: print('out', e.args)
def g():
    for i in range(5):
        with CM(False):
            if i == 1: continue
            if i == 3: break
            yield i
print(list(g()))
for i in range(3):
    try:
        if i == 1: continue
        print(i)
    finally:
        print('f', i)
l = [*range(3), *'ab']; t = (*l, 1); s = {*l}; dd = {**{'a': 1}, 'b': 2}
print(l, t, len(s), dd)
def h(*a, **k): return a, k
print(h(*l, 1, **dd, c=3))
print(1 in l, 3 not in l, l is t, None is not l)
assert l
try:
    assert not l, 'msg'
except AssertionError as e: print(e)
def gen():
    try:
        yield 1
    finally:
        print('closed')
x = gen(); next(x); x.close()
x = gen(); next(x)
try: x.throw(ValueError('v'))
except ValueError as e: print(e)
print(sys.exc_info())
try: raise RuntimeError('a')
except RuntimeError:
    try: raise KeyError('b')
    except KeyError as e: print(repr(e.__context__), sys.exc_info()[0])
    print(sys.exc_info()[0])
o = object()
def hold(p):
    try: raise ValueError(p)
    except ValueError as e:
        return sys.getrefcount(p)
print(hold(o), sys.getrefcount(o))
while True:
    try: break
    finally: print('brk')
