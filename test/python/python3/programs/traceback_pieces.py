# The pieces that the module traceback gives, and what standard output keeps of them until it is written out: each is printed with end=''.
import dis, sys, traceback


def shown(exc):
    kind, tb = type(exc), exc.__traceback__
    for piece in traceback.format_exception(kind, exc, tb):
        print(repr(piece))
    print(traceback.format_exception_only(kind, exc), len(traceback.format_tb(tb)))


def kept(action, *args):
    print(end='', flush=True)
    before = sys.getrefcount('')
    action(*args)
    print(action.__name__, sys.getrefcount('') - before)


def deep(depth):
    if depth: return deep(depth - 1)
    try: raise ValueError('first\nsecond')
    except ValueError as error: raise KeyError('two\nlines')


class Silent(Exception):
    def __str__(self): return ''


def fail(exc): raise exc
def caused(): raise RuntimeError from OSError(2, 'words')
def wrong(source): compile(source, 'file.py', 'exec')


calls = [(deep, 6), (caused,), (fail, SyntaxError('words')), (fail, SyntaxError('words', ('some.py', None, None, None))), (fail, Silent)]
calls += [(wrong, source) for source in ['x = = 1', 'def f(:\n  pass', '  x', "'abc", 'f(x for x in y, 1)']]
for function, *args in calls:
    try: function(*args)
    except Exception as error:
        shown(error)
        kept(traceback.print_exception, type(error), error, error.__traceback__, None, sys.stdout)

kept(dis.dis, deep)
kept(dis.show_code, deep)

if sys.version_info >= (3, 11):
    inner = []
    for each in (ValueError('a\nb'), ExceptionGroup('in', [KeyError(1), TypeError('x')])):
        each.add_note('one\ntwo')
        try: raise each
        except Exception as error: inner.append(error)
    try: raise ExceptionGroup('out\nside', inner)
    except Exception as error: shown(error)
