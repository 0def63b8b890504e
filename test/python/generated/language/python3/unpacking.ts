/** Pieces about stars in targets and in displays. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const targets: Piece = (choices, tag) =>
  lines(`
first${tag}, *rest${tag} = ${choices.of(['items', '(word, number, items)', "'abc'", 'iter(items)', '{word: 1, number: 2}', '[word]'])}
counts(first${tag}, rest${tag}, *rest${tag})
*start${tag}, last${tag} = [${anyValue(choices)}, *items, *rest${tag}]
left${tag}, (middle${tag}, *inner${tag}), *_ = ${choices.of(['word, items, 3', '[number, (1, 2, 3)]', "items[0], 'xyz', *items"])}
counts(start${tag}, last${tag}, left${tag}, middle${tag}, inner${tag}, _)
for head${tag}, *tail${tag} in [items, (1,), 'ab', [word, items, number]]: counts(head${tag}, tail${tag}, *tail${tag})
for bad${tag} in ['[]', '5', 'None', '[1]', 'iter([])', '{}']:
    try: one${tag}, two${tag}, *many${tag} = eval(bad${tag})
    except (TypeError, ValueError) as error${tag}: print(error${tag})
class Source${tag}:
    def __iter__(self):
        counts(self)
        yield ${namedValue(choices)}
        yield from ${choices.of(['items', '()', '[self]'])}
        ${choices.of(['pass', 'raise KeyError(word)', 'yield self'])}
try:
    first${tag}, *rest${tag}[0:0], last${tag} = Source${tag}()
    counts(first${tag}, rest${tag}, last${tag})
except (ValueError, KeyError) as error${tag}: print(type(error${tag}).__name__, error${tag})
del ${choices.of([`rest${tag}`, `first${tag}, last${tag}`, `start${tag}, inner${tag}`])}
counts()`);

const displays: Piece = (choices, tag) =>
  lines(`
made${tag} = ${choices.of(['[*items, word, *items]', '(*items, *[word], *())', '{*items[1:], *items[1:]}', "[*'ab', *{word: 1}]", '*items, word', '[*range(3)]'])}
counts(made${tag}, *made${tag})
table${tag} = {**{'key': word}, 'other': items, **{'key': ${anyValue(choices)}, word: 1}}
counts(table${tag}, *table${tag}.values())
print(list(table${tag}), [*made${tag}] == list(made${tag}), {*()} == set(), (*(), *()) is ())
def many${tag}(value):
    given = *items, value
    counts(value, given)
    ${choices.form(['return [*given, *given]', from('3.8', 'return *given, *items'), 'return {**locals()}', 'yield [*given]', from('3.8', 'yield *given, word')])}
counts(*many${tag}(${namedValue(choices)}))
for bad${tag} in ['[*5]', '{*items, []}', '{**5}', '{**items}', '(*None,)', '[*items, *word[0]]', '{**{1: word}, **{2: items}}', '{*[1], *[1.0], True}']:
    try: counts(eval(bad${tag}))
    except TypeError as error${tag}: print(error${tag})
class Grid${tag}:
    def __getitem__(self, key):
        counts(self, key)
        return key
print(Grid${tag}()[${choices.form(['(*items, 1)', '1:2, ...', from('3.11', '*items, 1'), from('3.11', '*items[:1]')])}])
for each${tag} in ${choices.form(['[*items, 3]', from('3.9', '*items, 3'), '{**table' + tag + '}'])}: counts(each${tag})
del made${tag}, table${tag}
counts()`);

export const UNPACKING: Chapter = [targets, displays];
