"""Every statement and expression of Python 2.7, in odd places."""
from __future__ import with_statement
import os, os.path as op, a.b.c as d
import a.b.c
from os import (path, sep as separator)
from sys import *
CONST = (1, 'two', 3.0, 4j, 5L, u'six', (7, (8,)), -9, - -10, ~11, +12, -0.0, 0.0, 0777, 0x1F, 0b101, 'a' 'b' "c")
x = y = [1, 2, 3][1:2]
x[0], (y, z) = 1, (2, 3)
[p, q] = 1, 2
x += 1; x.y -= 2; x[0] *= 3; x[1:2] /= 4; x[:] //= 5; x[1:] %= 6; x[:2] **= 7; x[1:2, ...] <<= 8; x[::2] >>= 9; x &= 1; x |= 2; x ^= 3
del x, y[0], z.w, q[1:2], q[:], q[1:], q[:1], q[1:2:3], (a, b)
print
print 1
print 1,
print 1, 2
print (1, 2)
print (1), 2
print >>f
print >>f, 1
print >>f, 1, 2,
if 1: print 'on one line'; print 'twice'
exec 'code'
exec 'code' in g
exec 'code' in g, l
exec ('code', g)
exec ('code', g, l)
exec ('code',)
`1, x`
x = `y` + `z`
if x <> y: pass
if 0:
    never()
elif x:
    once()
else:
    other()
if not x in y: pass
if not (x is y): pass
if not x: pass
if x and y or z and not w: pass
while 1:
    break
while x:
    if y: continue
    break
else:
    done()
while 0: never()
for i, (j, k) in items:
    continue
else:
    pass
try:
    risky()
except:
    raise
try:
    risky()
except A:
    pass
except (B, C), e:
    raise E, 'value'
except D as e.attr:
    raise E, 'value', tb
else:
    fine()
finally:
    cleanup()
for i in x:
    try:
        continue
    finally:
        pass
with a as b, c as (d, e): body()
with a: pass
assert x
assert x, 'message'
def f(a, (b, (c, d)), e=1, f=(2, 3), *args, **kwargs):
    'doc'
    global G
    G = a
    return locals()
def generator(n):
    x = yield
    y = yield n
    yield
    return
def closure(a, b):
    c = 1
    def inner(d, a=a):
        def innermost():
            return a, b, c, d
        return innermost
    return [lambda: c for c in (a, b)], (b for b in a), {b: c for b in a}, {b for b in a}, inner
def uses_exec():
    exec 'x = 1'
    return x
def uses_star():
    from os import *
    return path
class Old:
    'doc'
    __private = 1
    def method(self, __arg): return self.__private, __arg, self.__dunder__
class New(Old, object):
    attribute = [each for each in range(3)]
    @property
    def prop(self): return self
@decorator
@other.decorator(1)
def decorated(): pass
@decorator
class Decorated(object): pass
f(1, 2, *args)
f(a=1, b=2, **kwargs)
f(1, a=2, *args, **kwargs)
f(x for x in y)
x = lambda: (yield)
x = lambda a, (b, c), d=1, *e, **f: a
x = a if b else c
x = a < b < c <= d != e == f > g >= h
x = a in b not in c is d is not e
x = [a for b in c if d if e for f in g]
x = {}, {1: 2}, {1: 2, 3: 4}, {1, 2}, [], (), [1], (1,)
x = a[1], a[1:2], a[...], a[1:2, ...], a[1:2, 3], a[1::2], a[:, 1]
x = 1 + 2 * 3 ** 4 // 5 - 6 % 7 << 8 >> 9 & 10 | 11 ^ 12
x = 'a' + 'b', 'a' * 3, 'abc'[1], 'ab' * 20, '%s' % 1, (1, 2) + (3,), 2 ** 100, 7 / 2, 7 // 0, 1 < 2, -(1), not 1, u'a' + 'b'
x = 1 in [1, 2, 3], 1 in (1, 2), 1 not in [x, 2]
a, b = b, a
a, b, c = c, b, a
a, = 1,
x = (1 +
     2
     + 3 *
     4)
y = '''a
b''' + """c
d"""
None
Ellipsis
x = None, True, False, __debug__
if __debug__: pass
