# deque and defaultdict: what they hold at every stage, and what they say of wrong arguments.
import sys
from collections import deque, defaultdict

refs = sys.getrefcount

def show(*objects):
    print [refs(each) for each in objects]

def test(*calls):
    for call in calls:
        try:
            print call()
        except Exception as error:
            print type(error).__name__, error

one, two, three = [1001], [1002], [1003]
items = deque([one, two])
show(one, two, three, items)
items.append(three)
items.appendleft(three)
show(one, two, three)
print items, len(items), items[0] is three, items[-1] is three
print items.pop() is three, items.popleft() is three
show(one, two, three)
items.extend([three, one])
items.extendleft((three, two))
show(one, two, three)
print items
items.rotate()
print items
items.rotate(-2)
print items
items.rotate(100)
show(one, two, three)
print items
items.remove(three)
print items
show(one, two, three)
items.reverse()
print items, items.count(one), items.count(four) if 0 else 0
items[1] = three
del items[0]
items[-1] = items[0]
show(one, two, three)
print items
items.extend(items)
items += items
print items, len(items)
show(one, two, three)
items.extendleft(items)
print len(items)
show(one, two, three)
items.clear()
print items, bool(items)
show(one, two, three)

bounded = deque([one, two, three], 2)
show(one, two, three, bounded)
print bounded, bounded.maxlen
bounded.append(one)
bounded.appendleft(three)
show(one, two, three)
bounded.extend([two, two])
bounded.extendleft(bounded)
show(one, two, three)
print bounded, deque(bounded), deque(bounded, 1), bounded.__copy__()
nothing = deque([one], 0)
nothing.append(two)
nothing.extend([one, two])
print nothing
show(one, two)
del bounded, nothing, items

items = deque([one, two, three])
walker = iter(items)
show(items, one, two, three, walker)
print walker.next() is one, walker.__length_hint__()
show(items, one)
print list(walker), list(walker)
show(items, one, two)
back = reversed(items)
print back.next() is three, list(back)
show(items, three)
del walker, back
show(items)
for each in items:
    print refs(each),
    items_held = refs(items)
print items_held
print [refs(each) for each in items], one in items, [] in items
first, second, third = items
show(first, second, third)
del first, second, third, each
copied = deque(items)
print copied == items, copied is items, copied < items, copied != deque([one]), deque('ab') < deque('b'), deque('ab') > deque('a')
show(one, two, three)
del copied
nested = deque([one])
nested.append(nested)
print nested, '%s' % nested, str(nested), repr(nested)
nested.pop()
show(nested, one)
many = deque(xrange(300))
for each in xrange(200):
    many.append(many.popleft())
print many[0], many[150], many[-1], len(many)
del many

class Equal(object):
    def __eq__(self, other):
        print refs(self), refs(other),
        return True
equal = Equal()
items = deque([one, equal])
print items.count(two)
items.remove(two)
print len(items)
test(lambda: items.remove(two))

class Grows(object):
    def __eq__(self, other):
        items.append(1)
        return False
items = deque([Grows(), Grows()])
test(lambda: items.count(1), lambda: items.remove(1), lambda: 1 in items)

class Named(deque):
    def __init__(self, name, *rest):
        deque.__init__(self, *rest)
        self.name = name
named = Named('left', [one], 3)
print named, named.name, type(named).__name__, len(named), named.maxlen
show(named, one)
del named
show(one)

# Missing values
def make():
    print 'made',
    return two
table = defaultdict(make)
show(make, table)
print table['a'] is two, table['a'] is two, table.keys()
show(two, make, table)
print table.get('b'), 'b' in table, table.setdefault('b', one) is one
show(one, two)
copied = table.copy()
show(one, two, make, copied)
print copied == table, type(copied), copied.default_factory is make
del copied
table.default_factory = None
show(make)
test(lambda: table['c'], lambda: table[1, 2], lambda: table['a'] is two)
del table
show(one, two, make)
lists = defaultdict(list)
for word in 'the cat the dog the end'.split():
    lists[word[0]].append(word)
print sorted(lists.items()), lists.keys() == dict(lists).keys()
counts = defaultdict(int)
for letter in 'abracadabra':
    counts[letter] += 1
print sorted(counts.items())
show(0, 1)
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 1
print nested['x'], len(nested)
table = defaultdict()
table.default_factory = lambda: table
print table[1] is table
show(table)
table.clear()
class Counted(defaultdict):
    def __missing__(self, key):
        return refs(key)
print Counted(int)['a longer key'], Counted(int, {1: 2})[1]
print type(Counted.fromkeys('ab')).__name__, sorted(defaultdict.fromkeys('ab', one)), dict.fromkeys('a')
show(one)

def iterate_and_change():
    changing = deque([1, 2, 3])
    for each in changing:
        changing.append(each)

def change_after():
    changing = deque([1])
    walker = iter(changing)
    list(walker)
    changing.append(2)
    return walker.next()

def change_behind():
    changing = deque([1])
    walker = reversed(changing)
    list(walker)
    changing.append(2)
    return walker.next()

def store(key, value=1):
    def attempt():
        letters = deque('abc')
        letters[key] = value
    return attempt

def remove(key):
    def attempt():
        letters = deque('abc')
        del letters[key]
    return attempt

test(
    iterate_and_change, change_after, change_behind, store(5), store('a'), store(slice(0, 1)), remove(5), remove('a'), remove(-4),
    lambda: [deque, type(iter(deque())), type(reversed(deque())), defaultdict],
    lambda: deque(1),
    lambda: deque([1], -1),
    lambda: deque([1], 'a'),
    lambda: deque([1], None),
    lambda: deque([1], 1.5),
    lambda: deque(maxlen=3),
    lambda: deque(iterable='ab', maxlen=1),
    lambda: deque(1, 2, 3),
    lambda: deque(foo=1),
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: setattr(deque(), 'maxlen', 3),
    lambda: deque('abc')['a'],
    lambda: deque('abc')[1:2],
    lambda: deque('abc')[7],
    lambda: deque('abc')[-4],
    lambda: deque('abc')[2 ** 70],
    lambda: hash(deque()),
    lambda: deque() + deque(),
    lambda: deque() * 2,
    lambda: deque('ab') == ['a', 'b'],
    lambda: cmp(deque('ab'), deque('ab')),
    lambda: deque().rotate(1, 2),
    lambda: deque().rotate('a'),
    lambda: deque().remove(1),
    lambda: deque('abc').index('a'),
    lambda: deque('abc').append(),
    lambda: deque('abc').extend(1),
    lambda: setattr(deque(), 'x', 1),
    lambda: deque('abc', 2).__reduce__(),
    lambda: deque('abc').__reduce__(),
    lambda: deque.append,
    lambda: deque('ab').__getitem__(1),
    lambda: deque('a').__iadd__('b'),
    lambda: defaultdict(),
    lambda: defaultdict(1),
    lambda: defaultdict(None),
    lambda: defaultdict(int),
    lambda: defaultdict(int, 1),
    lambda: defaultdict(int, {1: 2}),
    lambda: defaultdict(int, [(1, 2)], a=3),
    lambda: defaultdict(int, 1, 2),
    lambda: defaultdict(default_factory=int),
    lambda: defaultdict()[1],
    lambda: defaultdict(int).__missing__(3),
    lambda: defaultdict().__missing__(3),
    lambda: defaultdict(lambda: 1 / 0)[1],
    lambda: defaultdict(int)[[]],
    lambda: defaultdict(int) == {},
    lambda: isinstance(defaultdict(), dict),
    lambda: setattr(defaultdict(int), 'x', 1),
    lambda: defaultdict(len)[1],
    lambda: hash(defaultdict()),
    lambda: cmp(defaultdict(int), {}),
    lambda: defaultdict(int) < {1: 2},
    lambda: dict(defaultdict(int, a=1)),
    lambda: defaultdict.__mro__,
    lambda: [refs(deque), refs(defaultdict)],
)
