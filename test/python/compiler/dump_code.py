# Prints the attributes of a file's code objects as JSON, for comparison (Python 2.7).
import json
import sys


def constant(value):
    kind = type(value).__name__
    if kind == 'code':
        return ['code', code(value)]
    if kind == 'tuple':
        return ['tuple', [constant(item) for item in value]]
    if kind == 'str':
        return ['bytes', value.decode('latin-1')]
    if kind == 'unicode':
        return ['text', value]
    return [kind, repr(value)]


def code(value):
    numbers = ['co_argcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_firstlineno']
    names = ['co_names', 'co_varnames', 'co_freevars', 'co_cellvars']
    dumped = dict((name, getattr(value, name)) for name in numbers + names + ['co_name'])
    dumped['co_code'] = value.co_code.encode('hex')
    dumped['co_lnotab'] = value.co_lnotab.encode('hex')
    dumped['co_consts'] = [constant(item) for item in value.co_consts]
    return dumped


print(json.dumps([code(compile(open(name).read(), name, 'exec', 0, True)) for name in sys.argv[1:]], sort_keys=True))
