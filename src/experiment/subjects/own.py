# What this count and the harness hold themselves: it is left out. parts.py and heap.py are in the same namespace.
OWN = globals()


class OldClass:
    pass


# Classes of the old kind, which 2.7 makes without a base; on 3 all are of the other kind.
OLD_CLASS, OLD_INSTANCE = type(OldClass), type(OldClass())
LITERALS = (tuple, list, dict, set, frozenset)
# Their references, by the id of what they are to.
OWN_COUNTS = {}


def is_ours(thing):
    kind = type(thing)
    if id(thing) in OURS or id(kind) in OURS:
        return True
    return thing.f_globals is OWN if kind is FRAME else kind is OLD_INSTANCE and id(thing.__class__) in OURS


def belongs(thing):
    """Whether something that is held by what is ours is ours, too."""
    kind = type(thing)
    if kind is FUNCTION:
        return thing.__globals__ is OWN
    if kind is CODE:
        return thing.co_filename in OWN_FILES
    if issubclass(kind, type):
        return thing.__flags__ & HEAP_TYPE and OWN.get(TYPE_NAME(thing)) is thing
    if kind is OLD_CLASS:
        return OWN.get(thing.__name__) is thing
    return kind in LITERALS or kind in DESCRIPTORS


def claim(codes, heap, collector):
    """Takes for ours what the namespace and the code of these files hold, a heap's tables, and the collector's module where it is."""
    OURS.clear()
    OURS.update([id(each) for each in MADE])
    OWN_COUNTS.clear()
    pending = [OWN] + codes + (collector_parts() if collector else [])
    while pending:
        thing = pending.pop()
        if id(thing) in OURS:
            continue
        OURS.add(id(thing))
        for _, objects in visited(thing) + unvisited(thing):
            for each in objects:
                OWN_COUNTS[id(each)] = OWN_COUNTS.get(id(each), 0.0) + 1.0
            pending.extend([each for each in objects if type(each) not in PLAIN and belongs(each)])
    if heap is not None:
        claim_heap(heap)


def claim_heap(heap):
    """A heap's tables, without what is in them."""
    OURS.update([id(each) for each in (heap.__dict__, heap.visible, heap.counts, heap.dicts, heap.known, heap.shared)])
    OURS.update([id(each) for each in heap.counts.values()])
    for kind in heap.counts:
        OWN_COUNTS[id(kind)] = OWN_COUNTS.get(id(kind), 0.0) + 1.0


def collector_parts():
    """The module's dictionary, the copy of it that is kept for another import (m_copy, 2.7 to 3.6), and its functions."""
    names = gc.__dict__
    copies = [each for each in gc.get_referrers(names['get_referrers']) if type(each) is dict]
    return [gc] + copies + [each for each in names.values() if type(each) is type(gc.collect)]
