/** Pieces about `match`. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const CASES = [
  ...['[]', '[first]', '[first, *rest]', '[*rest, first]', '[first, [second, *_]]', '(3 | 4 | None) as first', "{'key': first, **rest}"],
  ...['{}', 'str(first)', 'int() as first', 'list([first, second])', '-5 | 1.5 | "a"', 'True', 'None', 'Watch', 'dict(keys=first)'],
  ...['[str() | int() as first, _]', '{"key": [first, *rest]}', 'sys.maxsize', '[1, 2] | [1, 3]', '(first, second) if first is word'],
];

const statement: Piece = (choices, tag) => {
  const cases = choices
    .some(CASES)
    .map(
      (each) =>
        `        case ${each}: counts(subject, locals().get('first'), locals().get('rest')); return ${JSON.stringify(each)}, sorted(locals())`,
    )
    .filter((each) => !each.includes('case Watch'));
  return lines(`
def matched${tag}(subject):
    match subject:
        case 'never': pass
${[...new Set(cases)].join('\n')}
        case ${choices.of(['_', 'anything', '_ if subject'])}: counts(subject)
    return 'none', sorted(locals())
for subject${tag} in [word, number, items, [word], [], [word, [number, 1, 2]], {'key': items}, {'key': word, 'more': 1}, (1, 2), ${anyValue(choices)}, ${anyValue(choices)}, 4, -5, b'ab', 'a', iter(items)]:
    print(*matched${tag}(subject${tag}))
counts(matched${tag}, subject${tag})`);
};

const classes: Piece = (choices, tag) =>
  lines(`
class Point${tag}:
    __match_args__ = ${choices.of(["('left', 'right')", "('left',)", '()', "('right', 'left')", "['left']"])}
    def __init__(self, left, right): self.left, self.right = left, right
class Traced${tag}(Point${tag}):
    def __getattribute__(self, name):
        if name[:1] != '_': counts(self)
        return super().__getattribute__(name)
    def __eq__(self, other):
        counts(self, other)
        return other is ${namedValue(choices)}
def kind${tag}(subject):
    match subject:
        case Point${tag}(left=3): return 'three'
        case Point${tag}(${choices.of(['first', 'first, second', 'left=first', 'first, right=second', 'Watch()', '[first, *_]'])}):
            counts(subject, locals().get('first'), locals().get('second'))
            return ${choices.of(['subject', "'point'", 'locals()'])}
        case Traced${tag}() | Point${tag}(right=[*_]): counts(subject)
        case ${choices.of(['Holder.word', '[Holder.word, *_]', '{"key": Holder.word}'])}: return 'word'
        case _: return None
class Holder: word = word
for subject${tag} in [Point${tag}(word, items), Point${tag}(3, items), Traced${tag}(${namedValue(choices)}, items), Point${tag}(items, 5), word, [word], {'key': word}]:
    try: counts(kind${tag}(subject${tag}))
    except TypeError as error${tag}: print(error${tag})
match ${choices.of(['word, items', '[word, *items]', '{word: items}', 'items'])}:
    case [first${tag}, *rest${tag}] | {'none': first${tag}, **rest${tag}}: counts(first${tag}, rest${tag})
    case {**first${tag}}: counts(first${tag})
try:
    match 5:
        case Holder(1, 2): pass
        case int(1, 2): pass
except TypeError as error${tag}: print(error${tag})
counts(Point${tag}, Traced${tag}, Holder)
del Holder`);

export const PATTERNS: Chapter = [from('3.10', statement), from('3.10', classes)];
