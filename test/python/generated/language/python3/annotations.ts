/** Pieces about annotations and type parameters: what they are evaluated to, and who holds it. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const functions: Piece = (choices, tag) =>
  lines(`
def noted${tag}(first: ${anyValue(choices)}, second: [word] = ${anyValue(choices)}, *rest: items, key: 'text' = 1, **named: number) -> ${namedValue(choices)}:
    local: counts = first
    unused: missing${tag}
    counts(first, local, rest, named)
    return local
counts(noted${tag}(items), noted${tag}, noted${tag}.__annotations__, *noted${tag}.__annotations__.values())
print(list(noted${tag}.__annotations__))
${choices.of([`noted${tag}.__annotations__['first'] = items`, `noted${tag}.__annotations__ = {}`, `del noted${tag}.__annotations__`, `noted${tag}.__annotations__.clear()`])}
counts(noted${tag}, noted${tag}.__annotations__)
def evaluated${tag}():
    def inner(value: Watch('annotation')) -> counts(word): return value
    counts(inner, inner.__annotations__)
    return ${choices.of(['inner', 'None', 'inner.__annotations__'])}
kept${tag} = evaluated${tag}()
counts(kept${tag}, evaluated${tag})`);

const variables: Piece = (choices, tag) =>
  lines(`
simple${tag}: ${anyValue(choices)} = ${namedValue(choices)}
bare${tag}: [word]
counts(__annotations__['simple${tag}'], __annotations__['bare${tag}'], simple${tag}, 'bare${tag}' in globals())
class Noted${tag}:
    first: items = ${anyValue(choices)}
    second: word
    (third): number = word
    if ${choices.of(['True', 'word', 'False'])}: fourth: 'late' = 3
    first: counts
    counts(first, __annotations__)
counts(Noted${tag}, Noted${tag}.__annotations__, *Noted${tag}.__annotations__.values())
print(sorted(Noted${tag}.__annotations__), hasattr(Noted${tag}, 'second'), getattr(Noted${tag}, 'fourth', None))
table${tag} = {}
table${tag}[word]: number = items
Noted${tag}.added: word = ${namedValue(choices)}
counts(table${tag}, Noted${tag}.added)
class Empty${tag}(Noted${tag}): pass
print('__annotations__' in Empty${tag}.__dict__, 'added' in Noted${tag}.__annotations__)
${choices.of([`del simple${tag}, __annotations__['simple${tag}']`, `__annotations__.clear()`, `del Noted${tag}`, `Noted${tag}.__annotations__ = items`])}
counts()`);

const parameters: Piece = (choices, tag) =>
  lines(`
def generic${tag}[Kind, *Many, **Named](value: Kind, *rest: *Many) -> Kind:
    counts(value, Kind, rest)
    return ${choices.of(['value', 'Kind', '[value]', 'rest'])}
counts(generic${tag}(${namedValue(choices)}, ${anyValue(choices)}), generic${tag}.__type_params__, *generic${tag}.__type_params__)
print(generic${tag}.__type_params__, generic${tag}.__annotations__, generic${tag}.__name__)
class Box${tag}[Item: ${choices.of(['int', '(int, str)', 'list'])}]:
    def __init__(self, item: Item): self.item = item
    def kind(self): return Item
    counts(Item)
box${tag} = Box${tag}(${namedValue(choices)})
counts(box${tag}, box${tag}.kind(), Box${tag}, Box${tag}.__type_params__)
print(box${tag}.kind().__name__, box${tag}.kind().__bound__, box${tag}.kind().__constraints__, Box${tag}.__bases__[0].__name__)
type Alias${tag}[Key] = dict[Key, ${choices.of(['list', 'word', `Box${tag}`])}]
counts(Alias${tag}, Alias${tag}.__type_params__)
print(Alias${tag}, Alias${tag}.__name__, type(Alias${tag}).__name__)
del ${choices.of([`generic${tag}`, `Box${tag}`, `box${tag}`, `Alias${tag}`])}
counts()`);

const subscripted: Piece = (choices, tag) =>
  lines(`
class Holder${tag}:
    def __class_getitem__(cls, key):
        counts(cls, key)
        return ${choices.of(['key', 'cls', '(cls, key)', '[key]'])}
made${tag} = ${choices.form([`Holder${tag}.__class_getitem__(word)`, from('3.7', `Holder${tag}[word]`), from('3.7', `Holder${tag}[items, number]`), from('3.7', `Holder${tag}[word, ]`)])}
counts(made${tag}, Holder${tag})
def lazy${tag}(value: ${choices.form([`Holder${tag}.__class_getitem__(items)`, from('3.7', `Holder${tag}[items]`)])} = word): return value
counts(lazy${tag}(), lazy${tag}.__annotations__, lazy${tag}.__annotations__['value'])
for bad${tag} in ['word[items]', 'Watch[5]', 'number[0]', 'len[int]']:
    try: eval(bad${tag})
    except TypeError as error${tag}: print(error${tag})
counts(lazy${tag})`);

export const ANNOTATIONS: Chapter = [functions, variables, from('3.12', parameters), from('3.12', parameters), subscripted];
