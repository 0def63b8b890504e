# Prints the interned strings and small integers that can be reached in this interpreter, and who holds them: one line each for
# the version, every module, every string with its holders. Arguments: modules to import first.
import sys

for wanted in sys.argv[1:]:
    __import__(wanted)

NAMES = sorted(name for name in sys.modules if sys.modules[name] is not None)

import gc

OWN = globals()
PROBE_FILE = sys._getframe().f_code.co_filename

if sys.version_info[0] > 2:
    intern = sys.intern
    text_types = (str,)
    long = int
else:
    text_types = (str,)


def holder_kind(owner, slot):
    return (slot, owner)


class Walk(object):
    """Every container is visited once; each reference to a string or small integer is counted for its holder."""

    def __init__(self):
        self.seen = {}
        self.found = {}
        self.ints = {}
        self.pending = []

    def leaf(self, thing, slot, owner):
        if type(thing) is str:
            table = self.found
        elif type(thing) is int and -5 <= thing <= 256:
            table = self.ints
        else:
            return False
        holders = table.setdefault(thing, {})
        key = (id(thing), slot, owner)
        holders[key] = holders.get(key, 0) + 1
        return True

    def edge(self, thing, slot, owner):
        if self.leaf(thing, slot, owner):
            return
        if id(thing) in self.seen:
            return
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
                self.edge(key, 'dict key', owner)
                self.edge(thing[key], 'dict value', owner)
        elif kind.__name__ == 'code':
            self.code(thing, owner)
        elif kind.__name__ == 'frame':
            return
        elif kind.__name__ == 'module':
            name = getattr(thing, '__name__', owner)
            self.edge(thing.__dict__, 'module', name)
        else:
            slot = {'tuple': 'tuple', 'list': 'list', 'set': 'set', 'frozenset': 'frozenset'}.get(kind.__name__, 'slot of ' + kind.__name__)
            for held in gc.get_referents(thing):
                self.edge(held, slot, owner)

    def code(self, thing, owner):
        for constant in thing.co_consts:
            self.edge(constant, 'constant', owner)
        for attribute, slot in CODE_NAMES:
            for name in getattr(thing, attribute):
                self.edge(name, slot, owner)
        self.edge(thing.co_name, 'code name', owner)
        self.edge(thing.co_filename, 'code file name', owner)


CODE_NAMES = (('co_names', 'name'), ('co_varnames', 'local name'), ('co_freevars', 'cell name'), ('co_cellvars', 'cell name'))


def own_objects():
    return [OWN, NAMES, Walk, Walk.__dict__, CODE_NAMES, holder_kind, own_objects, main, sys._getframe().f_code]


def main():
    walk = Walk()
    everything = gc.get_objects()
    own_modules = [sys.modules[name] for name in sys.modules if name not in NAMES and sys.modules[name] is not None]
    own_modules += [module.__dict__ for module in own_modules]
    for thing in [everything, walk, walk.__dict__, walk.seen, walk.found, walk.ints, walk.pending, own_modules] + own_modules + own_objects():
        walk.seen[id(thing)] = thing
    for value in list(OWN.values()):
        if getattr(value, '__module__', None) == '__main__' or type(value).__name__ == 'code':
            walk.seen[id(value)] = value
    for name in NAMES:
        if name != '__main__':
            walk.edge(sys.modules[name], 'module', name)
    walk.run()
    for thing in everything:
        frame_of_probe = type(thing).__name__ == 'frame'
        if id(thing) not in walk.seen and not frame_of_probe and getattr(thing, '__module__', None) != '__main__':
            walk.edge(thing, 'gc', '')
    walk.run()
    report(walk)


def identifiers():
    """Names in the standard library's source: candidates for interned strings that no walk reaches."""
    import os
    import re
    folder = os.path.dirname(os.__file__)
    found = set()
    for name in sorted(os.listdir(folder)):
        if name.endswith('.py'):
            with open(os.path.join(folder, name), 'rb') as source:
                found.update(re.findall(r'[A-Za-z_][A-Za-z0-9_]+', source.read().decode('latin-1')))
    return sorted(str(each) for each in found)


def report(walk):
    out = sys.stdout.write
    out('version\t%s\n' % '.'.join(str(part) for part in sys.version_info[:3]))
    out('platform\t%s\n' % sys.platform)
    out('word\t%d\n' % (sys.maxsize.bit_length() + 1))
    for name in NAMES:
        out('module\t%s\n' % name)
    for number in sorted(walk.ints):
        out('int\t%d\t%s\n' % (number, holders_text(walk.ints[number], None)))
    for text in sorted(walk.found):
        try:
            shared = id(intern(text + '')) if len(text) < 2 else id(intern((text + ' ')[:-1]))
        except TypeError:
            continue
        known = dict((key, count) for key, count in walk.found[text].items() if key[0] == shared)
        if known or len(text) < 2:
            out('text\t%s\t%s\n' % (repr(text), holders_text(walk.found[text], shared)))
    for name in identifiers():
        out('candidate\t%s\n' % name)


def holders_text(holders, wanted):
    totals = {}
    for (identity, slot, owner), count in holders.items():
        if wanted is None or identity == wanted:
            totals[(slot, owner)] = totals.get((slot, owner), 0) + count
    return '\t'.join('%s|%s|%d' % (slot, owner, totals[(slot, owner)]) for slot, owner in sorted(totals))


main()
