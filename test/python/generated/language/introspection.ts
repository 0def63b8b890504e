/** Pieces about programs that look at programs: code objects, exec and eval, dis, frames. */
import { anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const codes: Piece = (choices, tag) =>
  lines(`
code${tag} = compile(${choices.of([`'[word, 77${tag}7]'`, `'items + [word]'`, `'(lambda value: value)(word)'`, `'word, (1, 2, "text")'`])}, ${choices.of(["'<text>'", "''", "'file.py'"])}, 'eval')
counts(code${tag}, code${tag}.co_consts, code${tag}.co_names, code${tag}.co_code, *code${tag}.co_consts)
counts(eval(code${tag}), code${tag})
counts(eval(code${tag}, {'word': ${anyValue(choices)}, 'items': items}), eval('value + [word]', globals(), {'value': items}))
program${tag} = compile('''
made${tag} = ${anyValue(choices)}
def inner${tag}(value=made${tag}, *rest):
    local = value
    counts(value, local, rest)
    return inner${tag}
counts(made${tag}, inner${tag}(), inner${tag}(word, items))
''', 'inner.py', 'exec')
exec program${tag}
print program${tag}.co_names, program${tag}.co_consts[-1], inner${tag}.func_code.co_varnames, inner${tag}.func_code.co_flags, program${tag}.co_stacksize
counts(program${tag}, inner${tag}, inner${tag}.func_code, inner${tag}.func_code.co_consts)
for text${tag} in ['1 +', 'x = (', 'return 5', ${choices.either("'print word'", "'nonlocal word'")}, 'for']:
    try: print eval(text${tag})
    except SyntaxError, error${tag}:
        print ${choices.either(`error${tag}.msg, `, '')}error${tag}.lineno${choices.either(`, error${tag}.offset`, '')}
        counts(error${tag}, text${tag})
${choices.of([`del code${tag}`, `del program${tag}`, `del inner${tag}`, `inner${tag}.func_code = (lambda: word).func_code; counts(inner${tag}())`])}
counts()`);

const disassembled: Piece = (choices, tag) =>
  lines(`
import dis
def shown${tag}(value${choices.of(['', '=word', ', *rest', ', **named'])}):
    ${choices
      .some([
        'for each in value: print each',
        'if value > 3 and word: return [value]',
        'try: value[0]\n    except KeyError, error: raise',
        'with value as entered: entered.x = 1',
        'table = {value: 1, 2: [value]}',
        'value.attribute += 1',
        'print value, word',
        'result = [each for each in value if each]',
        'value[1:2] = lambda: value',
        'while value: value -= 1',
      ])
      .join('\n    ')}
dis.dis(shown${tag})
counts(shown${tag}, shown${tag}.func_code, shown${tag}.func_code.co_code, shown${tag}.func_code.co_consts)
print dis.opname[${choices.either(`shown${tag}.func_code.co_code and ord(shown${tag}.func_code.co_code[0])`, `shown${tag}.__code__.co_code[0]`)}], len(dis.opmap), [line for _, line in dis.findlinestarts(shown${tag}.func_code)]
dis.dis(compile(${choices.of(["'word.upper()'", "'x = [1, 2]; x[0] = 5'", choices.either("'print -1, 2 ** 3, (1, 2)[0]'", "'print(-1, 2 ** 3, (1, 2)[0])'"), "'del word'"])}, '', 'single'))
counts(shown${tag})`);

const frames: Piece = (choices, tag) =>
  lines(`
def inner${tag}(value):
    frame = sys._getframe()
    caller = sys._getframe(1)
    counts(frame, caller, frame.f_code, frame.f_globals)
    print frame.f_code.co_name, frame.f_lineno, caller.f_code.co_name, caller.f_lineno, frame.f_back is caller
    counts(value, frame.f_locals['value'], caller.f_locals.get('local'))
    ${choices.of(['return frame', 'return caller.f_locals', 'del caller', 'kept' + tag + '.append(frame)', 'frame = None'])}
kept${tag} = []
def outer${tag}(local):
    result = inner${tag}([local])
    counts(local, result, kept${tag})
    return ${choices.of(['result', 'local', 'locals()', 'vars()'])}
result${tag} = outer${tag}(${namedValue(choices)})
counts(result${tag}, kept${tag}, inner${tag}, outer${tag})
del kept${tag}[:]
result${tag} = None
print inner${tag}.func_globals is globals(), dir(outer${tag})[:2]
print sys._getframe().f_code.co_name, sorted(outer${tag}.__dict__), outer${tag}.func_name, callable(outer${tag}), len(vars()) == len(globals())
outer${tag}.note = ${anyValue(choices)}
counts(outer${tag}.note, outer${tag}.__dict__, getattr(outer${tag}, 'note'), getattr(outer${tag}, 'absent', items))
${choices.of([`del outer${tag}.note`, `del outer${tag}`, `outer${tag}.func_defaults = (word,); counts(outer${tag}())`])}`);

export const INTROSPECTION: Chapter = [codes, disassembled, frames];
