/** Pieces about keyword-only and positional-only arguments, and calls with several stars. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const keywordOnly: Piece = (choices, tag) =>
  lines(`
def only${tag}(first, second=${anyValue(choices)}, *${choices.of(['rest, ', 'rest, ', ', '])}key, spare=${anyValue(choices)}, **named):
    counts(first, second, key, spare, named, *named.values())
    return ${choices.of(['key', 'spare', 'named', '[first, key]'])}
counts(only${tag}(word, key=${namedValue(choices)}), only${tag}.__kwdefaults__, only${tag}.__defaults__)
for call${tag} in ['only${tag}(items, spare=number, key=items)', 'only${tag}(word)', 'only${tag}(key=word, first=items, extra=number)', 'only${tag}(word, number, items, key=1)', 'only${tag}(*items, key=word)', 'only${tag}(*items, *items, key=word)', 'only${tag}(*items, **{"key": items}, **{"spare": word})', 'only${tag}(word, key=1, **{"key": 2})', 'only${tag}(first=word, **{"key": number, "first": 5})']:
    try: counts(eval(call${tag}))
    except TypeError as error${tag}: print(error${tag})
print(only${tag}.__code__.co_kwonlyargcount, only${tag}.__code__.co_argcount, only${tag}.__code__.co_varnames)
${choices.of([`only${tag}.__kwdefaults__ = {'key': items}`, `only${tag}.__kwdefaults__['spare'] = items`, `only${tag}.__kwdefaults__ = None`, `only${tag}.__defaults__ = (word,)`])}
try: counts(only${tag}(word${choices.of(['', ', key=number'])}))
except TypeError as error${tag}: print(error${tag})
counts(only${tag})`);

const positionalOnly: Piece = (choices, tag) => {
  const mark = choices.since('3.8') ? ', /' : '';
  return lines(`
def place${tag}(first, second=${anyValue(choices)}${mark}, third=${namedValue(choices)}, *, fourth=None, **named):
    counts(first, second, third, fourth, named)
    return first, named
for call${tag} in ['place${tag}(word)', 'place${tag}(word, items, number)', 'place${tag}(first=word)', 'place${tag}(items, second=word)', 'place${tag}(items, third=word)', 'place${tag}(word, first=items, fourth=number)', 'place${tag}()', 'place${tag}(1, 2, 3, 4)', 'place${tag}(1, 2, third=3, third=4)']:
    try: counts(*eval(call${tag}))
    except (TypeError, SyntaxError) as error${tag}: print(type(error${tag}).__name__, isinstance(error${tag}, SyntaxError) or error${tag})
print(${choices.form([`place${tag}.__code__.co_argcount`, from('3.8', `place${tag}.__code__.co_posonlyargcount`)])})
narrow${tag} = lambda value${mark}, *, key=${namedValue(choices)}: (value, key)
counts(narrow${tag}(word), *narrow${tag}(items, key=word))
try: narrow${tag}(value=word)
except TypeError as error${tag}: print(error${tag})
counts(place${tag}, narrow${tag})`);
};

const spreading: Piece = (choices, tag) =>
  lines(`
def take${tag}(*values, **named):
    counts(values, named, *values, *named.values())
    return ${choices.of(['values', 'named', 'values, named', 'locals()'])}
pairs${tag} = {'left': word, 'right': ${anyValue(choices)}}
counts(take${tag}(*items, ${namedValue(choices)}, *(word,), last=1, **pairs${tag}), pairs${tag})
counts(take${tag}(*[], *'ab', **{}), take${tag}(*{word: 1}, **pairs${tag}), take${tag}(*(each for each in items)))
class Mapped${tag}:
    def keys(self):
        counts(self)
        return ['one', 'two']
    def __getitem__(self, key):
        counts(self)
        return ${namedValue(choices)}
mapped${tag} = Mapped${tag}()
counts(take${tag}(**mapped${tag}), mapped${tag}, {**mapped${tag}, **pairs${tag}})
for call${tag} in ['take${tag}(**{1: word})', 'take${tag}(**pairs${tag}, **pairs${tag})', 'take${tag}(left=1, **pairs${tag})', 'take${tag}(*5)', 'take${tag}(**items)', 'take${tag}(**None)', 'len(*items)', 'print(*items, sep="-", end="!\\\\n")', 'sorted(items, word)', 'len(object=items)']:
    try: counts(eval(call${tag}))
    except TypeError as error${tag}: print(error${tag})
counts(take${tag}, Mapped${tag})`);

export const ARGUMENTS: Chapter = [keywordOnly, positionalOnly, spreading];
