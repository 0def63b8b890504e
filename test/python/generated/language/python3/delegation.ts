/** Pieces about `yield from` and generators that return. */
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const delegating: Piece = (choices, tag) =>
  lines(`
def inner${tag}(value):
    watch = Watch('inner')
    try:
        received = yield value
        counts(value, received)
        received = yield [received]
        counts(received)
    ${choices.of(['except KeyError as error:\n        counts(error, value)\n        yield error.args', "finally: print('left')", 'except GeneratorExit:\n        counts(value)\n        raise'])}
    return ${choices.of(['value', '[value]', 'received', 'word'])}
def outer${tag}(value):
    local = [value]
    result = yield from ${choices.of([`inner${tag}(value)`, `inner${tag}(local)`, 'local', 'iter(items)', `(each for each in [value, word])`, `inner${tag}((yield value))`])}
    counts(value, local, result)
    ${choices.of(['return result', 'yield result', 'return', `yield from inner${tag}(result)`])}
outer${tag} = outer${tag}(${namedValue(choices)})
counts(outer${tag}, outer${tag}.gi_yieldfrom)
for operation${tag} in [${choices
    .some([
      `'next(outer${tag})'`,
      `'outer${tag}.send(None)'`,
      `'next(outer${tag})'`,
      `'outer${tag}.send(word)'`,
      `'outer${tag}.throw(KeyError(word))'`,
      `'outer${tag}.throw(ValueError)'`,
      `'outer${tag}.send(items)'`,
      `'outer${tag}.close()'`,
      `'next(outer${tag})'`,
      `'next(outer${tag})'`,
    ])
    .join(', ')}]:
    try: counts(eval(operation${tag}))
    except (StopIteration, KeyError, ValueError, TypeError, AttributeError) as error${tag}:
        print(type(error${tag}).__name__, error${tag}.args == (), getattr(error${tag}, 'value', 'none') is word)
        counts(error${tag}, *error${tag}.args)
    counts(outer${tag}, outer${tag}.gi_yieldfrom, outer${tag}.gi_frame)
${choices.of([`del outer${tag}`, `outer${tag} = None`, ''])}
counts()`);

const returning: Piece = (choices, tag) =>
  lines(`
def ends${tag}(value):
    if value is not items: yield value
    return ${choices.of(['value', '(value,)', 'StopIteration(value)', '(value, word)', ''])}
for given${tag} in [items, ${namedValue(choices)}]:
    walk${tag} = ends${tag}(given${tag})
    try:
        while True: counts(next(walk${tag}))
    except StopIteration as stop${tag}:
        counts(stop${tag}, stop${tag}.value, stop${tag}.args)
def raises${tag}():
    try: yield 1
    finally: ${choices.of(['raise StopIteration(word)', 'next(iter([]))', 'pass', 'print("final")'])}
try: print(list(raises${tag}()))
except (RuntimeError, StopIteration) as error${tag}:
    print(type(error${tag}).__name__, error${tag}, type(error${tag}.__cause__), type(error${tag}.__context__))
    counts(error${tag})
def chain${tag}(*sources):
    for source in sources:
        got = yield from source
        counts(source, got)
    return got
def collect${tag}(source):
    result = yield from source
    print('result', result is word, result)
counts(*collect${tag}(chain${tag}(items, ends${tag}(${anyValue(choices)}), ends${tag}(word))))
class Stepper${tag}:
    def __init__(self): self.steps = 0
    def __iter__(self): return self
    def __next__(self):
        self.steps += 1
        counts(self)
        if self.steps > 2: raise StopIteration(${choices.of(['word', 'self', 'items, word', ''])})
        return self.steps
    ${choices.of(['def send(self, value):\n        counts(self, value)\n        return value', 'def throw(self, *given):\n        counts(self, *given)\n        return word', 'def close(self):\n        counts(self)', 'pass'])}
stepper${tag} = collect${tag}(Stepper${tag}())
try:
    counts(next(stepper${tag}), stepper${tag}.gi_yieldfrom)
    counts(${choices.of([`stepper${tag}.send(word)`, `stepper${tag}.throw(KeyError(word))`, `stepper${tag}.close()`, `next(stepper${tag})`])})
except (AttributeError, KeyError, StopIteration) as error${tag}: print(type(error${tag}).__name__, error${tag})
del stepper${tag}
counts(Stepper${tag})`);

export const DELEGATION: Chapter = [delegating, returning];
