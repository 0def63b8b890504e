# from 3.8
# without 3.11 3.13 3.14 3.15: calls that were made often are specialized there (3.11, 3.13) and take no level of recursion; why 3.14 and 3.15 go deeper is not known
import sys
sys.setrecursionlimit(120)
import sys
d = 0
def f():
    global d
    d += 1
    f()
try: f()
except RecursionError as e: print(d, e)
d = 0
class A:
    def m(self):
        global d
        d += 1
        self.m()
try: A().m()
except RecursionError as e: print(d, e)
d = 0
class B:
    def __add__(self, o):
        global d
        d += 1
        return self + o
try: B() + 1
except RecursionError as e: print(d, e)
d = 0
class C:
    def __getattr__(self, n):
        global d
        d += 1
        return self.zz
try: C().q
except RecursionError as e: print(d, e)
d = 0
class D:
    def __repr__(self):
        global d
        d += 1
        return repr([self])
try: repr(D())
except RecursionError as e: print(d, e)
d = 0
class E:
    def __call__(self):
        global d
        d += 1
        self()
try: E()()
except RecursionError as e: print(d, e)
d = 0
class G:
    def __eq__(self, o):
        global d
        d += 1
        return self == o
try: G() == 1
except RecursionError as e: print(d, e)
d = 0
def g(*a):
    global d
    d += 1
    return g(*a)
try: g(1)
except RecursionError as e: print(d, e)
d = 0
def h(n):
    global d
    d += 1
    return list(map(h, [n]))
try: h(1)
except RecursionError as e: print(d, e)
x = []
for i in range(300): x = [x]
try: repr(x)
except RecursionError as e: print(e)
try: x == [x]
except RecursionError as e: print(e)
d = 0
def run(name, f):
    global d
    d = 0
    try: f(1)
    except RecursionError as e: print(name, d, e)
def a(x):
    global d
    d += 1
    return any(map(a, [1]))
run('any METH_O', a)
def b(x):
    global d
    d += 1
    return sorted([1], key=b)
run('sorted', b)
def c(x):
    global d
    d += 1
    return min([1], key=c)
class P:
    @property
    def p(self):
        global d
        d += 1
        return getattr(self, 'p')
def e(x):
    global d
    d += 1
    return [1].sort(key=e)
run('sort method', e)
def g(x):
    global d
    d += 1
    return next(map(g, [1]))
run('next', g)
def h(x):
    global d
    d += 1
    return map(h, [1]).__next__()
run('__next__ wrapper', h)
def i(x):
    global d
    d += 1
    return sum(map(i, [1]))
run('sum', i)
def j(x):
    global d
    d += 1
    return int.__call__(J()) if False else hash(J())
class J:
    def __hash__(self): return j(1)
run('hash', j)
def k(x):
    global d
    d += 1
    yield from k(x)
run('gen', lambda x: list(k(1)))
class L:
    def __init__(self):
        global d
        d += 1
        L()
run('init', lambda x: L())
class M:
    def __len__(self):
        global d
        d += 1
        return len(self)
run('len', lambda x: len(M()))
class N:
    def __getitem__(self, i):
        global d
        d += 1
        return self[i]
run('getitem', lambda x: N()[0])
class O:
    @property
    def p(self):
        global d
        d += 1
        return self.p
run('property', lambda x: O().p)
class Q:
    @classmethod
    def m(cls):
        global d
        d += 1
        return cls.m()
    @staticmethod
    def s():
        global d
        d += 1
        return Q.s()
run('classmethod', lambda x: Q.m()); run('static', lambda x: Q.s())
def r(**k):
    global d
    d += 1
    return r(**k)
run('kw', lambda x: r(a=1))
class T:
    def __enter__(self):
        global d
        d += 1
        with self: pass
    def __exit__(self, *a): pass
run('with', lambda x: T().__enter__())
class U:
    def __str__(self):
        global d
        d += 1
        return '%s' % self
class V:
    def __format__(self, s):
        global d
        d += 1
        return f'{self}'
run('fstring', lambda x: f'{V()}')
class W:
    def __bool__(self):
        global d
        d += 1
        return not self
run('bool', lambda x: bool(W()))
class X:
    def __lt__(self, o):
        global d
        d += 1
        return self < o
run('lt', lambda x: X() < X())

def aa(x):
    global d
    d += 1
    return eval('aa(1)')
