# The references to an object that can be found in a heap, by who holds them. parts.py is in the same namespace.
# Most of the heap is walked once, at the start. At a question the collector is asked anew who refers to the object, and what has come
# since is walked; so only what neither the collector nor a dictionary tells (code, tuples, names of descriptors) is taken as it was then.
# Numbers are floats, for a small integer would be one more reference to it.


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


class Visit(object):
    """Walks from some objects to all that they hold, but for those `known` by their ids."""

    def __init__(self, known):
        self.known = known
        self.seen = set()
        # What tuples are, and the names that instances of a class have in common, by the ids of tuples and classes.
        self.roles = {}
        self.shared = {}
        self.edges = 0.0

    def things(self, start):
        """Each object once, with what it shows to the collector and what it does not; tuples after those that say what they are."""
        pending = [each for each in start if type(each) is not tuple]
        tuples = [each for each in start if type(each) is tuple]
        while pending or tuples:
            thing = pending.pop() if pending else tuples.pop()
            if id(thing) in self.seen or id(thing) in self.known or is_ours(thing):
                continue
            self.seen.add(id(thing))
            shown, hidden = visited(thing, self.roles.get(id(thing))), unvisited(thing)
            yield thing, shown, hidden
            self.learn(thing, shown)
            for _, objects in shown + hidden:
                self.edges += len(objects)
                for each in objects:
                    if type(each) not in PLAIN:
                        (tuples if type(each) is tuple else pending).append(each)

    def learn(self, thing, shown):
        kind = type(thing)
        if kind is CODE:
            self.roles.update([(id(each), role) for each, role in roles_of_code(thing)])
        elif kind is FUNCTION and type(thing.__defaults__) is tuple:
            self.roles[id(thing.__defaults__)] = 'default argument'
        elif kind.__flags__ & HEAP_TYPE:
            for _, objects in shown:
                for each in objects:
                    if type(each) is dict and shares_keys(each):
                        self.shared.setdefault(id(kind), {}).update([(id(key), key) for key in each])


class Heap(object):
    """What is there now: all of it is walked."""

    def __init__(self):
        # First, so that nothing of what is made here is among them.
        tracked = gc.get_objects()
        # Those of which the collector tells at each question.
        self.visible = set([id(each) for each in tracked if type(each) is not tuple])
        self.counts = {}
        self.dicts = []
        visit = Visit(frozenset())
        tracked.extend(static_types())
        for thing, shown, hidden in visit.things(tracked):
            if type(thing) is dict and id(thing) in self.visible:
                self.dicts.append(thing)
            else:
                self.add(hidden if id(thing) in self.visible else shown + hidden)
        for names in visit.shared.values():
            self.add([('shared key', list(names.values()))])
        self.known = visit.seen
        self.shared = set(visit.shared)
        self.add(signal_handlers() + errors_by_number())
        # This frame is among them; a cycle would stay, for the collector waits.
        tracked[:] = ()

    def add(self, held):
        for kind, objects in held:
            table = self.counts.setdefault(kind, {})
            for each in objects:
                table[id(each)] = table.get(id(each), 0.0) + 1.0

    def holders(self, thing, frames):
        """The references to `thing` found now, by kind, and how much had to be walked. The frames are those that run."""
        found = {}
        for kind, table in self.counts.items():
            if id(thing) in table:
                found[kind] = table[id(thing)]
        self.add_keys(thing, found)
        for each in gc.get_referrers(thing):
            if id(each) in self.visible and not is_ours(each):
                add_matches(found, thing, visited(each) + ([] if self.looks_up(thing) or type(each) is not dict else unvisited(each)))
        # This function's frame is among them, too.
        each = None
        return found, self.walk_new(thing, frames, found)

    def looks_up(self, thing):
        """Whether dictionaries are asked for the key: their strings Python 3 does not visit."""
        return VERSION[0] > 2 and type(thing) is TEXT

    def add_keys(self, thing, found):
        if self.looks_up(thing):
            for each in self.dicts:
                if dict.__contains__(each, thing):
                    add_matches(found, thing, unvisited(each))

    def walk_new(self, thing, frames, found):
        # A frame that runs is not among them from 3.7 on (function_code_fastcall, Objects/call.c).
        start = self.new_objects() + frames
        visit = Visit(self.known)
        visit.seen.add(id(frames))
        for frame in frames:
            running = parts_of_running(frame)
            add_matches(found, thing, running)
            for _, objects in [('global', dict.values(frame.f_globals))] + running:
                start.extend(each for each in objects if type(each) not in PLAIN)
        for _, shown, hidden in visit.things(start):
            add_matches(found, thing, shown + hidden)
        for kind, names in visit.shared.items():
            if kind not in self.shared:
                add_matches(found, thing, [('shared key', list(names.values()))])
        return visit.edges

    def new_objects(self):
        existing = gc.get_objects()
        found = []
        for each in existing:
            if id(each) not in self.known and not is_ours(each):
                found.append(each)
        # This function's frame is among them; a cycle would stay, for the collector waits.
        each = existing[:] = ()
        return found


def add_matches(found, thing, held):
    # No comprehension: its cell would be one more holder.
    for kind, objects in held:
        for each in objects:
            if each is thing:
                found[kind] = found.get(kind, 0.0) + 1.0
