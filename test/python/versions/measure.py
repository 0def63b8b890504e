# Prints as JSON what a profile says of a version, measured in the interpreter that runs this (2.7 and 3.6 on).
import json
import opcode
import sys

count = sys.getrefcount


def same(number):
    return int(str(number)) is int(str(number))


def argument(value):
    return count(value)


def argument_references():
    value = object()
    return argument(value) - count(value)


def local_references():
    value = object()
    return count(value)


def fresh_name():
    scope = {}
    exec('refplot_measures_this = 1', scope)
    return max(count(key) for key in scope if key.startswith('refplot'))


def fresh_constant():
    return eval(compile("count('refplot_reads_this')", 'constant', 'eval'))


def opcodes():
    names = dict((number, name) for name, number in opcode.opmap.items())
    kinds = ['const', 'name', 'jrel', 'jabs', 'local', 'compare', 'free', 'exc']
    found = dict((kind, [names[each] for each in getattr(opcode, 'has' + kind, []) if each in names]) for kind in kinds)
    caches = getattr(opcode, '_inline_cache_entries', {})
    if isinstance(caches, list):
        caches = dict((opcode.opname[each], size) for each, size in enumerate(caches) if size)
    return {
        'numbers': opcode.opmap,
        'haveArgument': opcode.HAVE_ARGUMENT,
        'extendedArgument': opcode.EXTENDED_ARG,
        'kinds': found,
        'comparisons': list(opcode.cmp_op),
        'withArgument': sorted(names[each] for each in opcode.hasarg if each in names) if hasattr(opcode, 'hasarg') else None,
        'caches': dict((name, size) for name, size in caches.items() if size),
    }


integers = [number for number in range(-10, 2000) if same(number)]
letters = 'abcdefghijklmnopqrstuvwxyz'
loop = compile('for x in y: pass', 'loop', 'exec')
comprehended = [sys._getframe().f_code.co_name for _ in [0]][0]

print(json.dumps({
    'release': '%d.%d.%d' % sys.version_info[:3],
    'wordSize': 64 if sys.maxsize > 2 ** 32 else 32,
    'opcodes': opcodes(),
    'integers': [integers[0], integers[-1]],
    'letters': sum(eval(repr(letter)) is chr(ord(letter)) for letter in letters),
    'argumentReferences': argument_references(),
    'localReferences': local_references(),
    'none': count(None),
    'one': count(1),
    'name': fresh_name(),
    'constant': fresh_constant(),
    'comprehension': comprehended,
    'exceptionTable': hasattr(loop, 'co_exceptiontable'),
    'lineTable': hasattr(loop, 'co_linetable'),
}, sort_keys=True))
