/** Pieces about f-strings. */
import { type Form, from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const TEXTS: readonly Form[] = [
  ...['f"{word}"', 'f"{word!r}{number:,}"', 'f"{word:>20}|{number:<12}|{3:^5}"', 'f"{items}"', 'f"{items!s:>40}"', 'f"{word}" f"{word}"'],
  ...['f"a{1}b" "{c}" f"{word!a}"', 'f"{{{number}}}"', 'f"{number:{2 + 10}}"', 'f"{1.5:{4}.{2}f}"', 'f"{[each for each in items]}"', 'f""'],
  ...['f"{(lambda value: [value])(word)}"', 'f"{number!r:^{20}}"', 'f"text alone"', 'f"{3:x>4}{-5:+}"', 'f"{word:d}"', 'f"{items:5}"'],
  ...['f"{None}{True}{()}"', 'f"{counts.__name__}{len(items)}"', "f'{word[0]}{items[-1]}'", 'rf"{number}\\d"', "f'''{\nnumber\n}'''"],
  from('3.8', 'f"{word=}"'),
  from('3.8', 'f"{number = :>9}{items=!s}"'),
  from('3.8', 'f"{(again := word)}{again}"'),
  from('3.12', 'f"{"nested " + f"{word}"}"'),
  from('3.12', 'f"{\'\\n\'.join([word, "x"])}"'),
];

const evaluated: Piece = (choices, tag) =>
  lines(`
for text${tag} in [${choices
    .someForms(TEXTS)
    .map((each) => JSON.stringify(each))
    .join(', ')}]:
    try:
        made${tag} = eval(text${tag})
        print(made${tag}, made${tag} is word)
        counts(made${tag})
    except (TypeError, ValueError) as error${tag}: print(type(error${tag}).__name__, error${tag})
counts(text${tag})`);

const shown: Piece = (choices, tag) =>
  lines(`
class Shown${tag}:
    def __format__(self, code):
        counts(self, code)
        return ${choices.of(['code', "'formatted'", 'word', "'<' + code + '>'", 'str(self)'])}
    def __str__(self):
        counts(self)
        return ${choices.of(['word', "'text'"])}
    def __repr__(self): return 'repr'
shown${tag} = Shown${tag}()
print(f"{shown${tag}}", f"{shown${tag}!r:>8}{shown${tag}!s:>20}", f"{shown${tag}:{word}}", f"{shown${tag}:a{number}b}")
def local${tag}(value, spare=${anyValue(choices)}):
    text = f"{value}{spare!r}"${choices.form(['', ' f"{value:>30}"', from('3.8', ' f"{spare=}"'), ' "{value}"'])}
    counts(value, spare, text)
    return ${choices.of(['text', "f'{text}'", "f'{text}!'", "f'{value!s}'"])}
counts(local${tag}(${namedValue(choices)}), shown${tag})
class Bad${tag}:
    def __format__(self, code): return ${choices.of(['5', 'None', 'items', "'fine'"])}
try: print(f"{Bad${tag}()}")
except TypeError as error${tag}: print(error${tag})
nested${tag} = [f"{each}{other}" for each in ${choices.of(['"ab"', '[1, 255]', 'items'])} for other in [f"{each}"]]
counts(nested${tag}, *nested${tag}, Shown${tag})`);

export const FORMAT_STRINGS: Chapter = [evaluated, shown];
