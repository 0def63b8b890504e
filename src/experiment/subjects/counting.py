# sys.getrefcount as a count of holders: of the references that heap.py finds, of the call's own argument and of the caches' (small integers,
# characters, names looked up). What nobody can walk (C variables, the value stack) is not found; what is ours (own.py) is left out.
COUNT = sys.getrefcount
# More to look at for each question is taken for what was there before.
MOST_LOOKED_AT = 20000.0
# No count is as large. Immortal objects have more (3.12: 0x3fffffff with 32 bits), and those that 3.11 has in C (999999999).
IMMORTAL = 500000000
# What a call of this function adds to a count, where sys.getrefcount itself would have been called; and to that of a text.
OVERHEAD = [0, 0]
# What was done at the first question.
ASKED = []


def cached(thing):
    """Small integers and latin characters are kept by an array each (small_ints, characters, unicode_latin1), until 3.11 had them in C alone."""
    if VERSION < (3, 11) and type(thing) is int and -5 <= thing <= 256:
        return {'small-integer cache': 1.0}
    if VERSION < (3, 11) and type(thing) is TEXT and len(thing) == 1 and ord(thing) < 256:
        return {'one-character cache': 1.0}
    return {}


def program_frames(frame):
    """Those that run in this thread, the innermost first, and then in others."""
    frames, known = [], set()
    for innermost in [frame] + list(sys._current_frames().values()):
        each = innermost
        while each is not None:
            if each.f_globals is not OWN and id(each) not in known:
                known.add(id(each))
                frames.append(each)
            each = each.f_back
    # This function's frame is the innermost of this thread; a cycle would stay.
    innermost = None
    return frames


def argument(thing, frames):
    """A call's own argument is a reference; from 3.14 on a local is lent to it (LOAD_FAST_BORROW)."""
    if VERSION >= (3, 14) and frames:
        for each in locals_of(frames[0]):
            if each is thing:
                return 0.0
    return 1.0


def holders_of(thing, frames):
    found = cached(thing)
    found['argument of the call'] = argument(thing, frames)
    walked, looked_at = holders_found(thing, frames)
    for kind, number in walked.items():
        found[kind] = found.get(kind, 0.0) + number
    if looked_at > MOST_LOOKED_AT:
        take_heap()
    return dict([(kind, number) for kind, number in found.items() if number])


def counted(thing):
    """The true count, and how often a name is in the cache of look-ups; that is immortal from 3.12 on."""
    if VERSION < (3, 12) and type(thing) is TEXT and hasattr(refplot_system, 'fork'):
        try:
            return counted_in_copy(thing)
        except OSError:
            # There may be no more processes, or the program handles the end of its own.
            pass
    return COUNT(thing) - OVERHEAD[0], 0.0


def counted_in_copy(thing):
    """
    The cache is in C (Objects/typeobject.c), but a copy of this process can empty its own. Count and cache are of one moment, for what
    this code looks up fills the cache, too.
    """
    reading, writing = refplot_system.pipe()
    child = refplot_system.fork()
    if not child:
        before = COUNT(thing)
        sys._clear_type_cache()
        refplot_system.write(writing, ('%d %d' % (before, COUNT(thing))).encode())
        refplot_system._exit(0)
    refplot_system.close(writing)
    before, after = refplot_system.read(reading, 40).split()
    refplot_system.close(reading)
    refplot_system.waitpid(child, 0)
    return int(before) - OVERHEAD[1], float(int(before) - int(after))


def rest_of(thing, total, found):
    """The references that are left of the true count: held by C code. None where there is no count: what is immortal, what 3.11 has in C."""
    return None if total >= IMMORTAL else total - OWN_COUNTS.get(id(thing), 0.0) - sum(found.values())


def tell(thing, found, rest):
    pairs = ['[%s, %d]' % (refplot_quoted(kind), number) for kind, number in found.items()]
    told = type(thing) in PLAIN and refplot_json(thing) or 'null'
    left = rest is None and 'null' or '%d' % rest
    refplot_write('{"kind": "holders", "of": %s, "type": %s, "count": %d, "held": [%s], "rest": %s}\n' % (
        told, refplot_quoted(TYPE_NAME(type(thing))), sum(found.values()), ', '.join(pairs), left))


def getrefcount(thing):
    total, cache = counted(thing)
    if HEAP:
        return answer(thing, total, cache)
    return total


def answer(thing, total, cache):
    enabled = gc.isenabled()
    gc.disable()
    try:
        frames = program_frames(sys._getframe(2))
        if not ASKED:
            ASKED.append(True)
            ARENAS.update(program_arenas(frames))
        found = holders_of(thing, frames)
        if cache:
            found['method cache'] = cache
        tell(thing, found, rest_of(thing, total, found))
        return int(sum(found.values()))
    finally:
        if enabled:
            gc.enable()


def text_of_its_own():
    return ' '.join([TEXT(object), TEXT(object)])


def refplot_begin():
    """Before the program's first line."""
    gc.disable()
    OVERHEAD[:] = [(lambda thing: getrefcount(thing) - COUNT(thing))(make()) for make in (object, text_of_its_own)]
    take_heap()
    gc.enable()
    sys.getrefcount = getrefcount
