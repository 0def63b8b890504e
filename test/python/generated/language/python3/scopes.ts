/** Pieces about what names mean where: nonlocal, comprehensions, assignment expressions, exceptions' names, `__class__`. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const nonlocal: Piece = (choices, tag) =>
  lines(`
def counter${tag}(start):
    kept = [start]
    def step(value=None):
        nonlocal start, kept
        counts(start, kept, value)
        start = ${choices.of(['value', '[start]', 'kept', 'word'])}
        ${choices.of(['kept = start', 'kept.append(start)', 'del kept', 'kept = None'])}
        def innermost():
            nonlocal start
            start = items
            return start
        ${choices.of(['innermost()', 'return innermost', 'pass'])}
        return start
    def show(): return start, kept
    return step, show
step${tag}, show${tag} = counter${tag}(${anyValue(choices)})
for given${tag} in [word, items]:
    try:
        counts(step${tag}(given${tag}))
        counts(*show${tag}())
    except NameError as error${tag}: print(error${tag})
counts(step${tag}, show${tag}, *step${tag}.__closure__)
print(step${tag}.__code__.co_freevars, show${tag}.__code__.co_freevars, step${tag}.__closure__[-1] is show${tag}.__closure__[-1])
del step${tag}
counts(show${tag})`);

const comprehensions: Piece = (choices, tag) => {
  const [open, close] = choices.of(['[]', '{}']);
  return lines(`
each${tag} = ${namedValue(choices)}
made${tag} = ${open}str(each${tag}) for each${tag} in [word, number, ${anyValue(choices)}]${choices.of(['', ` if each${tag}`])}${close}
print(each${tag} is ${choices.of(['word', 'number', 'items'])}, sorted(made${tag}))
counts(each${tag}, made${tag})
class Scope${tag}:
    own = [word, items]
    seen = [each for each in own]
    table = {index: each for index, each in enumerate(own)}
    try: both = [(each, own) for each in own]
    except NameError as error: print(error)
    group = {len(str(each)) for each in own}
    counts(seen, table, group, *own)
    lazy = (each for each in own)
counts(*Scope${tag}.lazy, Scope${tag}.own)
def local${tag}(value):
    kept = [lambda: (each, value) for each in [value, word]]
    counts(value, kept, *kept[0]())
    nested = [[inner for inner in (value, each)] for each in items]
    counts(nested, nested[0], value)
    deep = {str(outer): [lambda: (outer, inner) for inner in (1, outer)] for outer in ${choices.of(['items', '[word]', '(1, 2)'])}}
    counts(*[make() for row in deep.values() for make in row])
    value = [value for value in [items, ${anyValue(choices)}]${choices.of(['', ' if value', ' for value in (value, word)'])}]
    return ${choices.of(['kept', 'value', 'sorted(locals())', 'kept[0]()'])}
counts(local${tag}(${namedValue(choices)}))
print([[row * column for row in range(3)] for column in range(${1 + choices.below(3)})])
counts(local${tag}, Scope${tag})`);
};

const walrus: Piece = (choices, tag) =>
  lines(`
if (found${tag} := ${anyValue(choices)}) is not None: counts(found${tag})
def walks${tag}(values):
    while (value := next(values, None)) is not None:
        counts(value, values)
        ${choices.of(['pass', 'if value is number: break', 'last = value'])}
    kept = [last := each for each in ${choices.of(['items', '[word]', '(3, word)'])}]
    counts(last, kept)
    total = [(running := [other, each]) for other in [word] for each in kept] if ${choices.of(['word', '0', '[]'])} else (running := kept)
    counts(running, total)
    return ${choices.of(['last', 'kept', '(lambda: last)', 'running'])}
counts(walks${tag}(iter([word, number, items])))
print(any((witness${tag} := each) == number for each in items), witness${tag} is number)
counts(witness${tag}, (inner${tag} := [word]), inner${tag})
print([second${tag} := 1, second${tag} + 1, (third${tag} := second${tag} + 2) * 2], third${tag})
print({word: (fourth${tag} := items)}[word] is fourth${tag}, f'{(fifth${tag} := word)}' is fifth${tag})
def defaults${tag}(value=(sixth${tag} := ${namedValue(choices)})): return value
counts(defaults${tag}(), sixth${tag})
del ${choices.of([`found${tag}`, `witness${tag}`, `sixth${tag}`])}
counts(walks${tag})`);

const handlerNames: Piece = (choices, tag) =>
  lines(`
error${tag} = ${namedValue(choices)}
try: raise ValueError(${anyValue(choices)})
except ValueError as error${tag}:
    kept${tag} = ${choices.of([`error${tag}`, `[error${tag}]`, `error${tag}.__traceback__`, 'None', `error${tag}.args`])}
    counts(error${tag}, kept${tag}, error${tag}.__traceback__)
    ${choices.of([`del error${tag}`, `error${tag} = items`, 'pass'])}
print('error${tag}' in globals())
counts(kept${tag})
def deleted${tag}(value):
    error = value
    try:
        try: raise KeyError(value)
        except KeyError as error: counts(error, value)
        ${choices.of(['return error', 'counts(error)', 'error = word'])}
    except UnboundLocalError as other:
        print(other)
        counts(other, other.__context__)
        return ${choices.of(['other', 'value', 'other.__traceback__', 'sys.exc_info()[1]'])}
    finally: counts(value)
counts(deleted${tag}(${namedValue(choices)}))
def nested${tag}():
    try: raise KeyError(word)
    except KeyError as outer:
        try: raise ValueError(outer)
        except ValueError as inner:
            counts(outer, inner, inner.__context__, sys.exc_info()[1])
            ${choices.of(['raise', 'return inner', 'raise outer', 'pass'])}
        counts(outer, sys.exc_info()[1])
        print(sorted(locals()))
try: counts(nested${tag}())
except (KeyError, ValueError) as error${tag}: counts(error${tag}, error${tag}.__context__)
del kept${tag}
counts()`);

const superclass: Piece = (choices, tag) =>
  lines(`
class Base${tag}:
    def __init_subclass__(cls, ${choices.of(['', 'label=None, '])}**named):
        counts(cls, named)
        super().__init_subclass__()
    def method(self, value):
        counts(self, value)
        return value
    @classmethod
    def make(cls, value): return cls, value
class Named${tag}:
    def __set_name__(self, owner, name):
        counts(self, owner)
        self.owner = ${choices.of(['name', 'owner', 'None'])}
class Child${tag}(Base${tag}${choices.of(['', ', label=word', ', extra=items'])}):
    named = Named${tag}()
    def method(self, value):
        counts(self, value, __class__)
        return super().method([value])
    @classmethod
    def make(cls, value):
        upper = super()
        counts(cls, upper)
        return upper.make(value)
    def lambdas(self): return (lambda: __class__)(), [super(Child${tag}, self).method(each) for each in items]
    ${choices.of(['def wrong(): return super()', 'def wrong(*given): return super()', 'def wrong(self):\n        del self\n        return super()'])}
child${tag} = Child${tag}()
counts(child${tag}.method(${namedValue(choices)}), child${tag}, *Child${tag}.make(word))
counts(*child${tag}.lambdas(), Child${tag}, Base${tag}, Child${tag}.named)
for call${tag} in [Child${tag}.wrong, child${tag}.wrong]:
    try: counts(call${tag}())
    except (RuntimeError, TypeError) as error${tag}: print(error${tag})
print(Child${tag}.__qualname__, Child${tag}.method.__qualname__, Child${tag}.method.__closure__[0].cell_contents is Child${tag})
del ${choices.of([`child${tag}`, `Child${tag}`, `call${tag}`])}
counts(Base${tag}, Named${tag})`);

export const SCOPES: Chapter = [nonlocal, comprehensions, from('3.8', walrus), handlerNames, superclass];
