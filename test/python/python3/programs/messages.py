# Expressions that raise, one a line, and what each version says.
PROBES = '''
f()
f(1, 2, 3, 4)
f(1, 2, 3)
f(1, a=2)
f(1, z=2)
f(b=2)
f(*5)
f(**5)
f(**{1: 2})
f(1, *[2, 3], k=1)
f(1, k=1, **{'k': 2})
g(1, 2, 3)
g(k=1)
g(1)
h(1)
h(1, 2, 3, 4, 5)
(lambda: 0)(1)
(lambda x: x)()
(lambda *, k: k)()
(lambda *, k, m: k)()
(lambda *, k: k)(1)
(lambda x, y, z: 0)()
K(1)
K(a=1)
K.method()
K().method(1, 2)
K().method(b=1)
K.nope
K().nope
K()()
K()[0]
K().x.y
L(1, 2)
L()
object(1)
object().x
int(1, 2, 3)
int('x')
int('12', 99)
int([])
int(None)
int('')
int('1' * 30, 2)
int(b'z')
float('x')
float([])
float('')
complex('x')
complex([])
str(1, 2)
str(b'a', 'nope')
bytes('a')
bytes(-1)
bytes([256])
bytes(['a'])
bytes(1.5)
list(5)
list(1, 2)
tuple(5)
dict(5)
dict([1])
dict([(1,)])
dict([(1, 2, 3)])
dict(1, 2)
set(5)
set([[]])
frozenset(5)
range()
range('a')
range(1.5)
range(1, 2, 0)
slice()
enumerate()
enumerate(5)
zip(5)
map()
map(5)
filter()
reversed(5)
reversed({1})
iter(5)
iter(5, 6)
next(5)
next([])
next(iter([]))
len(5)
len()
len(1, 2)
abs('a')
abs()
ord('ab')
ord(5)
ord('')
chr(-1)
chr('a')
chr(1 << 40)
hash([])
hash({})
hash(({},))
id()
isinstance(1, 2)
isinstance(1)
issubclass(1, int)
issubclass(int, 1)
callable()
divmod(1, 0)
divmod('a', 1)
pow(1, 2, 0)
pow('a', 2)
pow(2, -1, 4)
round('a')
round(1.5, 'a')
sum(['a'])
sum(5)
max()
max([])
max(1)
max(1, 'a')
min([], key=5)
sorted()
sorted(5)
sorted([1, 'a'])
sorted([1], key=5)
getattr(1, 'x')
getattr(1)
getattr(1, 2)
setattr(1, 'x', 2)
delattr(1, 'x')
format(1, 'y')
format('a', 'd')
format(1.5, 'd')
format([], 'x')
bin('a')
hex(1.5)
exec(5)
compile('a', 'b')
vars(1)
type(1, 2)
type('T', (), {}, 5)
super()
super(5)
1 + 'a'
'a' + 1
'a' * 'b'
[1] + (1,)
(1,) + [1]
[1] * 'a'
1 < 'a'
[1] < (1,)
{} < {}
1j < 2
None + 1
1 @ 2
1 << -1
1 << 'a'
-'a'
~1.5
+[]
not_defined
1 / 0
1 // 0
1 % 0
1.0 / 0
1.0 // 0
1.0 % 0
1j / 0
0 ** -1
0.0 ** -1
2.0 ** 100000
10 ** 400 * 1.0
int(float('inf'))
int(float('nan'))
'%d' % 'a'
'%d' % 1.5 + 1
'%s %s' % 1
'%s' % (1, 2)
'%q' % 1
'%(a)s' % 5
'%(a)s' % {}
'%c' % 'ab'
'%c' % -1
'{} {}'.format(1)
'{a}'.format()
'{'.format()
'}'.format()
'{0.x}'.format(1)
'{0[x]}'.format([1])
'{:q}'.format(1)
'{!q}'.format(1)
'{} {0}'.format(1, 2)
f'{1:q}'
f'{[]:5}'
TEXT[5]
TEXT['a']
TEXT[1.0]
'abc'.index('z')
'abc'.join(5)
'abc'.join([1])
'abc'.split('')
'abc'.split(1)
'abc'.replace(1, 2)
'abc'.find()
'abc'.find(1)
'abc'.startswith(1)
'abc'.startswith((1,))
'abc'.center()
'abc'.center('a')
'abc'.center(5, 'ab')
'abc'.strip(1)
'abc'.encode('nope')
'abc'.encode(5)
'\\xff'.encode('ascii')
'abc'.translate(5)
'abc'.partition('')
'abc'.partition(1)
'abc'.zfill('a')
'abc'.expandtabs('a')
'abc'.nope
1 in 'abc'
b'abc'[5]
b'abc' + 'a'
'a' + b'a'
b'\\xff'.decode()
b'abc'.decode('nope')
b'abc'.index(b'z')
b'abc'.join([1])
b'abc'.fromhex('z')
'a' in b'abc'
LIST[5]
LIST['a']
LIST[1.5]
LIST[None]
[].pop()
[1].pop(5)
[1].pop('a')
[1].remove(5)
[1].index(5)
[1].index()
[1].insert(1)
[1].append()
[1].append(1, 2)
[1].extend(5)
[1].sort(5)
[1].sort(key=1)
[1].sort(nope=1)
[1].count()
[1].nope
TUPLE[5]
TUPLE['a']
(1,).index(5)
(1,).nope
(1, 2).append
{}[1]
{}['a']
{}[[]]
{}.pop(1)
{}.pop()
{}.popitem()
{}.update(5)
{}.update([1])
{}.get()
{}.nope
{}.setdefault()
{}.fromkeys()
{}.fromkeys(5)
{[]: 1}
{1}.remove(5)
{1}.add()
{1}.add([])
set().pop()
{1}.union(5)
{1} | [1]
{1}.nope
range(5)[9]
range(5)['a']
range(5).index(9)
range(5).nope
f.nope
f.__code__ + 1
len.nope
len + 1
None.nope
NONE()
NONE[0]
ONE()
ONE[0]
TEXT()
LIST()
int.nope
int[0]
type.nope
a.b
NotImplemented.x
(x for x in 5)
[x for x in 5]
[y for x, y in [1]]
[y for x, y in [(1, 2, 3)]]
[y for x, y in [(1,)]]
[x for x, *y in [()]]
(lambda: (yield))().send(1)
(lambda: (yield))().throw(5)
(x for x in []).nope
next(x for x in [])
__import__('nope')
__import__(5)
__import__('')
property(1)(2)
staticmethod()
classmethod(1, 2)
memory
BaseException(a=1)
ValueError().nope
raise_it('a')
raise_it(None)
raise_it(int)
'''
def f(a, b=1): return a
def g(a, *, k): return a
def h(a, b, *c, d, **e): return a
def raise_it(x): raise x
TEXT, LIST, TUPLE, NONE, ONE = 'abc', [1], (1,), None, 1
class K:
    x = 1
    def method(self, a=1): return a
class L:
    def __init__(self, a): self.a = a
for probe in PROBES.strip().splitlines():
    try: print(probe, '->', type(eval(probe)).__name__)
    except Exception as error: print(probe, '->', type(error).__name__ + ':', error)
