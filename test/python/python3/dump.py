# Writes to the file named first, of each of the others, all code objects as JSON: attributes, constants, and what dis.dis prints (Python 3).
import dis
import io
import json
import sys

NUMBERS = ['argcount', 'posonlyargcount', 'kwonlyargcount', 'nlocals', 'stacksize', 'flags', 'firstlineno']
# Before 3.7 code inside code is not shown.
NESTED = {'depth': 0} if sys.version_info >= (3, 7) else {}
NAMES = ['names', 'varnames', 'freevars', 'cellvars']


def with_sorted_attributes(code):
    # __static_attributes__ (3.13) is a tuple made of a set: its order differs from run to run.
    constants = [with_sorted_attributes(each) if hasattr(each, 'co_code') else each for each in code.co_consts]
    instructions = list(dis.get_instructions(code)) if '__static_attributes__' in code.co_names else []
    for load, store in zip(instructions, instructions[1:]):
        if store.opname == 'STORE_NAME' and store.argval == '__static_attributes__' and load.opname == 'LOAD_CONST':
            constants[load.arg] = tuple(sorted(load.argval))
    return code.replace(co_consts=tuple(constants))


def dump(code, found):
    out = io.StringIO()
    dis.dis(code, file=out, **NESTED)
    dumped = {name: getattr(code, 'co_' + name, 0) for name in NUMBERS + NAMES + ['name', 'filename']}
    dumped['code'] = code.co_code.hex()
    if hasattr(code, 'co_linetable'):
        dumped['linetable'] = code.co_linetable.hex()
    if hasattr(code, 'co_exceptiontable'):
        # There co_lnotab is worked out of the other table when it is asked for, and from 3.15 on there is none.
        dumped['qualname'] = code.co_qualname
        dumped['exceptiontable'] = code.co_exceptiontable.hex()
    else:
        dumped['lnotab'] = code.co_lnotab.hex()
    dumped['constants'] = [repr(constant) for constant in code.co_consts]
    dumped['lines'] = out.getvalue().split('\n')[:-1]
    found.append(dumped)
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'):
            dump(constant, found)
    return found


def dump_file(name):
    with open(name, 'rb') as file:
        code = compile(file.read(), name.split('/')[-1], 'exec', 0, True)
    return dump(with_sorted_attributes(code) if sys.version_info >= (3, 13) else code, [])


with open(sys.argv[1], 'w') as output:
    json.dump([dump_file(name) for name in sys.argv[2:]], output, sort_keys=True)
