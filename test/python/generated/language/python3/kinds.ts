/** Pieces that ask for the counts of all kinds of objects, and of what they are made of. */
import { type Form, from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const OBJECTS: readonly Form[] = [
  ...[
    'object()',
    'range(3)',
    'range(10 ** 20)',
    'slice(1, word)',
    'iter(items)',
    'iter({})',
    'iter({}.items())',
    'enumerate(items)',
    'zip(items)',
  ],
  ...[
    'map(str, items)',
    'filter(None, items)',
    'reversed(items)',
    'iter(range(3))',
    'iter("ab")',
    'iter(b"ab")',
    'iter(int, 1)',
    'complex(1, 2)',
  ],
  ...[
    '(lambda: word)',
    '(each for each in items)',
    'word.upper',
    'str.upper',
    'len',
    'Watch.__init__',
    'int.__add__',
    '(5).__add__',
    'int.real',
    'type',
  ],
  ...['property(len)', 'staticmethod(len)', 'classmethod(len)', 'super(Watch, Watch("super"))', 'Watch.__dict__', 'sys'],
  ...[
    '{}.keys()',
    '{word: items}.values()',
    '{1: 2}.items()',
    'frozenset()',
    'frozenset([word])',
    'set()',
    'Ellipsis',
    'NotImplemented',
    '...',
  ],
  ...[
    'counts.__code__',
    'counts.__globals__',
    'counts.__code__.co_consts',
    'counts.__code__.co_name',
    'sys._getframe()',
    'compile("1", "", "eval")',
  ],
  ...[
    'type("New", (), {})',
    'type("New", (Watch,), {"key": word})("x")',
    'ValueError(word)',
    'ValueError(word).args',
    'StopIteration(word).value',
  ],
  ...[
    'float("nan")',
    '2 ** 100',
    '-1',
    '0.0',
    'True',
    'False',
    '""',
    '()',
    '"x" * 3',
    'chr(233)',
    'chr(8364)',
    'str(5)',
    'int("7")',
    'bytes()',
  ],
  ...['dict', 'int', 'Exception', 'KeyError', 'bool', 'float', 'type', 'zip', 'map', 'slice', 'BaseException', 'super', 'print', 'set'],
  from('3.8', '(value := word)'),
  from('3.9', '{1: word} | {2: items}'),
  from('3.10', 'int | str'),
  from('3.9', 'list[int]'),
];

const kinds: Piece = (choices, tag) =>
  lines(`
for text${tag} in [${choices
    .someForms(OBJECTS)
    .filter(() => choices.below(2) === 0)
    .map((each) => JSON.stringify(each))
    .join(', ')}]:
    made${tag} = eval(text${tag})
    counts(made${tag})
    other${tag} = eval(text${tag})
    print(text${tag}, type(made${tag}).__name__, made${tag} is other${tag})
    counts(made${tag}, other${tag})
    made${tag} = [made${tag}] * 3
    counts(*made${tag})
    del made${tag}, other${tag}
counts(*range(250, 260), *range(-7, 3), *'ab', '', (), None, True, 1.5, ${anyValue(choices)})
def inside${tag}(value, *rest):
    local = value
    cell = [value]
    counts(value, local, cell, rest)
    print(sys.getrefcount(value), sys.getrefcount(local), sys.getrefcount([value]), sys.getrefcount(object()), sys.getrefcount(cell))
    return (lambda: (cell, sys.getrefcount(cell)))()
counts(*inside${tag}(${namedValue(choices)}, word))
counts(inside${tag})`);

const order: Piece = (choices, tag) =>
  lines(`
table${tag} = {'one': word, 'two': items, 3: ${anyValue(choices)}, (1, 2): number}
${choices
  .someForms([
    `table${tag}['one'] = items`,
    `del table${tag}['two']; table${tag}['two'] = word`,
    `table${tag}.update(one=1, four=4, two=word)`,
    `table${tag}.pop(3)`,
    `table${tag} = {**table${tag}, 'zero': 0}`,
    `table${tag} = dict(table${tag}, last=word)`,
    `table${tag}.setdefault('five', []).append(word)`,
    `table${tag} = dict(reversed(list(table${tag}.items())))`,
    `print(table${tag}.popitem())`,
    from('3.8', `print(list(reversed(table${tag})), list(reversed(table${tag}.values())) == list(table${tag}.values())[::-1])`),
    from('3.9', `table${tag} = table${tag} | {'nine': word}`),
    from('3.9', `table${tag} |= [('ten', items)]`),
    `table${tag}.clear(); table${tag}.update(zip('cab', range(3)))`,
  ])
  .map((each) => `${each}\nprint(list(table${tag}))\ncounts(table${tag}, *table${tag}.values())`)
  .join('\n')}
class Ordered${tag}:
    zebra = apple = mango = word
    def method(self): pass
    def __init__(self, **named):
        self.__dict__.update(named)
        self.added = ${namedValue(choices)}
        counts(self.__dict__, named)
ordered${tag} = Ordered${tag}(${choices.of(['zoo=1, ant=2', '', 'key=word, added=items', '**{"b": 1, "a": 2}'])})
print(list(vars(ordered${tag})), [each for each in vars(Ordered${tag}) if each[:1] != '_'], list(globals())[-3:])
for key${tag} in list(vars(ordered${tag})): delattr(ordered${tag}, key${tag})
counts(vars(ordered${tag}), ordered${tag})
try:
    for key${tag} in table${tag}: ${choices.of([`table${tag}[word] = 1`, `table${tag}['new' + str(key${tag})] = 1`, `table${tag}.pop(key${tag})`])}
except RuntimeError as error${tag}: print(error${tag})
print(list({5: 1, 1: 2, 'x': 3, **{1: 9}}.items()), sorted({'b', 'a', 'c'}), list(dict.fromkeys('hello')))
counts(table${tag}, Ordered${tag})`);

export const KINDS: Chapter = [kinds, kinds, order];
