# Prints the modules that a statement brings, each in a line when its execution is over: an imported module before the one that imports it.
# Argument: the statement.
import sys
BEFORE = set(sys.modules)
COMPLETE = []
NAMESPACE = (sys.modules.get('builtins') or sys.modules['__builtin__']).__dict__
REAL = NAMESPACE['__import__']


def importing(*args, **kwargs):
    before = set(sys.modules)
    try:
        return REAL(*args, **kwargs)
    finally:
        note(before)


def note(before):
    # A package comes before its modules, in the order of the names (2.7) and in that of being listed.
    fresh = [name for name in sys.modules if name not in before and name not in COMPLETE and sys.modules[name] is not None]
    COMPLETE.extend(fresh if sys.version_info[0] > 2 else sorted(fresh))


NAMESPACE['__import__'] = importing
exec(sys.argv[1], {})
note(BEFORE)
for module in COMPLETE:
    print(module)
