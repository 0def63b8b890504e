/** Pieces about functions: arguments, closures, decorators, recursion. */
import { anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const closure: Piece = (choices, tag) =>
  lines(`
def outer${tag}(captured, spare=${anyValue(choices)}):
    local = [captured]
    def inner(value=captured):
        counts(captured, value, local)
        def innermost(): return captured, local
        return innermost
    counts(captured, inner)
    ${choices.of(['captured = items', 'local.append(inner)', 'local = None', 'pass'])}
    return inner
inner${tag} = outer${tag}(${namedValue(choices)})
counts(inner${tag}, inner${tag}.func_closure, *inner${tag}.func_closure)
innermost${tag} = inner${tag}(${choices.of(['', 'number', 'word'])})
counts(innermost${tag}(), inner${tag}.func_closure[0].cell_contents, inner${tag}, innermost${tag})
print inner${tag}.func_code.co_freevars, outer${tag}.func_code.co_cellvars, innermost${tag}.func_code.co_freevars
counts(outer${tag}.func_defaults, inner${tag}.func_defaults)
del ${choices.of([`inner${tag}`, `innermost${tag}`, `inner${tag}, innermost${tag}`, `outer${tag}`])}
counts()`);

const lateBinding: Piece = (choices, tag) =>
  lines(`
def makers${tag}():
    made = []
    for value in [word, number, items]:
        made.append(lambda ${choices.of(['', 'value=value', 'other=value'])}: value)
    counts(value, made[0])
    return made
made${tag} = makers${tag}()
counts(*[each() for each in made${tag}])
counts(made${tag}, made${tag}[0], made${tag}[0].func_code)
def unbound${tag}():
    ${choices.of(['def use(): return late\n    use()\n    late = 1', 'print late\n    late = word', 'del late\n    late = 2'])}
try: unbound${tag}()
except (NameError, UnboundLocalError), error${tag}: print type(error${tag}).__name__, error${tag}
counts(${choices.either(`error${tag}`, '')})
del made${tag}[${choices.of(['0', '-1', ':'])}]
counts()`);

const decorated: Piece = (choices, tag) =>
  lines(`
def wrap${tag}(function):
    counts(function)
    def inner(*values, **named):
        counts(function, values, named)
        return function(*values, **named)
    ${choices.of(['inner.wrapped = function', 'inner.__name__ = function.__name__', 'pass'])}
    return inner
def labelled${tag}(label):
    counts(label)
    return lambda function: ${choices.of([`wrap${tag}(function)`, 'function', '(function, label)[0]'])}
@wrap${tag}
@labelled${tag}(${namedValue(choices)})
def task${tag}(first, second=${anyValue(choices)}, *rest):
    counts(first, second, rest)
    return first
counts(task${tag}(${choices.of(['word', 'word, items', 'items, word, number', '*items', 'second=word, first=number'])}), task${tag})
print task${tag}.__name__
${choices.of([`del wrap${tag}`, `del task${tag}`, `task${tag} = task${tag}, task${tag}`])}
counts()`);

const starred: Piece = (choices, tag) =>
  lines(`
def spread${tag}(first, second=${anyValue(choices)}, *rest, **named):
    counts(first, second, rest, named, *rest)
    first = rest
    return first, named
counts(*spread${tag}(word))
for call${tag} in ['spread${tag}(items, number)', 'spread${tag}(word, items, word, items)', 'spread${tag}(*items)', 'spread${tag}(second=word, first=items, third=number)', 'spread${tag}(*(word, items), **{"key": number})', 'spread${tag}()', 'spread${tag}(word, first=items)', 'spread${tag}(*word)', 'spread${tag}(*5)']:
    try: counts(eval(call${tag}))
    except TypeError, error${tag}: print error${tag}
def unpack${tag}(${choices.either('(left, (right, deep))', 'given')}, last=${anyValue(choices)}):
${choices.either('', '    left, (right, deep) = given\n')}    counts(left, right, deep, last)
unpack${tag}((word, ${choices.of(['items', '[word, number]', '(items, items)'])}))
counts(${choices.either(`apply(spread${tag}, items)`, `spread${tag}(*items)`)}, spread${tag})`);

const recursion: Piece = (choices, tag) =>
  lines(`
def down${tag}(depth, value):
    ${choices.of(['', 'local = value, depth; '])}counts(value, depth, down${tag})
    if depth == 0: return ${choices.of(['value', '[value]', 'sys._getframe(1).f_locals'])}
    return down${tag}(depth - 1, value)
counts(down${tag}(${2 + choices.below(4)}, ${namedValue(choices)}), down${tag})
def fib${tag}(number): return number if number < 2 else fib${tag}(number - 1) + fib${tag}(number - 2)
print fib${tag}(${5 + choices.below(6)})
def even${tag}(number): return number == 0 or odd${tag}(number - 1)
def odd${tag}(number): return number != 0 and even${tag}(number - 1)
print even${tag}(${choices.below(20)}), odd${tag}(${choices.below(20)})
${choices.either('', 'import functools\n')}tree${tag} = reduce(lambda inner, value: [inner, value], items, ${anyValue(choices)})
def depth${tag}(node): return 1 + max(map(depth${tag}, node)) if isinstance(node, list) and node else 0
print depth${tag}(tree${tag})
counts(tree${tag}, fib${tag}, even${tag})`);

const scopes: Piece = (choices, tag) =>
  lines(`
shared${tag} = ${anyValue(choices)}
def assign${tag}(value):
    global shared${tag}, fresh${tag}
    counts(shared${tag}, value)
    shared${tag} = value
    fresh${tag} = [shared${tag}]
    counts(shared${tag}, fresh${tag})
    ${choices.of([`del fresh${tag}`, `globals()['fresh${tag}'] = word`, `locals()['value'] = 3`, `value = None`])}
assign${tag}(${namedValue(choices)})
counts(shared${tag}, globals().get('fresh${tag}'))
class Scope${tag}${choices.of(['', '(object)'])}:
    shared${tag} = shared${tag}
    inner = [each for each in [shared${tag}, word]]
    counts(shared${tag}, inner${choices.either(', each)\n    del each', ')')}
    make = lambda self, value=shared${tag}: (value, shared${tag})
counts(Scope${tag}().make(), Scope${tag}.inner, Scope${tag}.shared${tag})
del shared${tag}
try: shared${tag}
except NameError, error${tag}: print error${tag}`);

export const FUNCTIONS: Chapter = [closure, lateBinding, decorated, starred, recursion, scopes];
