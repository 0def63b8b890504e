# Puts a count of holders in the place of sys.getrefcount, and goes on as harness.py does: the same arguments, any CPython from 2.7 on.
# The heap is walked once, when the program first asks: an object's count is of the references found then, and of those that the
# program's names and frames hold at the moment, its own argument among them. What nobody can walk (C variables, the rest of
# the value stack) is not found. What this file and the harness hold themselves is left out.
import gc
import sys

OWN = globals()
CODE = type((lambda: 0).__code__)
FRAME = type(sys._getframe())
FUNCTION = type(lambda: 0)
DESCRIPTORS = (type(str.join), type(str.__add__), type(type.__dict__['__mro__']), type(FUNCTION.__dict__['__globals__']))
PROXY = type(type.__dict__)
# What holds nothing; most of what there is.
PLAIN = (str, bytes, type(u''), int, float, bool, type(None), type(sys.maxsize * 4))
CODE_PARTS = ('co_consts', 'co_names', 'co_filename', 'co_name', 'co_code', 'co_qualname', 'co_linetable', 'co_exceptiontable')
# Up to 3.10 each of these is a tuple of the code's own, from 3.11 on one tuple has all their names.
CODE_NAMES = ('co_varnames', 'co_freevars', 'co_cellvars')


def parts_of_code(code):
    parts = [getattr(code, name) for name in CODE_PARTS if hasattr(code, name)]
    names = [getattr(code, name) for name in CODE_NAMES]
    return parts + (names if sys.version_info < (3, 11) else [each for part in names for each in part])


def parts_of_type(thing):
    # A static type is not the collector's; its dictionary is behind the proxy.
    return gc.get_referents(thing.__dict__) + [thing.__mro__, thing.__bases__]


def referents(thing):
    kind = type(thing)
    if kind is CODE:
        return parts_of_code(thing)
    if kind in DESCRIPTORS:
        return gc.get_referents(thing) + [thing.__name__]
    found = gc.get_referents(thing)
    return parts_of_type(thing) if not found and isinstance(thing, type) else found


def is_own(thing):
    kind = type(thing)
    if kind is FUNCTION:
        return thing.__globals__ is OWN
    if kind is FRAME:
        return thing.f_globals is OWN
    return kind is CODE and thing.co_filename in OWN_FILES


def static_types():
    # By identity: some classes have an __eq__ of their own, which warns.
    found, seen = [object], set([id(object)])
    for each in found:
        new = [one for one in type.__subclasses__(each) if id(one) not in seen]
        seen.update([id(one) for one in new])
        found.extend(new)
    return found


def program_frames(frame):
    frames = []
    while frame is not None:
        if frame.f_globals is not OWN:
            frames.append(frame)
        frame = frame.f_back
    return frames


def namespaces(frames):
    """What changes from call to call: the frames, and the dictionaries of their names."""
    found = list(frames)
    for frame in frames:
        if not any(each is frame.f_globals for each in found):
            found.append(frame.f_globals)
    return found


def walk(changing):
    """How many references are found to each object, by its id; those of what changes are left out."""
    counts, seen = {}, set()
    pending = gc.get_objects()
    pending.extend(static_types())
    for each in changing:
        pending.extend([held for held in gc.get_referents(each) if type(held) not in PLAIN])
    seen.update([id(each) for each in [counts, seen, pending, OWN, sys._getframe()] + changing])
    while pending:
        thing = pending.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if is_own(thing):
            continue
        for held in referents(thing):
            counts[id(held)] = counts.get(id(held), 0) + 1
            if type(held) not in PLAIN:
                pending.append(held)
    return counts


FOUND = []
# The reference that a call's own argument is; from 3.14 on a local is lent to it.
ARGUMENT = 1 if sys.version_info < (3, 14) else 0


def cached(thing):
    # Small integers and latin characters are kept by an array each (small_ints, characters, unicode_latin1), until 3.12 made them immortal.
    if sys.version_info >= (3, 12):
        return 0
    if type(thing) is int:
        return 1 if -5 <= thing <= 256 else 0
    return 1 if type(thing) is str and len(thing) == 1 and ord(thing) < 256 else 0


def holders(thing):
    changing = namespaces(program_frames(sys._getframe(1)))
    if not FOUND:
        FOUND.append(walk(changing))
    named = sum([sum([held is thing for held in gc.get_referents(each)]) for each in changing])
    return FOUND[0].get(id(thing), 0) + named + cached(thing) + ARGUMENT


HARNESS = __file__[:-len('holders.py')] + 'harness.py'
OWN_FILES = (__file__, HARNESS, HARNESS[:-len('harness.py')] + 'wrapped.py')
sys.getrefcount = holders
with open(HARNESS) as stream:
    source = compile(stream.read(), HARNESS, 'exec')
__file__ = HARNESS
exec(source, globals())
