import sys

def numbers(limit):
    print 'started'
    for number in range(limit):
        got = yield number
        print 'got', got,
    print 'ended'

gen = numbers(3)
print gen.next(), gen.send('x'), gen.next()
try:
    gen.next()
except StopIteration:
    print 'stop'
try:
    gen.next()
except StopIteration:
    print 'stop again'
def guarded():
    try:
        yield 1
        yield 2
    except ValueError, error:
        print 'caught', error
        yield 3
    finally:
        print 'closed'
gen = guarded()
print gen.next(), gen.throw(ValueError, 'thrown')
gen.close()
gen = guarded()
gen.next()
del gen
print 'after del'
thing = ['a thing']
def holding(value):
    yield sys.getrefcount(value)
    yield sys.getrefcount(value)
gen = holding(thing)
print sys.getrefcount(thing), gen.next(), gen.next(), sys.getrefcount(thing)
del gen
print sys.getrefcount(thing)
lazy = (sys.getrefcount(each) for each in [thing, thing])
print list(lazy), sys.getrefcount(thing)
print sum(n * n for n in range(10)), max(len(word) for word in ['a', 'bbb', 'cc'])
print [x for x in range(3)], x, {n: n * n for n in range(4)}, sorted({n % 2 for n in range(9)})
print [[i * j for i in range(3)] for j in range(3)], zip(*[(1, 2), (3, 4)])
gen = (n for n in [1])
try:
    gen.send('early')
except TypeError, error:
    print error
try:
    iter(gen).next(), gen.next()
except StopIteration, error:
    print repr(error)
def reenter():
    yield list(me)
me = reenter()
try:
    me.next()
except ValueError, error:
    print error
def fails():
    yield 1
    raise KeyError('inside')
try:
    for each in fails():
        print each
except KeyError, error:
    print 'outside', error
print list(enumerate('ab', 5)), list(reversed([1, 2, 3])), list(iter([3, 2, 0, 1].pop, 0))
it = iter([1, 2])
print next(it), next(it), next(it, 'default')
print [sys.getrefcount(pair) for pair in enumerate('ab')], [sys.getrefcount(key) for key in {'some key': 1}]
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print fib(15)
