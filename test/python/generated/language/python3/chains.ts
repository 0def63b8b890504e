/** Pieces about causes and contexts of exceptions, and groups of them. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

const causes: Piece = (choices, tag) =>
  lines(`
class Problem${tag}(${choices.of(['Exception', 'ValueError', 'KeyError', 'OSError'])}): pass
def fail${tag}(value):
    try: ${choices.of(['raise KeyError(value)', 'None.missing', '[][3]', 'int("x")', 'raise Problem' + tag + '(value, word)'])}
    except Exception as error:
        counts(error, error.__traceback__, value)
        raise ${choices.of([`Problem${tag}(value) from error`, `Problem${tag} from None`, `Problem${tag}(value)`, 'error from error', `Problem${tag}(error) from ValueError`, 'error', 'TypeError from value'])}
    finally: counts(value, sys.exc_info()[1])
try: fail${tag}(${namedValue(choices)})
except Exception as error${tag}:
    chain${tag} = error${tag}
    while chain${tag} is not None and chain${tag} is not error${tag}.__context__.__context__:
        print(type(chain${tag}).__name__, chain${tag}.__suppress_context__, chain${tag}.__cause__ is chain${tag}.__context__)
        counts(chain${tag}, chain${tag}.__cause__, chain${tag}.__context__, chain${tag}.__traceback__)
        chain${tag} = chain${tag}.__cause__ or chain${tag}.__context__
    ${choices.of([`error${tag}.__cause__ = KeyError(word)`, `error${tag}.__context__ = None`, `error${tag}.__traceback__ = None`, `chain${tag} = error${tag}.with_traceback(None)`, `error${tag}.__cause__ = error${tag}`])}
    counts(error${tag}, chain${tag})
for wrong${tag} in ["error.__cause__ = 5", "error.__context__ = word", "error.__traceback__ = items", "del error.__cause__", "error.args = word"]:
    error = Problem${tag}(word)
    try: exec(wrong${tag})
    except TypeError as other${tag}: print(other${tag})
    counts(error, error.args)
del error, chain${tag}
counts(Problem${tag})`);

const printed: Piece = (choices, tag) =>
  lines(`
import traceback
def deep${tag}(depth, value):
    if depth: return deep${tag}(depth - 1, value)
    try: raise ValueError(${choices.of(['value', "'first'", 'value, depth'])})
    except ValueError as error: raise ${choices.of(['KeyError(word) from error', 'KeyError(word)', 'KeyError from None', 'RuntimeError("two\\\\nlines")'])}
try: deep${tag}(${choices.below(5)}, ${namedValue(choices)})
except Exception as error${tag}:
    for line${tag} in traceback.format_exception(type(error${tag}), error${tag}, error${tag}.__traceback__): print(line${tag}, end='')
    traceback.print_exc(file=sys.stdout)
    counts(error${tag}, error${tag}.__traceback__, error${tag}.__context__)
def finish${tag}(value):
    for each in items:
        try: raise ValueError(each)
        except ValueError: ${choices.of(['continue', 'break', 'return value', 'pass'])}
        finally: counts(each, value, sys.exc_info()[1])
    return [value]
counts(finish${tag}(${anyValue(choices)}))
counts()`);

const groups: Piece = (choices, tag) =>
  lines(`
group${tag} = ExceptionGroup(${choices.of(["'several'", 'word'])}, [ValueError(word), KeyError(${anyValue(choices)}), ${choices.of(['TypeError()', "ExceptionGroup('inner', [ValueError(items), OSError()])", 'ValueError(number)'])}])
counts(group${tag}, group${tag}.exceptions, group${tag}.message, *group${tag}.exceptions)
print(repr(group${tag}.message), len(group${tag}.exceptions), group${tag}, isinstance(group${tag}, Exception))
def handle${tag}(raised):
    try: raise raised
    except* ValueError as errors:
        counts(errors, raised, *errors.exceptions)
        print('values', errors.exceptions == raised.exceptions if isinstance(raised, BaseExceptionGroup) else None, len(errors.exceptions))
        ${choices.of(['pass', 'raise', 'raise KeyError(word)', 'errors = None', 'raise errors'])}
    except* ${choices.of(['KeyError', '(KeyError, TypeError)', 'ExceptionGroup'])} as errors:
        counts(errors, *errors.exceptions)
        ${choices.of(['pass', 'raise OSError("again")', 'raise TypeError from errors'])}
    else: print('none')
    finally: counts(raised)
for raised${tag} in [group${tag}, ValueError(word), OSError(1), ExceptionGroup('one', [KeyError(1)]), KeyError(items)]:
    try: counts(handle${tag}(raised${tag}))
    except BaseExceptionGroup as error${tag}:
        print(type(error${tag}).__name__, error${tag}, [type(each).__name__ for each in error${tag}.exceptions], type(error${tag}.__context__), type(error${tag}.__cause__))
        counts(error${tag}, *error${tag}.exceptions)
    except Exception as error${tag}:
        print('alone', type(error${tag}).__name__, error${tag})
        counts(error${tag})
matching${tag}, others${tag} = group${tag}.split(${choices.of(['ValueError', '(KeyError, TypeError)', 'lambda each: each.args == (word,)', 'OSError'])})
counts(matching${tag}, others${tag}, group${tag}, group${tag}.subgroup(${choices.of(['KeyError', 'Exception', 'OSError'])}), group${tag}.derive([OSError()]))
group${tag}.add_note(word)
counts(group${tag}, group${tag}.__notes__)
for wrong${tag} in ['ExceptionGroup(1, [KeyError()])', 'ExceptionGroup("x", [])', 'ExceptionGroup("x", [5])', 'ExceptionGroup("x", [KeyboardInterrupt()])', 'ExceptionGroup("x")', 'BaseExceptionGroup("x", [KeyboardInterrupt()])', 'BaseExceptionGroup("x", [OSError()])']:
    try: print(repr(eval(wrong${tag})))
    except (TypeError, ValueError) as error${tag}: print(error${tag})
del group${tag}, raised${tag}
counts()`);

export const CHAINS: Chapter = [causes, printed, from('3.11', groups), from('3.11', groups)];
