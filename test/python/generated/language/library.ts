/** Pieces about copy, collections, itertools and functools. */
import { anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const copies: Piece = (choices, tag) =>
  lines(`
import copy
class Kept${tag}(object):
    def __init__(self, value): self.value = value
${choices.once(2) ? `    def __${choices.of(['copy__(self', 'deepcopy__(self, memo'])}):\n        counts(self)\n        return Kept${tag}(word)\n` : ''}original${tag} = [word, [number, items], {'key': items}, Kept${tag}(${anyValue(choices)})]
original${tag}.append(${choices.of([`original${tag}`, `original${tag}[1]`, `original${tag}[3]`, 'None'])})
shallow${tag} = copy.copy(original${tag})
counts(original${tag}, shallow${tag}, original${tag}[1], original${tag}[3])
deep${tag} = copy.deepcopy(original${tag})
counts(deep${tag}, deep${tag}[0], deep${tag}[1], deep${tag}[1][0], deep${tag}[2], deep${tag}[3], deep${tag}[4])
print deep${tag}[1] is original${tag}[1], deep${tag}[0] is word, deep${tag}[1] == original${tag}[1], deep${tag}[4] is deep${tag}
counts(copy.copy(${choices.of(['items', 'word', '{1: word}', `original${tag}[3]`, '(items, word)'])}), items)
${choices.of([`del original${tag}`, `del shallow${tag}[:]`, `del deep${tag}[4]`, `del original${tag}[4], deep${tag}[4]`])}
counts(Kept${tag})`);

const tuples: Piece = (choices, tag) =>
  lines(`
import collections
Point${tag} = collections.namedtuple('Point', ${choices.of(["'left right'", "['left', 'right']", "('left', 'right')"])})
point${tag} = Point${tag}(${namedValue(choices)}, right=${anyValue(choices)})
counts(point${tag}, point${tag}.left, point${tag}.right, Point${tag}, Point${tag}._fields)
print len(point${tag}), Point${tag}.__name__, point${tag} == tuple(point${tag})
left${tag}, right${tag} = point${tag}
counts(left${tag}, right${tag}, point${tag}._replace(left=items))
try: Point${tag}(word)
except TypeError, error${tag}: print error${tag}
class Wider${tag}(Point${tag}):
    @property
    def both(self): return self.left, self.right
wider${tag} = Wider${tag}(*point${tag})
counts(wider${tag}.both, wider${tag}, Wider${tag}, Point${tag})
del ${choices.of([`point${tag}`, `Point${tag}`, `left${tag}`, `wider${tag}`])}
counts()`);

const deque: Piece = (choices, tag) =>
  lines(`
from collections import deque
queue${tag} = deque([word, number]${choices.of(['', ', 3', ', maxlen=2'])})
queue${tag}.append(${anyValue(choices)})
queue${tag}.appendleft(${namedValue(choices)})
counts(queue${tag}, *queue${tag})
queue${tag}.${choices.of(['rotate(1)', 'reverse()', 'extend(items)', 'extendleft(items)'])}
counts(queue${tag}, ${choices.of([`queue${tag}.pop()`, `queue${tag}.popleft()`, `queue${tag}[-1]`, `queue${tag}[0]`])})
walker${tag} = iter(queue${tag})
counts(walker${tag}.next(), queue${tag}, walker${tag})
try:
    queue${tag}.append(word)
    walker${tag}.next()
except RuntimeError, error${tag}: print error${tag}
print len(queue${tag}), word in queue${tag}, queue${tag} == deque(queue${tag})
${choices.of([`queue${tag}.clear()`, `del queue${tag}[0]`, `del queue${tag}`, `queue${tag}.remove(word)`])}
counts(walker${tag})`);

const dictionaries: Piece = (choices, tag) =>
  lines(`
import collections
class Factory${tag}(object):
    def __call__(self):
        counts(self)
        return ${choices.of(['[]', 'items', 'word', 'Watch("made")'])}
grouped${tag} = collections.defaultdict(${choices.of([`Factory${tag}()`, 'list', 'lambda: [word]'])})
counts(grouped${tag}['one'], grouped${tag}['two'], grouped${tag}, grouped${tag}.default_factory)
print sorted(grouped${tag}), 'three' in grouped${tag}, grouped${tag}.get('three')
ordered${tag} = collections.OrderedDict()
ordered${tag}[word] = number
ordered${tag}['second'] = items
ordered${tag}[${choices.of(['word', "'third'", "'second'"])}] = ${anyValue(choices)}
counts(ordered${tag}, *ordered${tag}.values())
print len(ordered${tag}), list(ordered${tag}) == ordered${tag}.keys(), list(reversed(ordered${tag}))[-1]
counts(ordered${tag}.pop(word), ordered${tag}.popitem(${choices.of(['', 'last=False'])}))
tally${tag} = collections.Counter()
for each${tag} in [word, word, number, ${choices.of(["'a'", 'number', 'None', 'word'])}]: tally${tag}[each${tag}] += 1
print tally${tag}[word], tally${tag}['absent']
counts(tally${tag})
print tally${tag}.most_common(1) == [(word, tally${tag}[word])], sum(tally${tag}.values()), sorted((tally${tag} + tally${tag}).values()), len(list(tally${tag}.elements()))
${choices.of([`del grouped${tag}['one']`, `ordered${tag}.clear()`, `del tally${tag}`, `grouped${tag}.clear()`])}
counts()`);

const iterators: Piece = (choices, tag) =>
  lines(`
import itertools
source${tag} = [word, number, items, ${anyValue(choices)}]
made${tag} = itertools.${choices.of([
    `chain(source${tag}, items)`,
    `cycle(source${tag}[:2])`,
    `islice(source${tag}, ${choices.below(3)}, None)`,
    'repeat(items, 3)',
    'repeat(word)',
    `count(${choices.of(['0', '5', 'number', '10 ** 20'])})`,
    `imap(lambda each: (each, counts(each))[0], source${tag})`,
    `ifilter(${choices.of(['None', 'lambda each: each is not word'])}, source${tag})`,
    `izip(source${tag}, itertools.count())`,
    `takewhile(lambda each: each is not items, source${tag})`,
    `starmap(lambda *each: each, [(word, items), items])`,
    `tee(source${tag})[1]`,
    `groupby(source${tag}, type)`,
    `permutations(source${tag}, 2)`,
    `combinations(source${tag}, 2)`,
    'product([word, number], repeat=2)',
    `izip_longest(source${tag}, items, fillvalue=word)`,
    `compress(source${tag}, [1, 0, 1])`,
    `dropwhile(lambda each: each is word, source${tag})`,
  ])}
for index${tag} in range(${1 + choices.below(4)}):
    try: got${tag} = made${tag}.next()
    except StopIteration:
        print 'end'
        break
    counts(got${tag}, made${tag}, source${tag})
rest${tag} = list(itertools.islice(made${tag}, 3))
counts(made${tag}, rest${tag}, *rest${tag})
del ${choices.of([`made${tag}`, `source${tag}`, `rest${tag}`, `source${tag}, made${tag}`])}
counts()`);

const functional: Piece = (choices, tag) =>
  lines(`
import functools
def base${tag}(*values, **named):
    """Documented."""
    counts(values, named, *values)
    return values
partial${tag} = functools.partial(base${tag}, ${namedValue(choices)}${choices.of(['', ', key=word', ', items'])})
counts(partial${tag}, partial${tag}.func, partial${tag}.args, partial${tag}.keywords)
counts(partial${tag}(${choices.of(['', 'number', 'word, key=items', '*items'])}))
again${tag} = functools.partial(partial${tag}, ${anyValue(choices)})
counts(again${tag}(), again${tag}, partial${tag}, base${tag})
@functools.wraps(base${tag})
def wrapper${tag}(*values): return base${tag}(*values)
print wrapper${tag}.__name__, wrapper${tag}.__doc__, wrapper${tag}.__module__
counts(wrapper${tag}(word), functools.reduce(lambda left, right: [left, right], items), reduce(lambda left, right: right, items, word))
print sorted([3, 1, 2], key=functools.cmp_to_key(lambda left, right: right - left))
@functools.total_ordering
class Ranked${tag}(object):
    def __init__(self, rank): self.rank = rank
    def __eq__(self, other): return self.rank == other.rank
    def __lt__(self, other):
        counts(self, other)
        return self.rank < other.rank
print Ranked${tag}(1) ${choices.of(['>=', '<=', '>', '<'])} Ranked${tag}(${choices.of(['1', '2'])})
del ${choices.of([`partial${tag}`, `again${tag}`, `wrapper${tag}`, `base${tag}`])}
counts(Ranked${tag})`);

export const LIBRARY: Chapter = [copies, tuples, deque, dictionaries, iterators, iterators, functional];
