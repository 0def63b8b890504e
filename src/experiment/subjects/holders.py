# Puts a count of holders in the place of sys.getrefcount, and goes on as harness.py does: the same arguments, any CPython from 2.7 on.
# An object's count is of the references that heap.py finds, of the call's own argument and of the caches' (small integers, characters).
# What nobody can walk (C variables, the value stack) is not found; what this file and the harness hold themselves is left out.
import sys

NO_COLLECTOR = 'gc' not in sys.modules

import gc

OWN_FILES = tuple([__file__[:-len('holders.py')] + name for name in ('holders.py', 'parts.py', 'heap.py', 'own.py', 'wrapped.py', 'harness.py')])
CODES = [sys._getframe().f_code]
COUNT = sys.getrefcount
# A call's own argument is a reference; from 3.14 on a local is lent to it.
ARGUMENT = 0.0 if sys.version_info >= (3, 14) else 1.0
# More to walk at each question is taken for what was there before.
MOST_EDGES = 20000.0
# No count is as large. Immortal objects have more (3.12: 0x3fffffff with 32 bits), and those that 3.11 has in C (999999999).
IMMORTAL = 500000000
STATE = {}


def load(path):
    with open(path) as stream:
        code = compile(stream.read(), path, 'exec')
    CODES.append(code)
    exec(code, globals())


for part in OWN_FILES[1:4]:
    load(part)


def cached(thing):
    """Small integers and latin characters are kept by an array each (small_ints, characters, unicode_latin1), until 3.11 had them in C alone."""
    if VERSION < (3, 11) and type(thing) is int and -5 <= thing <= 256:
        return {'cache of small integers': 1.0}
    if VERSION < (3, 11) and type(thing) is TEXT and len(thing) == 1 and ord(thing) < 256:
        return {'cache of characters': 1.0}
    return {}


def program_frames(frame):
    frames = []
    while frame is not None:
        if frame.f_globals is not OWN:
            frames.append(frame)
        frame = frame.f_back
    return frames


def holders_of(thing, frame):
    frames = program_frames(frame)
    found = cached(thing)
    found['argument of the call'] = ARGUMENT
    walked, edges = STATE['heap'].holders(thing, frames)
    for kind, number in walked.items():
        found[kind] = found.get(kind, 0.0) + number
    if edges > MOST_EDGES:
        take_heap()
    return dict([(kind, number) for kind, number in found.items() if number])


def take_heap():
    claim(CODES, None, NO_COLLECTOR)
    STATE['heap'] = Heap()
    claim(CODES, STATE['heap'], NO_COLLECTOR)


def in_method_cache(thing):
    """How often a name is in the cache of look-ups (Objects/typeobject.c), asked of a copy of this process that may empty it."""
    if VERSION >= (3, 12) or type(thing) is not TEXT or not hasattr(refplot_system, 'fork'):
        return 0.0
    reading, writing = refplot_system.pipe()
    child = refplot_system.fork()
    if not child:
        before = COUNT(thing)
        sys._clear_type_cache()
        refplot_system.write(writing, ('%d' % (before - COUNT(thing))).encode())
        refplot_system._exit(0)
    refplot_system.close(writing)
    told = refplot_system.read(reading, 20)
    refplot_system.close(reading)
    refplot_system.waitpid(child, 0)
    return float(told or 0)


def rest_of(thing, total, found):
    """The references that are left of the true count: held by C code. What is immortal has none, nor has what 3.11 has in C from the start."""
    plain = total - OVERHEAD[0]
    if plain >= IMMORTAL:
        return 0.0
    return max(0.0, plain - OWN_COUNTS.get(id(thing), 0.0) - sum(found.values()))


def tell(thing, found, rest):
    pairs = ['[%s, %d]' % (refplot_quoted(kind), number) for kind, number in found.items()]
    told = type(thing) in PLAIN and refplot_json(thing) or 'null'
    refplot_write('{"kind": "holders", "of": %s, "count": %d, "held": [%s], "rest": %d}\n' % (
        told, sum(found.values()), ', '.join(pairs), rest))


def answer(thing, total):
    if not OVERHEAD:
        return total
    enabled = gc.isenabled()
    gc.disable()
    try:
        if 'asked' not in STATE:
            # The harness is ours, too, and was not there when the heap was taken.
            STATE['asked'] = True
            claim(CODES, STATE['heap'], NO_COLLECTOR)
        found = holders_of(thing, sys._getframe(2))
        cache = in_method_cache(thing)
        if cache:
            found['method cache'] = cache
        tell(thing, found, rest_of(thing, total, found))
        return int(sum(found.values()))
    finally:
        if enabled:
            gc.enable()


def holders(thing):
    return answer(thing, COUNT(thing))


OVERHEAD = []
OVERHEAD.append((lambda thing: holders(thing) - COUNT(thing))(object()))
gc.disable()
take_heap()
gc.enable()
sys.getrefcount = holders
__file__ = OWN_FILES[-1]
load(__file__)
