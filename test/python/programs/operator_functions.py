# operator: its functions, and what the getters hold.
import sys
import operator
from operator import itemgetter, attrgetter, methodcaller

refs = sys.getrefcount

def show(*objects):
    print [refs(each) for each in objects]

def test(*calls):
    for call in calls:
        try:
            print call()
        except Exception as error:
            print type(error).__name__, error

show(operator.add, operator.__add__, operator.not_, itemgetter, attrgetter, methodcaller)
one, two = [1001], [1002]
key = 'a key'
getter = itemgetter(key)
show(key, getter)
print getter({key: one}) is one
show(key, one)
getter = itemgetter(0, -1)
row = (one, 5, two)
print getter(row)
show(one, two, row)
words = 'delta alpha charlie bravo'.split()
print sorted(words, key=itemgetter(1)), sorted(enumerate(words), key=itemgetter(1)), max(words, key=operator.itemgetter(-1))

class Thing(object):
    def __init__(self, value):
        self.value = value
    def method(self, *args, **kwargs):
        return [refs(each) for each in args], sorted(kwargs)
thing = Thing(Thing(one))
dotted = attrgetter('value.value')
print dotted(thing) is one, attrgetter('value')(thing) is thing.value
show(one, thing)
pair = attrgetter('value.value', 'method.__name__')
print pair(thing)
show(one, thing)
caller = methodcaller('method', one, two, name=two)
show(one, two)
print caller(thing)
show(one, two)
del caller
show(one, two)
items = [3, 4]
print operator.setitem(items, 0, one), items, operator.delitem(items, 1), items, operator.iadd(items, [two]) is items
show(one, two)
print reduce(operator.add, [1, 2, 3]), map(operator.neg, [1, -2]), map(operator.mul, [1, 2], [3, 4])
for name in sorted(dir(operator)):
    if not name.startswith('_') and name not in ('attrgetter', 'itemgetter', 'methodcaller'):
        function = getattr(operator, name)
        print name, function.__name__, function.__module__,
        for arguments in [(7, 2), (True,), ([1, 2], [3]), ([1, 2], 1), ('ab', 0, 1), ([1, 2], 0, 1, [5]), (1.5,), ()]:
            try:
                print function(*arguments),
            except Exception as error:
                print type(error).__name__, str(error).replace('\n', ' '),
        print

test(
    lambda: itemgetter(),
    lambda: itemgetter(5)([1]),
    lambda: itemgetter(a=1),
    lambda: itemgetter(1)(),
    lambda: itemgetter(1)(1, 2),
    lambda: itemgetter(1)(a=1),
    lambda: attrgetter(),

    lambda: attrgetter(1)(thing),
    lambda: attrgetter('y')(thing),
    lambda: attrgetter('value.y')(thing),
    lambda: attrgetter(u'value')(thing) is thing.value,
    lambda: attrgetter('value')(),
    lambda: methodcaller(),
    lambda: methodcaller(1)(thing),
    lambda: methodcaller('z')(thing),
    lambda: methodcaller('method')(),
    lambda: methodcaller('method')(a=1),
    lambda: operator.add(a=1),
    lambda: operator.getslice('abc', 'a', 2),
    lambda: operator.repeat([1], 'a'),
    lambda: operator.contains(1, 1),
    lambda: operator.index('a'),
    lambda: operator.__getitem__([1], 0),
    lambda: [operator.add, operator.__add__, itemgetter, operator.isMappingType({}), operator.isSequenceType({}), operator.isMappingType([])],
)
