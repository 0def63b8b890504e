# The iterators that end with their arguments, and the combinatoric ones: what they hold at every stage.
import sys
from itertools import *

refs = sys.getrefcount

def show(*objects):
    print [refs(each) for each in objects]

def test(*calls):
    for call in calls:
        try:
            print call()
        except Exception as error:
            print type(error).__name__, error

one, two, three, four = [1001], [1002], [1003], [1004]

# Maps
mapped = imap(None, [one, two], (three, four, one))
show(one, two, three, four, mapped)
pair = mapped.next()
show(one, two, three, four, pair)
print mapped.next()
print list(mapped)
show(one, two, three, four)
def seen(*items):
    return [refs(each) for each in items]
print list(imap(seen, [one, two], [three, four]))
print list(imap(refs, [one, two, 1001, 'x']))
print list(starmap(seen, [(one, two), [three], iter([four])]))
star = starmap(seen, [(one,)])
show(seen, one)
print star.next(), list(star)
show(seen, one)
arguments = (one, two)
print list(starmap(lambda first, second: (refs(arguments), refs(first)), [arguments]))

# Zips change the tuple they gave while nobody else holds it
zipped = izip([one, two, three], [four, 2001, 2002])
first = zipped.next()
show(one, four, first)
second = zipped.next()
print first is second
show(one, two, first, second)
del first, second
previous = None
for pair in izip([one, two, three], 'abc'):
    print pair is previous, refs(one), refs(two), refs(three)
    previous = pair
for left, right in izip([one, two, three], 'abc'):
    print refs(one), refs(two), refs(three), refs(left)
zipped = izip([one, two, three], 'abc')
addresses = [id(zipped.next()) for each in range(3)]
print len(set(addresses))
show(one, two, three)
print list(zipped)
show(one, two, three)
def between():
    for each in [one, two]:
        print refs(one), refs(two), refs(three), refs(four)
        yield each
zipped = izip([three, four, one], between())
for each in zipped:
    pass
show(one, two, three, four)
del zipped, each
show(one, two, three, four)
longest = izip_longest([one, two, three], iter([four]), fillvalue=two)
show(one, two, four, longest)
for each in longest:
    print each, refs(one), refs(two), refs(four)
del longest, each
print list(izip_longest()), list(izip_longest('ab', 'c')), list(izip()), list(izip_longest('', '', fillvalue=0))
longest = izip_longest([one], between(), [1, 2, 3], fillvalue=four)
kept = list(longest)
print kept
show(one, two, three, four)
del kept, longest

# Filters
def small(item):
    print refs(item),
    return item[0] < 1003
for kind in (ifilter, ifilterfalse, takewhile, dropwhile):
    filtered = kind(small, [one, two, three, one])
    show(small, one, filtered)
    print filtered.next()
    show(one, two, three)
    print list(filtered), list(filtered)
    show(one, two, three)
print list(ifilter(None, [0, one, '', two])), list(ifilterfalse(bool, [0, one, '', two])), list(ifilter(bool, (0, 1)))
print list(compress([one, two, three], [1, 0, one])), list(compress('abcdef', selectors=[0, 1])), list(compress(data='', selectors=one))
compressed = compress(iter([one, two, three]), between())
show(one, two)
print list(compressed)
def broken(item):
    return 1 // item
for kind in (ifilter, ifilterfalse, takewhile, dropwhile):
    filtered = kind(broken, [1, -1, 0, 5])
    test(filtered.next, filtered.next, filtered.next, filtered.next)

# Copies
source = iter([one, two, three])
copies = tee(source)
show(source, one, two, three, copies)
left, right = copies
del copies
print left.next(), left.next()
show(one, two, three, left, right)
print right.next()
show(one, two, three)
third = left.__copy__()
fourth, fifth = tee(left)
print fourth is left
print list(left), list(right), list(third), list(fifth)
show(one, two, three, source)
del left, right, third, fourth, fifth
show(one, two, three, source)
left, right = tee(iter([one] * 130))
print len(list(islice(left, 120)))
show(one)
print len(list(islice(right, 115)))
show(one)
del right
show(one)
print len(list(left))
show(one)
print tee([], 0), [type(each) for each in tee('ab', 3)], type(tee([one])[0]) is type(left)
def again():
    yield 1
    yield copy.next()
copy, other = tee(again())
test(copy.next, copy.next)

# Groups
grouped = groupby([one, two, three, four], lambda item: item[0] // 1003)
show(one, two, three, grouped)
key, group = grouped.next()
print key
show(one, two, three, grouped, group)
print group.next()
show(one, two, three)
print list(group), list(group)
key, group = grouped.next()
show(one, two, three, four)
print key, list(group), list(grouped)
show(one, two, three, four)
del grouped, group
show(one, two, three, four)
print [(key, list(group)) for key, group in groupby('aabbbc')]
groups = [group for key, group in groupby('aabb')]
print [list(group) for group in groups]
print [key for key, group in groupby([1, 1.0, True, 2])]

# Combinations
for kind in (lambda: product([one, two], (three,)), lambda: product([one, two], repeat=2), lambda: permutations([one, two, three], 2),
             lambda: combinations([one, two, three], 2), lambda: combinations_with_replacement([one, two], 2)):
    chosen = kind()
    show(one, two, three, chosen)
    for each in chosen:
        print each, refs(each), refs(one), refs(two), refs(three)
    show(one, two, three)
    del each
    show(one, two, three)
    chosen = kind()
    kept = [chosen.next(), chosen.next()]
    print kept[0] is kept[1], [refs(each) for each in kept]
    show(one, two, three)
    print len(set(map(id, kept + list(chosen)))), list(chosen)
    show(one, two, three)
    del kept, chosen, each
    show(one, two, three)
partial = product([one, two], [])
print list(partial)
show(one, two)
del partial
show(one, two)
print list(product('ab', 'cd', '12')), list(product()), list(product('ab', repeat=0)), list(product(xrange(2), repeat=3))
print map(''.join, permutations('abcd'))
print map(''.join, permutations('abcd', 2)), list(permutations([])), list(permutations('ab', 3)), list(permutations('ab', 0))
print map(''.join, combinations('abcde', 3)), list(combinations('ab', 0)), list(combinations('ab', 3))
print map(''.join, combinations_with_replacement('abc', 3)), list(combinations_with_replacement('', 0)), list(combinations_with_replacement('', 1))
show(())

test(
    lambda: imap(),
    lambda: imap(1),
    lambda: imap(1, 2),
    lambda: imap(1, [2]).next(),
    lambda: imap(a=1),
    lambda: izip(1),
    lambda: izip([], 1),
    lambda: izip(a=1),
    lambda: izip_longest(1),
    lambda: izip_longest([1], a=1),
    lambda: izip_longest([1], fillvalue=1, a=2),
    lambda: ifilter(),
    lambda: ifilter(1),
    lambda: ifilter(1, [1]).next(),
    lambda: ifilter(1, 1),
    lambda: ifilterfalse(),
    lambda: takewhile(1),
    lambda: takewhile(1, [1]).next(),
    lambda: dropwhile(1),
    lambda: dropwhile(a=1),
    lambda: starmap(1),
    lambda: starmap(1, [1]).next(),
    lambda: starmap(pow, [1]).next(),
    lambda: list(starmap(pow, [(1, 2), [2, 3], 'ab'])),
    lambda: tee(),
    lambda: tee(1),
    lambda: tee([], -1),
    lambda: tee([], 'a'),
    lambda: tee(1, 0),
    lambda: tee([], 1, 2),
    lambda: tee([], n=1),
    lambda: groupby(),
    lambda: groupby(1),
    lambda: groupby([1], 1).next(),
    lambda: groupby([1], keyfunc=1),
    lambda: groupby(iterable=[1]).next()[0],
    lambda: product(1),
    lambda: product([1], repeat=-1),
    lambda: product([1], repeat='a'),
    lambda: product([1], rept=1),
    lambda: product([1], repeat=1, a=2),
    lambda: product([1], repeat=2**62),
    lambda: permutations(),
    lambda: permutations(1),
    lambda: permutations([1], -1),
    lambda: permutations([1], 'a'),
    lambda: list(permutations([1], 1.5)),
    lambda: list(permutations([1], r=1)),
    lambda: combinations(),
    lambda: combinations([1]),
    lambda: combinations([1], -1),
    lambda: combinations([1], 'a'),
    lambda: combinations([1], None),
    lambda: combinations(1, 1),
    lambda: combinations([1], 1, 2),
    lambda: combinations([1], q=1),
    lambda: combinations_with_replacement(),
    lambda: combinations_with_replacement([1], -1),
    lambda: compress(),
    lambda: compress(1),
    lambda: compress([1], 1),
    lambda: compress(1, [1]),
    lambda: compress([1], [1], [1]),
    lambda: [imap, izip, izip_longest, ifilter, ifilterfalse, takewhile, dropwhile, starmap, groupby, compress],
    lambda: [product, permutations, combinations, combinations_with_replacement, type(tee([])[0]), type(groupby([1]).next()[1])],
    lambda: tee,
    lambda: [refs(each) for each in [imap, izip, izip_longest, ifilter, groupby, product, chain, count, repeat, tee]],
)
