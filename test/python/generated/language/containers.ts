/** Pieces about lists, tuples, dicts and sets, what builds them, and statements that change them. */
import { only2 } from './forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const comprehensions: Piece = (choices, tag) =>
  lines(`
made${tag} = [(each, index) for index, each in enumerate([word, number, ${anyValue(choices)}])${choices.of(['', ' if index != 1', ' for twice in (1, 2)'])}]
counts(made${tag}, made${tag}[0]${choices.either(', each, index', '')})
table${tag} = {str(key): value for key, value in [(1, word), (2, items)]}
group${tag} = {len(str(value)) for value in [word, number, word]}
counts(table${tag}, table${tag}['1'], group${tag}, *sorted(group${tag}))
grid${tag} = [[row, column] for row in [word, items] for column in ${choices.of(['[row]', '(1, 2)', 'items'])}]
counts(grid${tag}, grid${tag}[0]${choices.either(', row, column', '')})
pairs${tag} = ${choices.form([`zip(items, made${tag})`, only2(`map(None, items, [1])`), `filter(None, items)`, `map(lambda each: [each], items)`, `reversed(items)`])}
counts(pairs${tag}, *pairs${tag})
${choices.either('del each, index, row, column', '')}
${choices.of([`del made${tag}`, `del grid${tag}[0]`, `table${tag}.clear()`, `made${tag}[:] = []`])}
counts()`);

const lists: Piece = (choices, tag) =>
  lines(`
list${tag} = [word, number, items, ${anyValue(choices)}, word]
alias${tag} = list${tag}
${choices
  .some([
    `list${tag}[1:3] = [items]`,
    `list${tag} += [word, word]`,
    `list${tag} *= 2`,
    `del list${tag}[::2]`,
    `list${tag}.insert(1, list${tag}[0])`,
    `list${tag}.extend(items)`,
    `list${tag}.remove(word)`,
    `list${tag}.reverse()`,
    `list${tag}[0], list${tag}[-1] = list${tag}[-1], list${tag}[0]`,
    `list${tag}[len(list${tag}):] = (number, word)`,
    `list${tag} = list${tag} + items`,
    `list${tag}[0] = list${tag}`,
  ])
  .map((each) => `${each}\ncounts(list${tag}, alias${tag})`)
  .join('\n')}
counts(list${tag}.pop(), list${tag}.count(word), list${tag}[-1:], list${tag}[:])
del list${tag}[:]
print alias${tag} is list${tag}, len(alias${tag}), ${namedValue(choices)} in alias${tag}
counts(list${tag}, alias${tag})`);

const sorting: Piece = (choices, tag) =>
  lines(`
import functools
class Card${tag}(object):
    def __init__(self, rank): self.rank = rank
cards${tag} = [Card${tag}(rank) for rank in [${[0, 1, 2, 3].map(() => choices.below(5)).join(', ')}]]
def key${tag}(card):
    counts(card, cards${tag})
    return ${choices.of(['card.rank', '(card.rank, word)', '-card.rank', 'str(card.rank)'])}
def compare${tag}(left, right):
    counts(left, right)
    return (left.rank > right.rank) - (left.rank < right.rank)
print [each.rank for each in sorted(cards${tag}, ${choices.form([`key=key${tag}`, only2(`key=functools.cmp_to_key(compare${tag})`), `key=key${tag}, reverse=True`, only2(`cmp=compare${tag}`), only2(`cmp=compare${tag}, reverse=True`)])})]
cards${tag}.sort(${choices.form([`key=key${tag}`, only2(`compare${tag}`), 'key=lambda card: card.rank', only2(`lambda left, right: cmp(right.rank, left.rank)`)])})
print [each.rank for each in cards${tag}]
counts(cards${tag}, ${choices.either('each, ', '')}min(cards${tag}, key=lambda card: card.rank), max(cards${tag}, key=key${tag}))
mixed${tag} = sorted([3, word, None, 2.5, (1,), u'w', [1]]${choices.either('', ', key=lambda each: str(type(each))')})
print mixed${tag}
counts(mixed${tag}, Card${tag}, *mixed${tag})
del cards${tag}${choices.either(', each', '')}`);

const dicts: Piece = (choices, tag) =>
  lines(`
table${tag} = {word: number, 'key': items, 3: ${anyValue(choices)}, (1, word): word}
counts(table${tag}, table${tag}[word], table${tag}.get('key'), table${tag}.get('absent', items))
${choices
  .some([
    `table${tag}['key'] = word`,
    `table${tag}.update({word: items}, fresh=number)`,
    `table${tag}.setdefault('new', []).append(word)`,
    `del table${tag}[3]`,
    `table${tag}.pop(word, None)`,
    `table${tag} = dict(table${tag}, key=table${tag})`,
    `table${tag} = dict.fromkeys([word, 'key'], items)`,
    `table${tag}[number] = table${tag}.copy()`,
    `table${tag}.update(zip('ab', items))`,
  ])
  .map((each) => `${each}\ncounts(table${tag}, *[value for value in table${tag}.values() if value is not table${tag}])`)
  .join('\n')}
for walker${tag} in [table${tag}.iterkeys(), table${tag}.itervalues(), table${tag}.iteritems(), iter(table${tag})]:
    counts(walker${tag}, table${tag})
    walker${tag}.next()
    counts(walker${tag})
view${tag} = table${tag}.viewkeys()
print word in view${tag}, len(view${tag}), table${tag}.has_key('key'), table${tag} == dict(table${tag})
counts(view${tag}, table${tag})
try: {}[${choices.of(['word', 'number', "'absent'", '(word,)'])}]
except KeyError, error${tag}: counts(error${tag}, error${tag}.args)
try: {items: 1}
except TypeError, error${tag}: print error${tag}
del table${tag}
counts(walker${tag}, view${tag})`);

const sets: Piece = (choices, tag) =>
  lines(`
left${tag} = ${choices.of(['set', 'frozenset'])}([word, number, 'shared'])
right${tag} = set(['shared', ${choices.of(['word', 'number', '5', '(word,)'])}])
counts(left${tag}, right${tag}, left${tag} | right${tag}, left${tag} & right${tag}, left${tag} - right${tag}, left${tag} ^ right${tag})
print len(left${tag} | right${tag}), left${tag} <= right${tag}, word in left${tag}, left${tag} == set(left${tag}), left${tag}.isdisjoint(right${tag})
right${tag}.${choices.of(['add(word)', 'update(items[:1])', 'discard(word)', 'difference_update([word])', 'intersection_update(left' + tag + ')', 'symmetric_difference_update(left' + tag + ')'])}
counts(right${tag}, left${tag})
kept${tag} = {frozenset([word]): items}
counts(kept${tag}[frozenset([word])], kept${tag})
try: right${tag}.remove('absent')
except KeyError, error${tag}: print error${tag}
right${tag} |= left${tag}
counts(right${tag}, sorted(right${tag}, key=str)[0])
right${tag}.clear()
counts(left${tag}, right${tag})`);

const statements: Piece = (choices, tag) =>
  lines(`
first${tag} = second${tag} = ${anyValue(choices)}
(third${tag}, [fourth${tag}, fifth${tag}]), sixth${tag} = (first${tag}, items), word
counts(first${tag}, third${tag}, fourth${tag}, fifth${tag}, sixth${tag})
first${tag}, third${tag} = third${tag}, first${tag}
counts(first${tag}, third${tag})
print >>sys.stdout, word, items == [word, number]
print word,
print
exec 'counted${tag} = items; counts(counted${tag})'
exec 'local = word; counts(local)' in ${choices.of(["{'word': word, 'counts': counts}", "{}, {'word': word, 'counts': counts}", 'globals()'])}
counts(counted${tag}, 1 if first${tag} is None else items, first${tag} and word or number, not items or [word])
while items:
    if ${choices.of(['number > 5', 'word'])}: break
else: print 'never broken'
index${tag} = ${choices.below(3)}
while index${tag} < 3:
    index${tag} += 1
    if index${tag} == 2: continue
    counts(index${tag}, items)
else: print 'done', index${tag}
assert items, word
try: assert not items, ${choices.of(['word', 'items', '(word, items)'])}
except AssertionError, error${tag}: counts(error${tag}, error${tag}.args)
try: first${tag}, second${tag} = ${choices.of(['items + [1]', '[1]', '5', "'abc'", 'iter(items + items)'])}
except (ValueError, TypeError), error${tag}: print error${tag}
del first${tag}, third${tag}, (fourth${tag}, fifth${tag})
counts()`);

export const CONTAINERS: Chapter = [comprehensions, lists, sorting, dicts, sets, statements];
