# Prints, for each file named, all its code objects as JSON: attributes, constants, and what dis.dis prints of it (Python 2.7).
import dis
import json
import sys

NUMBERS = ['argcount', 'nlocals', 'stacksize', 'flags', 'firstlineno']
NAMES = ['names', 'varnames', 'freevars', 'cellvars']
CODE = type((lambda: 1).func_code)


class Collector(object):
    def __init__(self):
        self.pieces = []

    def write(self, piece):
        self.pieces.append(piece)


def listing(code):
    kept, sys.stdout = sys.stdout, Collector()
    try:
        dis.dis(code)
        return ''.join(sys.stdout.pieces)
    finally:
        sys.stdout = kept


def dump(code, found):
    dumped = dict((name, getattr(code, 'co_' + name)) for name in NUMBERS + NAMES + ['name', 'filename'])
    dumped['code'] = code.co_code.encode('hex')
    dumped['lnotab'] = code.co_lnotab.encode('hex')
    dumped['constants'] = [repr(constant) for constant in code.co_consts]
    dumped['lines'] = listing(code).split('\n')[:-1]
    found.append(dumped)
    for constant in code.co_consts:
        if isinstance(constant, CODE):
            dump(constant, found)
    return found


def dump_file(name):
    try:
        return dump(compile(open(name).read(), name.split('/')[-1], 'exec', 0, True), [])
    except SyntaxError:
        return []


print(json.dumps([dump_file(name) for name in sys.argv[1:]], encoding='latin-1', sort_keys=True))
