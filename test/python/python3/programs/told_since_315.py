# What 3.15 says of formats, of what special methods return, of bounds and of attributes that are not there.
# from 3.15

import collections, itertools, math, sys, traceback

class A: pass
class NotInt:
    def __int__(self): return 'a'
class C(dict): pass

class B:
    def __int__(self): return 'a'
    def __float__(self): return 'a'
    def __index__(self): return 'a'
    def __bool__(self): return 1
    def __len__(self): return 'a'
    def __repr__(self): return 1
    def __str__(self): return 1
    def __hash__(self): return 'a'
    def __iter__(self): return 1
    def __format__(self, s): return 1
    def __bytes__(self): return 'a'
    def __complex__(self): return 1
    def __length_hint__(self): return 'a'
    def __dir__(self): return 1
    def __reversed__(self): return 1
    def __contains__(self, x): return 'a'
    def __trunc__(self): return 'a'
    def __init_subclass__(cls): return 1
    def __round__(self): return 'a'
    def __floor__(self): return 'a'
    def __getnewargs__(self): return 1
    def __sizeof__(self): return 'a'
    def __instancecheck__(self, x): return 'a'
class L:
    def __len__(self): return -1
class N(int): 
    def __int__(self): return True
    def __index__(self): return True
class H:
    def __length_hint__(self): return -1
    def __iter__(self): return iter([])
class H2:
    def __length_hint__(self): return 'a'
    def __iter__(self): return iter([])
class I:
    def __init__(self): return 5
class F:
    __float__ = lambda self: N(3)
class Ix:
    def __index__(self): return 'a'
class P:
    class Q:
        def __int__(self): return self
        __float__ = __int__
        __repr__ = __int__
        __iter__ = __int__
def gen():
    yield from B()
async def aw(): await Aw()
class Aw:
    def __await__(self): return 1
async def aw2(): await Aw2()
class Aw2:
    def __await__(self): return aw()
async def af():
    async for x in Ai(): pass
class Ai:
    def __aiter__(self): return 1
class An:
    def __aiter__(self): return self
    def __anext__(self): return 1
async def af2():
    async for x in An(): pass
class It:
    def __iter__(self): return self
class Fs:
    def __fspath__(self): return 1
class Ne:
    def __eq__(self, o): return self
    def __bool__(self): return 'x'
class K:
    def keys(self): return 1
    def __getitem__(self, k): return 1
def f(*a, **k): pass

FORMATS = r'''
'%d' % 'a'
'%d' % ('a',)
'%s %d' % (1, 'a')
'%(a)d' % {'a': 'x'}
'%i' % None
'%u' % A()
'%x' % 1.5
'%X' % 'a'
'%o' % ('a',)
'%(k)x' % {'k': 2.5}
'%c' % 'ab'
'%c' % ('ab',)
'%(c)c' % {'c': 'ab'}
'%c' % 1.5
'%c' % A()
'%c' % -1
'%c' % (0x110000,)
'%c' % 10**30
'%f' % 'a'
'%e' % ('a',)
'%(x)g' % {'x': None}
'%d' % NotInt()
'%f' % NotInt()
'%s %s' % 1
'%s %s' % (1,)
'%s' % ()
'%s %s %s' % (1, 2)
'%s' % (1, 2)
'abc' % 5
'abc' % (1,)
'abc' % (1, 2)
'abc' % [1]
'abc' % {}
'abc' % 'x'
'%(a)s' % 5
'%(a)s' % 'x'
'%(a)s' % (1,)
'%(a)s' % [1]
'%(a)s' % {}
'%(a)s %s' % {'a': 1}
'%(a)s %d' % {'a': 1}
'%(a)s%%' % {'a': 1}
'%(a)*d' % {'a': 1}
'%(a).*f' % {'a': 1}
'%s %(a)s' % {'a': 1}
'%(a' % {'a': 1}
'x%(a(b)' % {'a': 1}
'%(a)' % {'a': 1}
'%'
'%' % 1
'abc%' % 1
'%5' % 1
'%.' % 1
'%5.' % 1
'%-' % 1
'%l' % 1
'%q' % 1
'ab%5q' % 1
'%z' % ()
'%!' % 1
'% \x00' % 1
'%\x01' % 1
"%'" % 1
'%\u3042' % 1
'%5%' % ()
'%5%' % 1
'%-%' % 1
'%*%' % (3,)
'%*d' % (3, 'a')
'%*d' % ('a', 3)
'%.*d' % ('a', 3)
'%*d' % 3
'%*d' % (3,)
'%.*f' % (10**30, 1)
'%*f' % (10**30, 1)
'%*d' % (-5, 3)
'%99999999999999999999d' % 1
'%.99999999999999999999d' % 1
'%y' % {'a': 1}
'%s' % A
'%d' % A
'%d' % ''
'%d' % 1j
'%x' % 1j
'%f' % 1j
'%hd' % 1
'%hhd' % 1
b'%d' % 'a'
b'%d' % ('a',)
b'%(a)d' % {b'a': 'x'}
b'%(a)d' % {'a': 'x'}
b'%x' % 1.5
b'%c' % b'ab'
b'%c' % 'a'
b'%c' % 256
b'%c' % -1
b'%c' % (1.5,)
b'%f' % 'a'
b'%b' % 'a'
b'%s' % ('a',)
b'%(s)s' % {b's': 'a'}
b'%s %s' % 1
b'%s %s' % (b'',)
b'%d' % (1, 2)
b'abc' % 5
b'%(a)s' % 5
b'%(a' % {}
b'%' % 1
b'%5' % 1
b'%q' % 1
b'%!' % 1
b"%'" % 1
b'%\xff' % 1
b'%\x01' % 1
b'%5%' % ()
b'%*d' % ('a', 3)
b'%.*d' % ('a', 3)
b'%99999999999999999999d' % 1
b'%.99999999999999999999d' % 1
b'%(a)s %s' % {b'a': b'1'}
b'%(a)*d' % {b'a': 1}
b'%a %r' % ('a', 1)
'''

RESULTS = '''
int(B())
float(B())
complex(B())
[1][B()]
bool(B())
not B()
len(B())
len(L())
repr(B())
str(B())
hash(B())
iter(B())
list(B())
format(B(), '')
f'{B()}'
bytes(B())
dir(B())
reversed(B())
1 in B()
round(B())
list(gen())
list(H())
list(H2())
I()
float(F())
range(Ix())
'a' * Ix()
[1] * Ix()
hex(Ix())
[1, 2][Ix():]
chr(Ix())
int(P.Q())
float(P.Q())
repr(P.Q())
iter(P.Q())
aw().send(None)
aw2().send(None)
af().send(None)
af2().send(None)
iter(It())
[*B()]
{**B()}
f(*B())
f(**B())
f(*It())
f(**5)
f(**{1: 2})
f(*1)
print(*1)
print(**1)
f(1, *1)
f(*[1], *1)
f(*[1], **1)
f(**{}, **1)
f(**{'a': 1}, **{'a': 2})
K().x(*1)
[*1]
{*1}
(*1,)
{**1}
{**[1]}
Ne() == 1 and 1
Ne() in [1]
max([Ne(), Ne()])
sorted([Ne()], key=1)
'%s' % B()
'%r' % B()
'{}'.format(B())
'{!r}'.format(B())
print(B())
sum(B())
min(B())
dict(B())
set(B())
tuple(B())
zip(B())
enumerate(B())
map(len, B())
abs(B())
divmod(B(), 1)
isinstance(1, B())
math.sqrt(B())
math.floor(B())
math.sqrt('a')
math.factorial(B())
pow(2, B())
(1).to_bytes(B())
(1).to_bytes(-1)
(1).to_bytes(0)
(300).to_bytes(1)
(-1).to_bytes(1)
'abc'[B()]
'abc'['a':]
'abc'.find('a', 'x')
'abc'.find('a', None, 'x')
'abc'.startswith('a', 'x')
[1].index(1, 'x')
[1].index(1, None)
(1,).index(1, 'x')
[1]['a':]
(1,)['a':]
[1].__setitem__(slice('a'), [])
[1].pop(B())
[1].insert(B(), 1)
b'a'.find(b'a', 'x')
slice('a').indices(3)
slice(1).indices(-1)
range(3)['a':]
itertools.islice([1], 'a')
itertools.combinations([1], -1)
itertools.combinations_with_replacement([1], -1)
itertools.permutations([1], -1)
itertools.repeat(1, B())
itertools.product([1], repeat=-1)
collections.deque([], -1)
collections.deque([1]).index(1, 'x')
bytes(-1)
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
'a'.translate({97: 1.5})
'a'.translate({97: 2000000})
'''

for probe in FORMATS.split('\n')[1:-1] + RESULTS.split('\n')[1:-1]:
    try:
        print(probe, '->', repr(eval(probe)))
    except BaseException as error:
        print(probe, '->', type(error).__name__ + ':', error)

# All classes share two descriptors.
class One: pass
class Two: pass
print(One.__dict__['__dict__'] is Two.__dict__['__dict__'], One.__dict__['__weakref__'] is Two.__dict__['__weakref__'])
print(One.__dict__['__dict__'], One.__dict__['__dict__'].__objclass__, object.__init__, int.__add__, sys.getrefcount(One))
print(type('T', (), {'__slots__': ()}).__dict__.keys())

# Methods of other languages, and attributes of attributes.
class Inner:
    area = 5
    @property
    def depth(self): raise ValueError
class Outer:
    def __init__(self):
        self.inner = Inner()
        self._hidden = Inner()
    @property
    def computed(self): print('never asked')
class List(list): pass
WRONG = '''
[].push
[].concat
[].addAll
[].contains
List().push
[].add
frozenset().add
frozenset().discard
frozenset().remove
frozenset().update
().append
().extend
().insert
().remove
'a'.toUpperCase
'a'.toLowerCase
'a'.trimStart
'a'.trimEnd
{}.keySet
{}.entrySet
{}.entries
{}.putAll
{}.put
(1.5).__or__
(1).push
set().push
Outer().area
Outer().depth
Outer().inner.aera
Outer().real
Outer().comput
Outer.area
Outer().width
'''
for probe in WRONG.split('\n')[1:-1]:
    try:
        eval(probe)
    except AttributeError:
        print(traceback.format_exc().splitlines()[-1])

# Bound arguments.
def two(first, second): print(sys.getrefcount(first), sys.getrefcount(second))
class Called:
    def __call__(self, first, second): print(sys.getrefcount(first), sys.getrefcount(second))
    def method(self, first): print(sys.getrefcount(first))
import functools
held, also, named = ['held'], ['also'], {'second': ['named']}
two(held, second=also)
two(held, **named)
Called()(held, second=also)
Called()(held, **named)
Called().method(**{'first': held})
functools.partial(two, second=also)(held)
functools.partial(two, held)(second=also)
functools.partial(two, held)(**named)
functools.partial(dict, a=1)(b=2, a=3)
