# Prints the interned strings, the small integers and the objects with a name that can be reached in this interpreter, and who holds them:
# one line each for the version, every module, every object with its holders. Arguments: the names, then statements to run first.
import sys

NAMED = dict((id(eval(name)), name) for name in sys.argv[1].split())

for wanted in sys.argv[2:]:
    exec(wanted, {})

NAMES = sorted(name for name in sys.modules if sys.modules[name] is not None)

import gc

OWN = globals()

if sys.version_info[0] > 2:
    intern = sys.intern
    long = int
    repr = ascii

LAST_INTEGER = sys.version_info >= (3, 15) and 1024 or 256
HEAP_TYPE = 1 << 9
# Found again in the list of literals that the parser keeps while this script runs: that list is the script's own, too.
MARK = 'refplot: the walking probe'
CODE_TUPLES = ('co_names', 'co_varnames', 'co_freevars', 'co_cellvars')
CODE_SLOTS = ('name', 'local name', 'cell name', 'cell name')
DESCRIPTORS = ('method_descriptor', 'wrapper_descriptor', 'getset_descriptor', 'member_descriptor', 'classmethod_descriptor')
PLAIN = {'tuple': 'tuple', 'list': 'list', 'set': 'set', 'frozenset': 'frozenset'}


class Walk(object):
    """Every container is visited once; each reference to one of the objects sought is counted for its holder."""

    def __init__(self):
        self.seen = {}
        self.found = {}
        self.ints = {}
        self.named = {}
        self.pending = []

    def count(self, table, name, thing, slot, owner, holder):
        # A holder's references come in a row, so that the last one seen tells whether it is another.
        entry = table.setdefault(name, {}).setdefault((id(thing), slot, owner), [0, 0, None])
        entry[0] += 1
        if entry[2] != id(holder):
            entry[1] += 1
            entry[2] = id(holder)

    def edge(self, thing, slot, owner, holder):
        name = NAMED.get(id(thing))
        if name is not None:
            self.count(self.named, name, thing, slot, owner, holder)
        if type(thing) is str:
            self.count(self.found, thing, thing, slot, owner, holder)
        elif type(thing) is int and -5 <= thing <= LAST_INTEGER:
            self.count(self.ints, thing, thing, slot, owner, holder)
        else:
            self.push(thing, owner)

    def push(self, thing, owner):
        if id(thing) not in self.seen:
            self.seen[id(thing)] = thing
            self.pending.append((thing, owner))

    def run(self):
        while self.pending:
            thing, owner = self.pending.pop(0)
            self.visit(thing, owner)

    def visit(self, thing, owner):
        kind = type(thing)
        if kind is dict:
            for key in list(thing):
                self.edge(key, 'dict key', owner, thing)
                self.edge(thing[key], 'dict value', owner, thing)
        elif kind.__name__ == 'code':
            self.code(thing, owner)
        elif kind.__name__ == 'frame':
            return
        elif kind.__name__ == 'module':
            name = getattr(thing, '__name__', owner)
            self.edge(thing.__dict__, 'module', name, thing)
        elif kind is type and not thing.__flags__ & HEAP_TYPE:
            self.static_type(thing, owner)
        elif kind.__name__ in DESCRIPTORS:
            self.edge(thing.__name__, 'descriptor name', owner, thing)
            self.edge(thing.__objclass__, 'descriptor', owner, thing)
        else:
            slot = PLAIN.get(kind.__name__, 'slot of ' + kind.__name__)
            for held in gc.get_referents(thing):
                self.edge(held, slot, owner, thing)

    def static_type(self, thing, owner):
        # The dictionary itself, which `__dict__` only stands for.
        for held in gc.get_referents(thing.__dict__):
            self.edge(held, 'slot of type', owner, thing)
        self.edge(thing.__mro__, 'slot of type', owner, thing)
        self.edge(thing.__bases__, 'slot of type', owner, thing)
        if thing.__base__ is not None:
            self.edge(thing.__base__, 'slot of type', owner, thing)

    def code(self, thing, owner):
        for attribute, slot in zip(('co_consts',) + CODE_TUPLES, ('constant',) + CODE_SLOTS):
            held = getattr(thing, attribute)
            shared = id(held) in self.seen
            self.seen[id(held)] = held
            self.edge(held, 'code', owner, thing)
            # Code objects of one file share equal tuples (3.8).
            for each in () if shared else held:
                self.edge(each, slot, owner, thing)
        self.edge(thing.co_name, 'code name', owner, thing)
        self.edge(thing.co_filename, 'code file name', owner, thing)


def own_objects():
    return [OWN, NAMED, NAMES, Walk, Walk.__dict__, CODE_TUPLES, CODE_SLOTS, DESCRIPTORS, PLAIN, sys._getframe().f_code]


def interned_tables(everything):
    """The table of interned strings, which the collector shows from 3.14 on: what it holds it does not count (Objects/unicodeobject.c 3.14.2)."""
    name = 'interned_tables'
    return [each for each in everything if type(each) is dict and each.get(name) is name]


def static_types():
    found = [object]
    for each in found:
        found.extend(type.__subclasses__(each))
    return found


def main():
    walk = Walk()
    everything = gc.get_objects()
    own_modules = [sys.modules[name] for name in sys.modules if name not in NAMES and sys.modules[name] is not None]
    own_modules += [module.__dict__ for module in own_modules]
    for thing in [everything, walk, walk.__dict__, walk.seen, walk.found, walk.ints, walk.named, walk.pending, own_modules]:
        walk.seen[id(thing)] = thing
    for thing in own_modules + own_objects() + interned_tables(everything):
        walk.seen[id(thing)] = thing
    own = [value.__code__ for value in list(OWN.values()) + list(Walk.__dict__.values()) if hasattr(value, '__code__')]
    own += [sys._getframe(1).f_code] + [thing for thing in everything if type(thing) is list and any(each is MARK for each in thing)]
    for thing in own:
        walk.seen[id(thing)] = thing
        parts = thing if type(thing) is tuple else [getattr(thing, name) for name in ('co_consts',) + CODE_TUPLES if hasattr(thing, name)]
        own.extend(part for part in parts if type(part) is tuple or hasattr(part, 'co_consts'))
    for value in list(OWN.values()) + list(Walk.__dict__.values()):
        if getattr(value, '__module__', None) == '__main__' or type(value) in (dict, list, tuple):
            walk.seen[id(value)] = value
    # Dictionaries first, for a module's is also what its functions and other modules' `__builtins__` refer to.
    for name in NAMES:
        if name != '__main__' and hasattr(sys.modules[name], '__dict__'):
            walk.push(sys.modules[name].__dict__, name)
    for name in NAMES:
        if name != '__main__':
            walk.push(sys.modules[name], name)
    walk.run()
    # A tuple may be part of a code object, which must be met first; and one type leads to others that no module names.
    for tuples in (False, True):
        for thing in everything:
            if type(thing).__name__ != 'frame' and (type(thing) is tuple) == tuples and getattr(thing, '__module__', None) != '__main__':
                walk.push(thing, '')
        for thing in static_types():
            walk.push(thing, '')
        walk.run()
    report(walk, set(text for table in interned_tables(everything) for text in table))


def identifiers():
    """Names in the standard library's source: candidates for interned strings that no walk reaches."""
    import re
    found = set()
    for source in sources():
        found.update(re.findall(r'[A-Za-z_][A-Za-z0-9_]+', source.decode('latin-1')))
    return sorted(str(each) for each in found)


def sources():
    """The bytes of each top-level file of the standard library, which may lie in an archive (Pyodide)."""
    import os
    folder = os.path.dirname(os.__file__)
    if os.path.isdir(folder):
        for name in sorted(os.listdir(folder)):
            if name.endswith('.py'):
                with open(os.path.join(folder, name), 'rb') as source:
                    yield source.read()
        return
    import zipfile
    with zipfile.ZipFile(folder) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith('.py') and '/' not in name:
                yield archive.read(name)


def shared(text):
    """The one object that stands for all strings of these bytes, or None where a string is no interned one."""
    return id(chr(ord(text)) if len(text) == 1 else intern((text + ' ')[:-1]))


def report(walk, interned):
    out = sys.stdout.write
    out('version\t%s\n' % '.'.join(str(part) for part in sys.version_info[:3]))
    out('platform\t%s\n' % sys.platform)
    out('word\t%d\n' % (sys.maxsize.bit_length() + 1))
    for name in NAMES:
        out('module\t%s\n' % name)
    for number in sorted(walk.ints):
        out('int\t%d\t%s\n' % (number, holders_text(walk.ints[number], None)))
    for name in sorted(walk.named):
        out('named\t%s\t%s\n' % (name, holders_text(walk.named[name], None)))
    for text in sorted(interned.union(walk.found)):
        known = holders_text(walk.found.get(text, {}), shared(text))
        if known or len(text) < 2 or text in interned:
            out('text\t%s\t%s\n' % (repr(text), known))
    for name in identifiers():
        out('candidate\t%s\n' % name)


def holders_text(holders, wanted):
    totals = {}
    for (identity, slot, owner), (count, objects, last) in holders.items():
        if wanted is None or identity == wanted:
            total = totals.setdefault((slot, owner), [0, 0])
            total[0] += count
            total[1] += objects
    return '\t'.join('%s|%s|%d|%d' % (key + tuple(totals[key])) for key in sorted(totals))


main()
