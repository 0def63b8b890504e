# What this count and the harness hold themselves: it is left out. parts.py and heap.py are in the same namespace.
OWN = globals()
LITERALS = (tuple, list, dict, set, frozenset)
# A function has it, too, from 3.10 on.
BUILTINS = (sys.modules.get('builtins') or sys.modules['__builtin__']).__dict__
# Their references, by the id of what they are to.
OWN_COUNTS = {}


def is_ours(thing):
    kind = type(thing)
    if id(thing) in OURS or id(kind) in OURS:
        return True
    return thing.f_globals is OWN if kind is FRAME else TYPE_NAME(kind) == 'instance' and id(thing.__class__) in OURS


def belongs(thing):
    """Whether something that is held by what is ours is ours, too."""
    kind = type(thing)
    if kind is FUNCTION:
        return thing.__globals__ is OWN
    if issubclass(kind, type):
        return FLAGS(thing) & HEAP_TYPE and OWN.get(TYPE_NAME(thing)) is thing
    if TYPE_NAME(kind) == 'classobj':
        return OWN.get(thing.__name__) is thing
    return kind is CODE or kind in DESCRIPTORS or kind in LITERALS and thing is not BUILTINS


def claim():
    """Takes for ours what the namespace and the code that runs hold, a heap's tables, and the modules that the collector's brought."""
    OURS.clear()
    OURS.update([id(each) for each in MADE + interned_tables()])
    OWN_COUNTS.clear()
    pending = [OWN] + running_codes(sys._getframe()) + own_arenas() + brought()
    while pending:
        thing = pending.pop()
        if id(thing) in OURS:
            continue
        OURS.add(id(thing))
        for _, objects in visited(thing) + unvisited(thing):
            for each in objects:
                OWN_COUNTS[id(each)] = OWN_COUNTS.get(id(each), 0.0) + 1.0
            pending.extend([each for each in objects if type(each) not in PLAIN and belongs(each) and thing is not HEAP])
    claim_heap()


def interned_tables():
    """The table of interned strings, which the collector shows from 3.14 on: what it holds it does not count (Objects/unicodeobject.c 3.14.2)."""
    name = 'interned_tables'
    return [each for each in gc.get_objects() if type(each) is dict and dict.get(each, name) is name]


def running_codes(frame):
    codes = []
    while frame is not None:
        if frame.f_globals is OWN:
            codes.append(frame.f_code)
        frame = frame.f_back
    return codes


def claim_heap():
    """The tables of the heap, without what is in them."""
    tables = list(HEAP.values()) + list(HEAP.get('counts', {}).values())
    OURS.update([id(each) for each in tables])
    for kind in HEAP.get('counts', ()):
        OWN_COUNTS[id(kind)] = OWN_COUNTS.get(id(kind), 0.0) + 1.0


def own_arenas():
    """What the parser keeps of our texts while they run (PyArena_AddPyObject, Python/pyarena.c): lists, with names that nobody else has."""
    return [each for each in gc.get_objects() if type(each) is list and has_own_name(each)]


def has_own_name(names):
    for each in names:
        if type(each) is str and each.startswith('refplot_'):
            return True
    return False


def brought():
    """The collector's module, and that of the time with it (2.7): their dictionaries, with the copies for another import, functions, types."""
    names = [name for name in BROUGHT if name in sys.modules]
    found = []
    for module in [sys.modules[name] for name in names]:
        held = list(module.__dict__.values())
        functions = [each for each in held if type(each) is type(gc.collect)]
        types = [each for each in held if isinstance(each, type) and each.__module__ in names]
        copies = [each for each in gc.get_referrers(*functions) if type(each) is dict]
        found.extend([module] + copies + functions + types)
    return found


BROUGHT = [name for name in sys.modules if name not in MODULES_BEFORE and sys.modules[name] is not None]
