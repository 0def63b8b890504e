# The references to an object that can be found in a heap, by who holds them. parts.py is in the same namespace.
# Most of the heap is walked once, at the start. At a question the collector is asked anew who refers to the object, and what has come
# since is walked; so only what neither the collector nor a dictionary tells (code, tuples, names of descriptors) is taken as it was then.
# Numbers are floats, for a small integer would be one more reference to it. Nothing is a class: making one fills the cache of look-ups (3.6).

# visible: ids of those of which the collector tells at each question; known: of all that was walked; counts: references that the collector
# does not show, by kind and id; shared: ids of the classes whose shared keys are counted.
HEAP = {}
# By id, lists of what the parser keeps of the program's text while it runs.
ARENAS = {}
# What running frames hold, at a question.
RUNNING = []


def static_types():
    found, known = [object], set()
    for each in found:
        fresh = [one for one in type.__subclasses__(each) if id(one) not in known]
        known.update([id(one) for one in fresh])
        found.extend(fresh)
    return found


def signal_handlers():
    """The table of handlers in C, one for each signal (Modules/signalmodule.c): SIG_DFL and SIG_IGN are integers."""
    signal = sys.modules.get('_signal') or sys.modules.get('signal')
    handlers = []
    for number in range(1, signal.NSIG if signal else 1):
        try:
            handlers.append(signal.getsignal(number))
        except ValueError:
            continue
    return [('signal handler', [each for each in handlers if type(each) is int])]


def errors_by_number():
    """The keys of errnomap, a dictionary that C alone has (Objects/exceptions.c, from 3.3 on): the numbers with an exception of their own."""
    numbers = range(1, 256) if VERSION >= (3, 3) else []
    return [('dict key', [each for each in numbers if type(OSError(each, '')) is not OSError])]


def visit(start, known, seen, shared):
    """
    Walks from some objects to all that they hold, but for those `known` by their ids: each once, with what it shows to the collector and
    what it does not. `seen` takes the ids, `shared` the names that instances of a class have in common, by the class's id.
    """
    roles = dict(ARENAS)
    pending, tuples = [], []
    sort_out(start, pending, tuples)
    while pending or tuples:
        # Tuples come after those that say what they are.
        thing = pending.pop() if pending else tuples.pop()
        if id(thing) in seen or id(thing) in known or is_ours(thing):
            continue
        seen.add(id(thing))
        shown, hidden = visited(thing, roles.get(id(thing))), unvisited(thing)
        yield thing, shown, hidden
        learn(thing, shown, roles, shared)
        for _, objects in shown + hidden:
            sort_out(objects, pending, tuples)


def sort_out(objects, pending, tuples):
    if PLAIN.issuperset(map(type, objects)):
        return
    for each in objects:
        if type(each) not in PLAIN:
            (tuples if type(each) is tuple else pending).append(each)


def learn(thing, shown, roles, shared):
    kind = type(thing)
    if kind is CODE:
        roles.update([(id(each), role) for each, role in roles_of_code(thing)])
    elif kind is FUNCTION and type(thing.__defaults__) is tuple:
        roles[id(thing.__defaults__)] = 'default argument'
    elif FLAGS(kind) & HEAP_TYPE:
        for _, objects in shown:
            for each in objects:
                if type(each) is dict and shares_keys(each):
                    shared.setdefault(id(kind), {}).update([(id(key), key) for key in each])


def take_heap():
    """Walks all that is there now."""
    HEAP.clear()
    claim()
    # First, so that nothing of what is made here is among them.
    tracked = gc.get_objects()
    # Those of which the collector tells at each question.
    visible = set([id(each) for each in tracked if type(each) is not tuple])
    counts, known, shared = {}, set(), {}
    tracked.extend(static_types())
    for thing, shown, hidden in visit(tracked, (), known, shared):
        if id(thing) not in visible:
            count_in(counts, shown + hidden)
        elif type(thing) is not dict:
            count_in(counts, hidden)
    for names in shared.values():
        count_in(counts, [('shared key', list(names.values()))])
    count_in(counts, signal_handlers() + errors_by_number())
    HEAP.update(visible=visible, counts=counts, known=known, shared=set(shared))
    # This frame is among them; a cycle would stay, for the collector waits.
    tracked[:] = ()
    claim()


def count_in(counts, held):
    for kind, objects in held:
        table = counts.setdefault(kind, {})
        for each in objects:
            table[id(each)] = table.get(id(each), 0.0) + 1.0


def holders_found(thing, frames):
    """The references to `thing` found now, by kind, and how many objects had to be looked at. The frames are those that run."""
    found = {}
    for kind, table in HEAP['counts'].items():
        if id(thing) in table:
            found[kind] = table[id(thing)]
    # Python 3 does not visit strings that are keys.
    by_key = VERSION[0] > 2 and type(thing) is TEXT
    if by_key:
        add_keys(thing, found)
    referrers = gc.get_referrers(thing)
    for each in referrers:
        if id(each) in HEAP['visible'] and not is_ours(each):
            add_matches(found, thing, visited(each) + (unvisited(each) if type(each) is dict and not by_key else []))
    told = set(map(id, referrers))
    # This function's frame is among them, too; the list would be found as a holder of theirs.
    each = referrers[:] = ()
    return found, look_at_new(thing, frames, told, found)


def add_keys(thing, found):
    existing = gc.get_objects()
    for each in existing:
        if type(each) is dict and id(each) in HEAP['visible'] and dict.__contains__(each, thing) and not is_ours(each):
            add_matches(found, thing, unvisited(each))
    # This function's frame is among them.
    each = existing[:] = ()


def look_at_new(thing, frames, told, found):
    """`told`: ids of those that the collector has refer to the thing."""
    # First, and in a list that is ours: a frame's variables are in a dictionary for a moment, which nobody else must hold.
    for frame in frames:
        running = parts_of_running(frame)
        add_matches(found, thing, running)
        for _, objects in running:
            RUNNING.extend(objects)
        RUNNING.extend(dict.values(frame.f_globals))
    running = objects = None
    # A frame that runs is not the collector's from 3.7 on (function_code_fastcall, Objects/call.c).
    start = new_objects() + RUNNING + frames
    del RUNNING[:]
    seen, shared = set([id(frames)]), {}
    looked_at = 0.0
    for each, shown, hidden in visit(start, HEAP['known'], seen, shared):
        looked_at += sum([len(objects) for _, objects in shown + hidden])
        add_matches(found, thing, shown + hidden if id(each) in told or not gc.is_tracked(each) else hidden)
    for kind, names in shared.items():
        if kind not in HEAP['shared']:
            add_matches(found, thing, [('shared key', list(names.values()))])
    return looked_at


def new_objects():
    known = HEAP['known']
    existing = gc.get_objects()
    found = [each for each in existing if id(each) not in known]
    found = [each for each in found if not is_ours(each)]
    # This function's frame is among them (2.7 keeps the last one, too); a cycle would stay.
    each = existing[:] = ()
    return found


def program_arenas(frames):
    """The list that holds all names of the program's text, where there is one (PyArena_AddPyObject, Python/pyarena.c)."""
    # The program's own frame is the one that the harness called.
    codes = [each.f_code for each in frames if each.f_back is not None and each.f_back.f_globals is OWN]
    names = set([id(name) for code in codes for name in code.co_names])
    lists = [each for each in new_objects() if type(each) is list]
    return [(id(each), "parser's arena") for each in lists if names and names.issubset(map(id, each))]


def add_matches(found, thing, held):
    # No comprehension: its cell would be one more holder.
    for kind, objects in held:
        for each in objects:
            if each is thing:
                found[kind] = found.get(kind, 0.0) + 1.0
