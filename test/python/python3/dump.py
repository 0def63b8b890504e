# Prints, for each file named, all its code objects as JSON: attributes, constants, and what dis.dis prints of each (Python 3).
import dis
import io
import json
import sys

NUMBERS = ['argcount', 'posonlyargcount', 'kwonlyargcount', 'nlocals', 'stacksize', 'flags', 'firstlineno']
NAMES = ['names', 'varnames', 'freevars', 'cellvars']


def shown(constant):
    """The order of a frozenset is its hashes', which differ from run to run."""
    if isinstance(constant, frozenset):
        return 'frozenset of ' + ', '.join(sorted(repr(each) for each in constant))
    return repr(constant)


def dump(code, found):
    out = io.StringIO()
    dis.dis(code, depth=0, file=out)
    dumped = {name: getattr(code, 'co_' + name) for name in NUMBERS + NAMES + ['name', 'filename']}
    dumped['code'] = code.co_code.hex()
    dumped['lnotab'] = code.co_lnotab.hex()
    dumped['constants'] = [shown(constant) for constant in code.co_consts]
    dumped['lines'] = out.getvalue().split('\n')[:-1]
    found.append(dumped)
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'):
            dump(constant, found)
    return found


def dump_file(name):
    with open(name, 'rb') as file:
        return dump(compile(file.read(), name.split('/')[-1], 'exec', 0, True), [])


print(json.dumps([dump_file(name) for name in sys.argv[1:]], sort_keys=True))
