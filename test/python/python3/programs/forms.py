# Arguments, classes, super, generators, formatted strings and what they count.
# audited throughout
print(1, 'two', 3.0)
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6))
class A:
    x = 1
    def __init__(self, n): self.n = n
    def get(self): return self.n
class B(A):
    def get(self): return super().get() + 1
print(B(5).get(), B, B.__qualname__)
try:
    1/0
except ZeroDivisionError as e:
    print('caught', e, repr(e))
def g():
    x = yield 1
    print('got', x)
    yield from [2, 3]
    return 9
def h():
    r = yield from g()
    print('r', r)
print(list(h()))
print([i * i for i in range(5)])
print(f"{1+1!r:>5} {'x'}")
a, *b, c = range(6)
print(a, b, c)
import sys
x = 'some string here'
print(sys.getrefcount(x))
def k(y):
    return sys.getrefcount(y)
print(k(x), k(object()))
try:
    try:
        raise KeyError('k')
    except KeyError:
        raise ValueError('v') from None
except ValueError as e:
    print(e.__context__, e.__suppress_context__)
d = {}
d['b'] = 1; d['a'] = 2
print(d, d.keys(), list(d.items()))
with open if False else type('M', (), {'__enter__': lambda s: 5, '__exit__': lambda s, *a: True})() as m:
    print(m)
    raise KeyError
print('end', b'abc', 2**100)
