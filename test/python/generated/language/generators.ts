/** Pieces about generators: what they hold between their values, and how they end. */
import { anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const stepping: Piece = (choices, tag) =>
  lines(`
def steps${tag}(value):
    local = [value]
    try:
        while True:
            received = yield value
            counts(value, local, received)
            if received is None: ${choices.of(['return', 'raise ValueError(value)', 'value = local', 'yield local'])}
            local.append(received)
    finally:
        counts(value, local)
steps${tag} = steps${tag}(${namedValue(choices)})
counts(steps${tag}, steps${tag}.gi_frame, steps${tag}.gi_code)
for operation${tag} in [${choices
    .some([
      `'steps${tag}.next()'`,
      `'steps${tag}.send(word)'`,
      `'steps${tag}.send(items)'`,
      `'steps${tag}.throw(KeyError, word)'`,
      `'steps${tag}.next()'`,
      `'steps${tag}.send(None)'`,
      `'steps${tag}.close()'`,
      `'steps${tag}.next()'`,
    ])
    .join(', ')}]:
    try: counts(eval(operation${tag}))
    except (StopIteration, ValueError, KeyError, TypeError), error${tag}: print type(error${tag}).__name__, error${tag}
    counts(steps${tag}, steps${tag}.gi_frame, steps${tag}.gi_running)
${choices.of([`del steps${tag}`, `steps${tag} = None`, `steps${tag} = iter(steps${tag})`, ''])}
counts()`);

const nested: Piece = (choices, tag) =>
  lines(`
def leaves${tag}(tree):
    for node in tree:
        if isinstance(node, list):
            for leaf in leaves${tag}(node): yield leaf
        else:
            counts(node, tree)
            yield node
walk${tag} = leaves${tag}([word, [number, [${anyValue(choices)}]], [[], [word]]])
for each${tag} in walk${tag}:
    counts(each${tag}, walk${tag})
    ${choices.of(['pass', `if each${tag} is number: break`, `if each${tag} == word: continue`])}
else: print 'all'
del ${choices.of([`walk${tag}`, `each${tag}`])}
counts(leaves${tag})`);

const expression: Piece = (choices, tag) =>
  lines(`
lazy${tag} = (${choices.of(['(each, counts(each))', 'each', '[each] * 2'])} for each in [word, number, items, ${anyValue(choices)}]${choices.of(['', ' if each is not number'])})
counts(lazy${tag}, lazy${tag}.gi_frame)
print len(str(type(lazy${tag}.next()))), sum(1 for each in ${choices.of([`lazy${tag}`, 'items'])})
print lazy${tag}.gi_frame is None, ${choices.of(['any', 'all'])}(each for each in items), sorted(len(str(each)) for each in [word, number])
nested${tag} = ((row, column) for row in [word, items] for column in (row, ${namedValue(choices)}))
counts(*nested${tag})
table${tag} = dict((str(index), each) for index, each in enumerate(items))
counts(table${tag}, *sorted(table${tag}.values()${choices.either('', ', key=str')}))
counts(max((len(str(each)), each) for each in [word, number])[1])`);

const abandoned: Piece = (choices, tag) =>
  lines(`
def guarded${tag}(value):
    watch = Watch('local')
    try:
        yield value, watch
        yield word
    except ${choices.of(['GeneratorExit', 'Exception', 'ValueError'])}:
        counts(value, watch)
        ${choices.of(['raise', 'pass', 'print "caught"'])}
    finally:
        print 'left', sys.exc_info()[0]
guarded${tag} = guarded${tag}(${namedValue(choices)})
pair${tag} = guarded${tag}.next()
counts(pair${tag}, pair${tag}[1], guarded${tag})
${choices.of([`del guarded${tag}`, `guarded${tag}.close()`, `guarded${tag} = pair${tag} = None`, `del pair${tag}; guarded${tag}.next()`])}
counts(${choices.of(['items', 'Watch'])})
class Iterable${tag}(object):
    def __init__(self, limit): self.limit = limit
    def __iter__(self):
        for index in range(self.limit):
            counts(self, index)
            yield index
counts(*Iterable${tag}(${choices.below(4)}))
print list(zip(Iterable${tag}(2), Iterable${tag}(${1 + choices.below(3)}))), 1 in Iterable${tag}(3)`);

export const GENERATORS: Chapter = [stepping, nested, expression, abandoned];
