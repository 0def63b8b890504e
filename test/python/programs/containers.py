import sys

numbers = [5, 3, 8, 1]
numbers.sort(); print numbers, sorted(numbers, reverse=True), sorted('hello', key=lambda c: -ord(c)), sorted([3, 1, 2], cmp=lambda a, b: b - a)
numbers[1:3] = [10, 20, 30]; print numbers, numbers[::2], numbers[::-1], numbers[-2:], numbers[5:1]
numbers[::2] = ['x'] * len(numbers[::2]); print numbers
del numbers[1::2]; print numbers
numbers.insert(-1, 'y'); numbers.extend('ab'); numbers.extend((1, 2)); print numbers, numbers.index('a'), numbers.count('x'), numbers.pop(), numbers.pop(0)
numbers.remove('y'); numbers.reverse(); print numbers, numbers * 2, numbers + [None], [] == [], [1, 2] < [1, 3], [1] < [1, 0]
for bad in ("numbers.remove('zzz')", "numbers.index('zzz')", '[].pop()', 'numbers[::2] = [1]', 'numbers[10] = 1'):
    try:
        if bad.startswith("numbers.remove"): numbers.remove('zzz')
        elif bad.startswith("numbers.index"): numbers.index('zzz')
        elif bad.startswith('[]'): [].pop()
        elif bad.startswith('numbers[::'): numbers[::2] = [1]
        else: numbers[10] = 1
    except Exception, error:
        print bad, type(error).__name__, error
recursive = [1]; recursive.append(recursive); print recursive
table = {'one': 1, 'two': 2, 3: 'three', (4, 5): [6], 1.5: None, True: 'true', u'uni': 2}
print table, len(table), table['two'], 'one' in table, table.get('none', 7), table.has_key(3), table[1], table[(4, 5)]
for number in range(30):
    table['key%d' % number] = number
for number in range(0, 30, 3):
    del table['key%d' % number]
print table
print table.keys() == [key for key in table], table.pop('key1'), table.pop('gone', None), table.setdefault('new', []), sorted(table.values())[:3]
copy = table.copy(); copy.update({'a': 1}, b=2); copy.update([('c', 3)]); print len(copy), copy == table, copy['b'], cmp({1: 2}, {1: 3}), {1: 2} < {2: 1}
copy.clear(); print copy, dict(a=1, b=2), dict([(1, 2)]), dict.fromkeys('abc'), dict.fromkeys([1, 2], 0)
while table:
    last = table.popitem()
print last
try:
    for key in {'a': 1}:
        {'a': 1}['b']
except KeyError, error:
    print 'KeyError', error, error.args
changing = {1: 1}
try:
    for key in changing:
        changing[key + 1] = 1
except RuntimeError, error:
    print error
things = set([3, 1, 2, 'a', (1, 2), 1.0, 2L])
print things, frozenset('hello'), set('abc') & set('bcd'), set('abc') | set('xyz'), set('abc') - set('b'), set('abc') ^ set('bcd')
things.add('new'); things.discard('a'); things.update([7, 8], 'q'); print len(things), 7 in things, things >= set([7]), things == set(things), set([1]) < set([1, 2])
print {1, 2, 3}, set(), frozenset(), frozenset([1]) == set([1]), sorted(set([1, 2]).union([3], (4,))), set([1, 2]).issubset([1, 2, 3]), set([1]).isdisjoint([2])
pair = (1, 'b'); print pair + (3,), pair * 2, pair[0], pair[-1:], (), (1,), pair == (1, 'b'), pair < (1, 'c'), pair.index('b'), pair.count(1), hash(pair) == hash((1, 'b'))
(a, b), c = [(1, 2), 3]; print a, b, c
for bad in (lambda: (lambda (x, y): x)(1), lambda: [0 for (x, y) in [(1,)]], lambda: [0 for (x, y) in [(1, 2, 3)]]):
    try:
        bad()
    except Exception, error:
        print type(error).__name__, error
item = ['an item']
holder = [item, item]; print sys.getrefcount(item),
holder2 = holder[:]; print sys.getrefcount(item),
holder3 = tuple(holder); print sys.getrefcount(item),
table = {'k': item, 'l': item}; print sys.getrefcount(item),
values = table.values(); print sys.getrefcount(item),
items = table.items(); print sys.getrefcount(item), sys.getrefcount(items[0])
del holder, holder2; print sys.getrefcount(item),
del values[:]; print sys.getrefcount(item),
table.clear(); print sys.getrefcount(item),
table = None; items = None; holder3 = None; print sys.getrefcount(item)
print xrange(5), xrange(1, 10, 3), len(xrange(10)), xrange(5)[2], list(xrange(3, 0, -1)), range(3), range(5, 1, -2), slice(1, 2), [1, 2, 3][slice(1, None)]
print filter(None, [0, 1, '', 'a']), filter(lambda c: c > 'a', 'abc'), filter(None, (0, 1)), map(None, [1, 2], [3]), map(lambda a, b: (a, b), 'ab', 'c'), zip('ab', [1, 2, 3]), zip()
print min(3, 1, 2), max('abc'), min([3, 1], key=lambda n: -n), sum([1, 2.5]), sum([[1], [2]], []), any([0, 1]), all([]), reduce(lambda a, b: a * b, [1, 2, 3, 4]), cmp(1, 2), cmp('b', 'a')
print [1, 'a', None, 2.0, (), [], {}] == sorted([None, 1, 2.0, 'a', (), [], {}]), sorted([None, 1, 2.0, 'a', (), [], {}])
