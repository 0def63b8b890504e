/** Pieces about exceptions, their tracebacks, which hold frames, and `with`. */
import { anyBase, anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const traceback: Piece = (choices, tag) =>
  lines(`
def fail${tag}(value, depth):
    local = [value]
    if depth: return fail${tag}(value, depth - 1)
    raise ${choices.of(['ValueError(value)', 'KeyError, value', 'ValueError, (value, local)', 'ValueError'])}
try:
    fail${tag}(${namedValue(choices)}, ${choices.below(4)})
except (ValueError, KeyError), error${tag}:
    kind${tag}, value${tag}, trace${tag} = sys.exc_info()
    counts(error${tag}, error${tag}.args, trace${tag}, trace${tag}.tb_frame, kind${tag})
    while trace${tag} is not None:
        frame${tag} = trace${tag}.tb_frame
        print trace${tag}.tb_lineno, frame${tag}.f_code.co_name, frame${tag}.f_lineno, sorted(each for each in frame${tag}.f_locals if each in ('value', 'depth', 'local'))
        counts(trace${tag}, frame${tag})
        trace${tag} = trace${tag}.tb_next
counts()
${choices.of([choices.either('sys.exc_clear()', 'pass'), `del ${choices.either(`error${tag}, `, '')}value${tag}`, `del frame${tag}`, `frame${tag} = frame${tag}.f_locals.get('local')`])}
counts()`);

const reraised: Piece = (choices, tag) =>
  lines(`
class Problem${tag}(${choices.of(['Exception', 'ValueError', 'LookupError', 'StandardError'])}):
    def __init__(self, value):
        ${choices.of(['Exception.__init__(self, value)', 'self.value = value', 'self.args = (value, word)'])}
    def __str__(self):
        counts(self)
        return 'problem'
def again${tag}(value):
    try:
        raise Problem${tag}(value)
    except Exception, error:
        counts(error, value, error.args)
        ${choices.of(['raise', 'raise error', choices.either('raise type(error), error, sys.exc_info()[2]', 'raise error.with_traceback(sys.exc_info()[2])'), 'raise RuntimeError(error)', 'return error'])}
    else: print 'never'
    finally: counts(value)
try: counts(again${tag}(${anyValue(choices)}))
except (Problem${tag}, RuntimeError), error${tag}: print type(error${tag}).__name__, error${tag}
counts(Problem${tag}, sys.exc_info()[1])
try:
    try: ${choices.of(['1 / 0', '[][5]', '{}[word]', 'None.missing', 'int(word)', 'undefined_name'])}
    finally: counts(*items)
except StandardError, error${tag}: print type(error${tag}).__name__, error${tag}, error${tag}.args
counts(${choices.either(`error${tag}`, '')})`);

const leaving: Piece = (choices, tag) =>
  lines(`
def leave${tag}(value):
    for each in [value, word]:
        try:
            ${choices.of(['if each is word: break', 'if each is word: continue', 'return each', 'pass'])}
            counts(each)
        except KeyError: pass
        else:
            counts(each, value)
            ${choices.of(['continue', 'return [each]', 'raise ValueError', 'pass'])}
        finally:
            counts(each, value)
            ${choices.of(['if value is items: break', 'pass', 'watch = Watch("finally")', 'if each is number: return number'])}
    return value
try: counts(leave${tag}(${namedValue(choices)}))
except ValueError: print 'raised', sys.exc_info()[2].tb_next.tb_lineno
counts(leave${tag})`);

const managed: Piece = (choices, tag) =>
  lines(`
class Manager${tag}${anyBase(choices)}:
    def __init__(self, value): self.value = value
    def __enter__(self):
        counts(self, self.value)
        return ${choices.of(['self', 'self.value', '[self]', '(self, self.value)'])}
    def __exit__(self, kind, value, trace):
        counts(self, kind, value is None, trace is None)
        return ${choices.of(['True', 'False', 'None', 'kind is KeyError', '[]'])}
def use${tag}(value):
    with Manager${tag}(value) as entered${choices.of(['', `, Manager${tag}(word) as second`])}:
        counts(value, entered)
        ${choices.of(['raise KeyError(value)', 'return entered', 'raise ValueError, word', 'entered = None', 'pass'])}
    counts(value)
    return word
try: counts(use${tag}(${namedValue(choices)}))
except (KeyError, ValueError), error${tag}: print type(error${tag}).__name__, error${tag}
for index${tag} in range(2):
    with Manager${tag}(items) as entered${tag}:
        ${choices.of(['continue', 'break', 'counts(index' + tag + ')'])}
counts(Manager${tag}, entered${tag})`);

const inFinalizer: Piece = (choices, tag) =>
  lines(`
class Fragile${tag}${anyBase(choices)}:
    def __init__(self, value): self.value = value
    def __del__(self):
        try: ${choices.of(['1 / 0', 'raise KeyError(self.value)', 'self.missing', 'print self.value is items'])}
        except ${choices.of(['StandardError', 'Exception, error'])}: counts(self, self.value)
def handle${tag}():
    fragile = Fragile${tag}(${namedValue(choices)})
    try: raise ValueError(fragile)
    except ValueError, error:
        counts(fragile, error)
        ${choices.of(['del fragile', 'fragile = error = None', 'return error', 'pass'])}
        print sys.exc_info()[0]
    counts(Fragile${tag})
handle${tag}()
print sys.exc_info()[0]
counts(Fragile${tag}, items)
import traceback
try: handle${tag}(word)
except TypeError, error${tag}: print traceback.format_exc().splitlines()[-1], traceback.extract_tb(sys.exc_info()[2])[0][1:3]
counts(${choices.either(`error${tag}`, '')})`);

export const EXCEPTIONS: Chapter = [traceback, reraised, leaving, managed, inFinalizer];
