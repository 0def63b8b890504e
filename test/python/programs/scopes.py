import sys
import math, string, keyword, random, gc, time
print math.pi, math.sqrt(16), math.floor(2.7), math.factorial(20), math.log(8, 2), math.hypot(3, 4), math.fsum([0.1] * 10), math.frexp(8.0), math.modf(2.5)
print string.ascii_lowercase, string.digits, string.join(['a', 'b']), string.upper('x'), len(string.printable), keyword.iskeyword('for'), keyword.iskeyword('foo')
random.seed(42)
print random.random(), random.randint(1, 100), random.choice('abcdef'), random.sample(range(100), 5), random.uniform(1, 2), random.getrandbits(40), random.gauss(0, 1)
items = range(10); random.shuffle(items); print items, random.randrange(5), random.randrange(1, 10, 3)
random.seed('text'); print random.random()
print [random.Random] if hasattr(random, 'nothing') else 'no such', type(time.time()), time.time() > 1e9
thing = ['thing']
holder = [thing]
print gc.get_referents(holder) == [thing], any(each is holder for each in gc.get_referrers(thing)), gc.collect() >= 0, gc.isenabled()
def outer(a):
    b = [a]
    def middle():
        def inner():
            return a, b
        return inner
    print sys.getrefcount(b), sys.getrefcount(a)
    return middle()
value = ['value']
inner = outer(value)
print inner(), sys.getrefcount(value), len(inner.func_closure)
del inner
print sys.getrefcount(value)
functions = [lambda n=n: n for n in range(3)]
print [f() for f in functions], [g() for g in [lambda: n for n in range(3)]]
print globals()['value'] is value, 'value' in globals(), sorted(k for k in locals() if k.startswith('v'))
def local_names(a, b=2):
    c = 3
    return sorted(locals().items())
print local_names(1)
print __name__, __file__, __doc__, sys.argv == [__file__], sys.version_info[:2], sys.maxint, sys.modules['sys'] is sys, 'math' in sys.modules
from math import sqrt as root, pi
from string import *
print root(4), pi > 3, letters == ascii_letters or len(letters)
try:
    from math import nothing
except ImportError, error:
    print error
x = 5
def shadow():
    x = 6
    class_ = [x for x in range(2)]
    return x
print shadow(), x
a = b = c = []
a.append(1); print b, c is a, sys.getrefcount(a)
a, b = b, [2]
print a, b
x, y, z = 'xyz'; print x, y, z
i = 0
while True:
    i += 1
    if i > 5: break
    if i % 2: continue
    print i,
else:
    print 'never'
print
for i in []:
    pass
else:
    print 'empty'
n = 10; n += 1; n -= 2; n *= 3; n /= 2; n //= 2; n **= 2; n %= 7; n <<= 3; n |= 1; n &= 0xff; n ^= 2; n >>= 1; print n
l = [1]; m = l; l += [2]; l *= 2; print m, l is m
s = 'a'; t = s; s += 'b'; print t, s
d = {'k': 1}; d['k'] += 1; d['l'] = [0]; d['l'][0] -= 5; print d
print sys.getrefcount(sys.getrefcount), sys.getrefcount(outer) , len(sys.exc_info())
sys.exit(3)
