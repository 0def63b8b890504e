# Dictionaries and sets are walked in table order: random insertions, deletions, pops, merges, copies, of keys of every hashable kind.
state = [20171118]

def draw(limit):
    state[0] = (state[0] * 1103515245 + 12345) % 2147483648
    return (state[0] >> 8) % limit

words = ['self', 'name', 'x', 'y', 'zz', 'key', 'value', 'a long word', '', 'Z', 'caf\xc3\xa9', '\x00']

def key():
    kind = draw(9)
    number = draw(40)
    if kind == 0: return number
    if kind == 1: return -number
    if kind == 2: return words[draw(len(words))] + str(number)
    if kind == 3: return words[draw(len(words))]
    if kind == 4: return (number, words[draw(len(words))])
    if kind == 5: return number + 0.5
    if kind == 6: return 2 ** (50 + draw(40)) + number
    if kind == 7: return unicode(number) + u'\xe9'
    return ((), (number,), frozenset([number, number + 1]), True, 1e300, 10L ** 25)[draw(6)]

for size in (3, 6, 12, 40, 200):
    table = {}
    items = set()
    for step in range(size * 4):
        action = draw(10)
        if action < 7:
            table[key()] = step
            items.add(key())
        elif action == 7:
            table.pop(key(), None)
            items.discard(key())
        elif action == 8 and table:
            print table.popitem(),
        elif items:
            print repr(items.pop()),
    print
    print table
    print items
    print table.copy().keys() == table.keys(), dict(table).keys(), dict(table.items()).keys()
    print set(table), frozenset(items), items.copy()
    other = set(range(0, size, 3))
    print items | other, items & other, items - other, items ^ other, other - items
    merged = {1: 'one', 'one': 1}
    merged.update(table)
    print merged.values()
    items.update(other); items.intersection_update(range(size)); print items
    items.symmetric_difference_update([1, 2, 'three']); items -= set([2]); print items
    for each in table.keys()[::2]:
        del table[each]
    print table.keys(), len(table)
    for number in range(size):
        table[number * 7919] = number
    print table.keys()
print {1: 1, 9: 2, 17: 3, 25: 4}, {25: 4, 17: 3, 9: 2, 1: 1}, {n * 8: n for n in range(12)}, {n * 8 for n in range(12)}
print dict.fromkeys('the quick brown fox'), dict(zip('zyxw', range(4))), dict(b=1, a=2, c=3), set('the quick brown fox'), frozenset('jumps')
print sorted({1: 2, 'a': 'b'}.items()), {}.keys(), set(), {1, 2, 3} == set([3, 2, 1]), {1L: 'long'}[1], {1.0: 'float'}[1], {'a': 1}[u'a'], {u'b': 2}['b']
print hash('abc'), hash(''), hash('x'), hash(-1), hash(-2), hash(2 ** 70), hash(1.5), hash(1e300), hash((1, 'a', (2.5,))), hash(u'abc'), hash(frozenset([1, 2, 3])), hash(True)
# audited at its end
