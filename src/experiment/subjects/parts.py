# What an object holds, by kind: what the collector visits (tp_traverse) and what it does not. Any CPython from 2.7 on.
# Nothing here calls code of a program (a class may say anything of itself, so type's own descriptors are asked), and nothing makes an
# object hold more than it did.
import sys

MODULES_BEFORE = frozenset(sys.modules)

import gc

# By id, what belongs to the counting itself.
OURS = set()

VERSION = sys.version_info
TEXT = type('')
# What holds nothing; most of what there is.
PLAIN = frozenset([str, bytes, type(u''), int, float, bool, type(None), type(sys.maxsize * 4)])
CODE = type((lambda: 0).__code__)
FRAME = type(sys._getframe())
FUNCTION = type(lambda: 0)
MODULE = type(sys)
DESCRIPTORS = frozenset([
    type(type.__dict__['__dict__']), type(type.__dict__['__mro__']), type(FUNCTION.__dict__['__globals__']),
    type(str.join), type(str.__add__), type(dict.__dict__['fromkeys'])])
FLAGS = type.__dict__['__flags__'].__get__
MRO = type.__dict__['__mro__'].__get__
NAMESPACE = type.__dict__['__dict__'].__get__
TYPE_NAME = type.__dict__['__name__'].__get__
TYPE_QUALNAME = type.__dict__['__qualname__'].__get__ if VERSION[0] > 2 else None
HEAP_TYPE = 1 << 9
# co_flags: variables are in fast locals; a generator, a coroutine, an asynchronous generator.
OPTIMIZED = 0x1
GENERATORS = 0x20 | 0x80 | 0x200
# What an empty dict takes without a table (before 3.8 it has one of eight places).
DICT_SIZE = sys.getsizeof({}) - (168 if (3,) < VERSION < (3, 8) else 0)
# The values beside a table of keys that a class's instances share (Objects/dictobject.c); no table of a dict's own is of such a size.
SHARED_SIZES = frozenset(range(216, 241, 8)) if VERSION >= (3, 11) else frozenset([40, 80, 168, 336, 680, 1360])
# Tuples of names that code objects make when they are asked, and keep from 3.12 on: nobody held them before.
MADE = []


def shares_keys(thing):
    """Whether the names in an instance's dictionary are held by a table that its class has."""
    if VERSION < (3, 3) or not len(thing):
        return False
    values = sys.getsizeof(thing) - DICT_SIZE
    # A table of 32 places has values as large as a whole dict of up to five items.
    return values in SHARED_SIZES and not (values == 168 and len(thing) <= 5)


def unvisited_of_code(code):
    parts = [('file name of code', [code.co_filename]), ('name of code', [code.co_name])]
    if VERSION < (3, 11):
        names = [code.co_varnames, code.co_freevars, code.co_cellvars]
        table = code.co_linetable if VERSION >= (3, 10) else code.co_lnotab
        return parts + [('code', [code.co_consts, code.co_names, code.co_code, table] + names)]
    # One tuple has the names of all variables (co_localsplusnames); an argument that is a cell is there once.
    names = {}
    for each in (code.co_varnames, code.co_cellvars, code.co_freevars):
        if each and VERSION >= (3, 12):
            MADE.append(each)
            OURS.add(id(each))
        names.update([(id(name), name) for name in each])
    parts += [('name of code', [code.co_qualname]), ('local name in code', list(names.values()))]
    return parts + [('code', [code.co_consts, code.co_names, code.co_linetable, code.co_exceptiontable])]


def roles_of_code(code):
    """What a code object's tuples are, for those who meet them later."""
    roles = [(code.co_consts, 'constant'), (code.co_names, 'name in code')]
    if VERSION < (3, 11):
        roles += [(code.co_varnames, 'local name in code'), (code.co_freevars, 'free variable name'), (code.co_cellvars, 'cell variable name')]
    return roles


def unvisited_of_dict(thing):
    # Of a dictionary with strings alone as keys Python 3 has the values visited only.
    return [] if shares_keys(thing) else [('dict key', list(dict.__iter__(thing)))]


def unvisited_of_type(thing):
    if not FLAGS(thing) & HEAP_TYPE:
        # A static type is not the collector's; its dictionary is behind the proxy.
        bases = [] if thing.__base__ is None else [thing.__base__]
        return [('type', gc.get_referents(NAMESPACE(thing)) + [MRO(thing), thing.__bases__] + bases)]
    # ht_name, ht_qualname and the names in ht_slots; a mangled name is another object than the one in __slots__.
    names = [TYPE_NAME(thing)] if VERSION[0] == 2 else [TYPE_NAME(thing), TYPE_QUALNAME(thing)]
    slots = NAMESPACE(thing).get('__slots__', ())
    listed = [slots] if type(slots) is TEXT else list(slots) if type(slots) in (tuple, list) else []
    named = [each for each in listed if type(each) is TEXT and (not each.startswith('__') or each.endswith('__'))]
    return [('type', names + [each for each in named if each not in ('__dict__', '__weakref__')])]


def parts_of_running(frame):
    """What a running frame holds and the collector is not shown, from 3.11 on: a generator shows its own (gen_traverse)."""
    shown = VERSION < (3, 11) or frame.f_code.co_flags & GENERATORS
    return [] if shown else [('frame', [frame.f_code]), ('local variable', own_locals_of(frame))]


def own_locals_of(frame):
    """Without arguments that are locals of the caller: from 3.14 on those are lent (LOAD_FAST_BORROW)."""
    if VERSION < (3, 14) or frame.f_back is None:
        return locals_of(frame)
    code = frame.f_code
    lent = set([id(each) for each in locals_of(frame.f_back)])
    arguments = code.co_varnames[:code.co_argcount + code.co_kwonlyargcount]
    return [each for name, each in named_locals_of(frame) if name not in arguments or id(each) not in lent]


def locals_of(frame):
    """The fast locals, those of inlined comprehensions among them (3.12). A cell is an object of its own, which the collector has."""
    return [each for _, each in named_locals_of(frame)]


def named_locals_of(frame):
    code = frame.f_code
    wanted = [name for name in code.co_varnames if name not in code.co_cellvars]
    if not wanted:
        return []
    snapshot = frame.f_locals
    found = [(name, snapshot[name]) for name in wanted if name in snapshot]
    if VERSION < (3, 13) and code.co_flags & OPTIMIZED and REAL_COUNT(snapshot) <= SNAPSHOT_COUNT:
        # It stays in the frame, and would keep alive what the program deletes. A program that asked for it itself has it.
        snapshot.clear()
    return found


REAL_COUNT = sys.getrefcount
SNAPSHOT_COUNT = 3


def unvisited_of_module(module):
    # md_name is the object in the dictionary (Objects/moduleobject.c); 2.7 has none.
    name = MODULE_NAMESPACE(module).get('__name__')
    return [('module', [name])] if VERSION[0] > 2 and type(name) is TEXT else []


MODULE_NAMESPACE = MODULE.__dict__['__dict__'].__get__


def unvisited_of_range(thing):
    try:
        length = [len(thing)]
    except OverflowError:
        length = []
    return [('range', [thing.start, thing.stop, thing.step] + length)]


def unvisited_of_file(thing):
    return [('file', [thing.name, thing.mode, thing.encoding, thing.errors])]


def visited_of_frame(held):
    inner = [each for each in held if type(each) in (dict, CODE, FRAME)]
    return [('frame', inner), ('local variable', [each for each in held if type(each) not in (dict, CODE, FRAME)])]


UNVISITED = {CODE: unvisited_of_code, MODULE: unvisited_of_module, dict: unvisited_of_dict}
if VERSION[0] > 2:
    UNVISITED[range] = unvisited_of_range
else:
    UNVISITED[file] = unvisited_of_file
UNVISITED.update([(kind, lambda thing: [('descriptor', [thing.__name__])]) for kind in DESCRIPTORS])
CELL = type((lambda cell: lambda: cell)(None).__closure__[0])
NAMES = {tuple: 'tuple item', list: 'list item', set: 'set item', frozenset: 'frozenset item', CELL: 'closure cell'}
NAMES.update([(kind, 'descriptor') for kind in DESCRIPTORS])


def unvisited(thing):
    """The references of an object that the collector is not shown, as pairs of a kind and the objects."""
    kind = type(thing)
    if kind in UNVISITED:
        return UNVISITED[kind](thing)
    if issubclass(kind, type):
        return unvisited_of_type(thing)
    # Until 3.0 those are no tuples (Objects/structseq.c).
    return [('struct sequence', list(thing))] if VERSION[0] == 2 and 'n_sequence_fields' in (NAMESPACE(kind) or ()) else []


def visited(thing, role=None):
    """Those that it is shown. A tuple is what its `role` says."""
    kind = type(thing)
    if kind is dict:
        return [('dict value', list(dict.values(thing)))]
    held = gc.get_referents(thing)
    if kind is FRAME and VERSION < (3, 11):
        return visited_of_frame(held)
    return [(role or NAMES.get(kind) or name_of(kind), held)]


def name_of(kind):
    if issubclass(kind, type):
        return 'type'
    return 'instance' if FLAGS(kind) & HEAP_TYPE else TYPE_NAME(kind)
