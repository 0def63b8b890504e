/** Pieces about special methods: what the interpreter holds while it calls them. */
import { only2 } from './forms.ts';
import { anyBase, anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const finalizer: Piece = (choices, tag) =>
  lines(`
class Final${tag}${anyBase(choices)}:
    def __init__(self, value): self.value = value
    def __del__(self):
        counts(self, self.value)
        ${choices.of([`print 'gone'`, `self.value = None`, `kept${tag}.append([self.value])`, `del self.value`])}
kept${tag} = []
final${tag} = Final${tag}(${namedValue(choices)})
${choices.of([`final${tag} = None`, `del final${tag}`, `final${tag} = Final${tag}(word)`, `final${tag} = [final${tag}, Watch('inner')]; final${tag}.pop(0)`])}
counts(kept${tag}, Final${tag}, items)
Final${tag}(${anyValue(choices)})
del kept${tag}[:]
counts(Final${tag})`);

const attributes: Piece = (choices, tag) =>
  lines(`
class Guarded${tag}${anyBase(choices)}:
    def __getattr__(self, name):
        if name[:1] == '_': raise AttributeError, name
        counts(self)
        return name, ${namedValue(choices)}
    def __setattr__(self, name, value):
        counts(self, value)
        self.__dict__[name] = value
    def __delattr__(self, name):
        counts(self)
        self.__dict__.pop(name, None)
guarded${tag} = Guarded${tag}()
counts(guarded${tag}.absent${tag}, guarded${tag})
guarded${tag}.present = ${anyValue(choices)}
counts(guarded${tag}.present, guarded${tag}.__dict__)
del guarded${tag}.${choices.of(['present', 'absent'])}
print hasattr(guarded${tag}, 'present'), hasattr(guarded${tag}, '_hidden'), getattr(guarded${tag}, '_hidden', 7)
counts(guarded${tag}, Guarded${tag})`);

const container: Piece = (choices, tag) =>
  lines(`
class Box${tag}${anyBase(choices)}:
    def __init__(self): self.kept = [word, number, items]
    def __len__(self): return len(self.kept)
    def __getitem__(self, index):
        counts(self, index)
        return self.kept[index]
    def __setitem__(self, index, value):
        counts(self, value)
        self.kept[index] = value
    def __delitem__(self, index):
        counts(self, index)
        del self.kept[index]
    def __contains__(self, value):
        counts(self, value)
        return value in self.kept
${choices.once(2) ? `    def __iter__(self):\n        counts(self)\n        return iter(self.kept)\n` : ''}box${tag} = Box${tag}()
counts(box${tag}[${choices.of(['0', '-1', '2'])}], box${tag})
box${tag}[${choices.of(['0', '1'])}] = ${anyValue(choices)}
print ${namedValue(choices)} in box${tag}, len(box${tag}), bool(box${tag})
for each${tag} in box${tag}:
    counts(each${tag}, box${tag})
first${tag}, second${tag}, third${tag} = box${tag}
del box${tag}[0], ${choices.of([`each${tag}`, `first${tag}`, `third${tag}, second${tag}`])}
counts(box${tag}, box${tag}.kept)`);

const comparison: Piece = (choices, tag) =>
  lines(`
class Ordered${tag}${anyBase(choices)}:
    def __init__(self, rank): self.rank = rank
    ${choices.form([
      only2(`def __cmp__(self, other):\n        counts(self, other)\n        return cmp(self.rank, getattr(other, 'rank', other))`),
      `def __lt__(self, other):\n        counts(self, other)\n        return self.rank < getattr(other, 'rank', other)\n    def __eq__(self, other):\n        counts(self, other)\n        return self.rank == getattr(other, 'rank', other)`,
      `def __gt__(self, other):\n        counts(self, other)\n        return ${choices.either('NotImplemented', 'self.rank > other.rank')}\n    def __ne__(self, other): return self.rank`,
    ])}
    def __hash__(self): return 5
low${tag}, high${tag} = Ordered${tag}(1), Ordered${tag}(${choices.of(['1', '2'])})
print low${tag} == high${tag}, low${tag} != high${tag}, low${tag} == 1, 1 == low${tag}
print [each.rank for each in sorted([high${tag}, low${tag}, high${tag}])] == [low${tag}.rank, high${tag}.rank, high${tag}.rank]
if ${choices.of(['low', 'high'])}${tag} is low${tag} is not None: counts(low${tag}, high${tag})
table${tag} = {low${tag}: word}
counts(table${tag}.get(low${tag}), low${tag}, table${tag})
table${tag}[high${tag}] = ${namedValue(choices)}
counts(low${tag}, high${tag}, Ordered${tag})`);

const arithmetic: Piece = (choices, tag) =>
  lines(`
class Amount${tag}${anyBase(choices)}:
    def __init__(self, value): self.value = value
    def __${choices.of(['add', 'mul', 'sub', 'mod'])}__(self, other):
        counts(self, other)
        return Amount${tag}(other)
    def __r${choices.of(['add', 'mul', 'sub', 'mod'])}__(self, other):
        counts(self, other)
        return NotImplemented if other == 2 else self
    def __i${choices.of(['add', 'mul', 'sub'])}__(self, other):
        counts(self, other)
        return ${choices.of(['self', 'Amount' + tag + '(other)', 'other'])}
    def __neg__(self):
        counts(self)
        return self.value
    def __nonzero__(self): return ${choices.of(['True', 'False', choices.either('1', 'not 1')])}
    ${choices.form(['def __int__(self): return 3', 'def __float__(self): return 1.5', 'def __index__(self): return 1', only2('def __coerce__(self, other): return None')])}
amount${tag} = Amount${tag}(${namedValue(choices)})
for operation${tag} in ['amount${tag} + word', 'amount${tag} * 2', '2 + amount${tag}', '3 - amount${tag}', 'amount${tag} % amount${tag}', '-amount${tag}', 'int(amount${tag})', '[word, number][amount${tag}]']:
    try: counts(eval(operation${tag}))
    except (TypeError, AttributeError), error${tag}: print error${tag}
try:
    amount${tag} ${choices.of(['+=', '*=', '-='])} ${choices.of(['word', '5', 'items'])}
except TypeError, error${tag}: print error${tag}
counts(amount${tag}, Amount${tag})
print not amount${tag}, amount${tag} and 1, amount${tag} or 2 and 3`);

const callable: Piece = (choices, tag) =>
  lines(`
class Caller${tag}${anyBase(choices)}:
    def __call__(self, *values, **named):
        counts(self, values, named, *values)
        return self
    def __repr__(self):
        counts(self)
        return 'caller'
    def __format__(self, code):
        counts(self)
        return 'formatted ' + code
caller${tag} = Caller${tag}()
caller${tag}(${choices.of(['', 'word', 'word, key=number', '*items', '**{"key": items}', 'caller' + tag])})(${anyValue(choices)})
print repr(caller${tag}), str(caller${tag}), '%s %r' % (caller${tag}, caller${tag}), ${choices.either(`\`caller${tag}\``, `ascii(caller${tag})`)}, '{0:>4} {1!r}'.format(caller${tag}, caller${tag})
print str([caller${tag}]), repr({1: caller${tag}}), repr((caller${tag},))
print list(map(caller${tag}, items)) == [caller${tag}, caller${tag}], callable(caller${tag})
counts(caller${tag}, Caller${tag})`);

const builtinSubclass: Piece = (choices, tag) => {
  const [base, made] = choices.of([
    ['list', 'word, number'],
    ['tuple', 'word, number'],
    ['set', 'word, number'],
  ] as const);
  return lines(`
class Special${tag}(${base}):
    def __init__(self, *given):
        counts(self)
        self.given = given
    def __len__(self): return 40
special${tag} = Special${tag}([${made}])
counts(special${tag}, special${tag}.given, Special${tag})
print len(special${tag}), ${base}.__len__(special${tag}), isinstance(special${tag}, ${base}), special${tag} == ${base}([${made}])
copied${tag} = ${base}(special${tag})
for each${tag} in special${tag}: counts(each${tag}, special${tag})
class Number${tag}(${choices.form(['int', 'float', 'str', only2('long')])}):
    def __add__(self, other):
        counts(self, other)
        return Number${tag}(5)
number${tag} = Number${tag}(3)
counts(number${tag} + 1, number${tag} * 2, number${tag})
class Table${tag}(dict):
    def __missing__(self, key):
        counts(self)
        return ${namedValue(choices)}
table${tag} = Table${tag}({word: items})
counts(table${tag}[word], table${tag}['absent'], table${tag})
${choices.of([`del special${tag}`, `del copied${tag}`, `table${tag}.clear()`])}`);
};

export const SPECIAL_METHODS: Chapter = [finalizer, attributes, container, comparison, arithmetic, callable, builtinSubclass];
