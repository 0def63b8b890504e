# count, chain, cycle, islice and repeat: what they hold at every stage, and what they say of wrong arguments.
import sys
from itertools import chain, count, cycle, islice, repeat

refs = sys.getrefcount

def show(*objects):
    print [refs(each) for each in objects]

def test(*calls):
    for call in calls:
        try:
            print call()
        except Exception as error:
            print type(error).__name__, error

first, second = [1001, 1002], [2001]
show(first, second)
chained = chain(first, second)
show(first, second, chained)
for item in chained:
    show(first, second, item)
show(first, second, chained)
print list(chained), list(chain()), list(chain('ab', (1, 2), {3: 4}))
nested = [[3001], [3002]]
chained = chain.from_iterable(nested)
show(nested, nested[0], chained)
print chained.next(), chained.next()
show(nested, nested[0], chained)
print list(chained)
show(nested, nested[0], chained)
chained = chain(first, 5, second)
print chained.next(), chained.next()
try:
    chained.next()
except TypeError as error:
    print error
show(first, second)
print list(chained)
show(first, second)

one = 1
two = 2
show(one, two)
counter = count()
show(one, two)
print counter, counter.next(), counter
show(one, two)
counter = count(2, 1)
show(one, two, counter)
print counter, counter.next(), counter
counter = count(2, 2)
show(one, two)
print counter, counter.next(), counter, counter.next()
show(one, two)
big = 1 << 70
counter = count(big, big)
show(big)
given = counter.next()
show(big, given)
print counter, given is big
del counter
show(big, one, two)
print list(islice(count(0.5, 0.25), 4)), list(islice(count(9223372036854775805), 4)), count(9223372036854775806)
counter = count(9223372036854775806)
counter.next()
print counter, counter.next(), counter, counter.next(), counter
print count(3).__reduce__(), count(3, 5).__reduce__()

items = [[4001], [4002]]
cycled = cycle(items)
show(items, items[0], items[1])
print cycled.next(), cycled.next()
show(items, items[0], items[1])
print cycled.next()
show(items, items[0], items[1])
cycled.next()
cycled.next()
show(items, items[0], items[1])
del cycled
show(items, items[0], items[1])
print list(cycle([])), list(islice(cycle('abc'), 8))

thing = [5001]
repeated = repeat(thing, 3)
show(thing, repeated)
print repeated, repeated.next() is thing, repeated, repeated.__length_hint__()
print list(repeated), repeated
show(thing, repeated)
del repeated
show(thing)
print repeat('x'), repeat('x', -4), list(islice(repeat(thing), 3))

source = iter([[6001], [6002], [6003], [6004], [6005]])
sliced = islice(source, 1, 4, 2)
show(source, sliced)
print sliced.next()
show(source)
print list(sliced)
show(source)
print list(source)
print list(islice('abcdefg', 2)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 0, None, 3)), list(islice('abc', None)), list(islice([1], 0))

def failing():
    yield 1
    yield 1 // 0

generator = failing()
sliced = islice(generator, 5)
show(generator)
print sliced.next()
try:
    sliced.next()
except ZeroDivisionError as error:
    print error
show(generator)
print list(sliced)

def early():
    yield [7001]
    raise StopIteration('early')

print list(early()), list(chain(early(), early())), list(islice(cycle(early()), 3)), [each for each in early()]
generator = early()
generator.next()
try:
    generator.next()
except StopIteration as error:
    print repr(error)
print next(early()), next(chain(early()))
generator = early()
generator.next()
print next(generator, 'default')

test(
    lambda: count("a"),
    lambda: count(1, 2,3),
    lambda: count(stp=2),
    lambda: count(1, start=2),
    lambda: count(1.5),
    lambda: count(1L),
    lambda: count(1,1),
    lambda: count(5,1L),
    lambda: count(True),
    lambda: count(None),
    lambda: count(-1),
    lambda: list(chain(1)),
    lambda: chain(a=1),
    lambda: chain.from_iterable(1),
    lambda: chain.from_iterable(),
    lambda: cycle(),
    lambda: cycle(1),
    lambda: cycle([1],2),
    lambda: cycle(a=1),
    lambda: islice(),
    lambda: islice([1]),
    lambda: islice([1],'a'),
    lambda: islice([1],-1),
    lambda: islice([1],-2),
    lambda: islice([1],1,'a'),
    lambda: islice([1],'a',1),
    lambda: islice([1],1,-1),
    lambda: islice([1],-1,1),
    lambda: islice([1],1,2,0),
    lambda: islice([1],1,2,-1),
    lambda: islice([1],1,2,'a'),
    lambda: islice([1],1,2,3,4),
    lambda: islice(1,1),
    lambda: islice([1],1,b=1),
    lambda: list(islice([1],1.5)),
    lambda: islice([1],2**70),
    lambda: list(islice([1],1L)),
    lambda: list(islice([1],True)),
    lambda: repeat(),
    lambda: repeat(1,times=2),
    lambda: repeat(object=1,times=-2),
    lambda: repeat(1, 2,3),
    lambda: repeat(1,'a'),
    lambda: repeat(1,None),
    lambda: repeat(1, 2.0),
    lambda: repeat(1, 2**70),
    lambda: repeat(1, tims=1),
    lambda: repeat(1).__length_hint__(),
    lambda: len(repeat(1,3)),
    lambda: count(1).foo,
    lambda: count(1)(),
    lambda: chain([1])[0],
    lambda: isinstance(count(1), count),
    lambda: [count, chain, type(cycle([])), repeat, islice, count.__name__, count.__module__, chain.__name__],
    lambda: 1 + count(1),
)
