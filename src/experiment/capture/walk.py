# Prints the interned strings, the small integers and the objects with a name that can be reached in this interpreter, and who holds them:
# one line each for the version, every module, every object with its holders. Arguments: the folder of parts.py, the names, then statements
# to run first. What an object holds and what of that is this program's own is what parts.py, heap.py and own.py say, as for `--count holders`.
import sys

for refplot_statement in sys.argv[3:]:
    exec(refplot_statement, {})

REFPLOT_NAMES = sorted(name for name in sys.modules if sys.modules[name] is not None)
REFPLOT_NAMED = dict((id(eval(name)), name) for name in sys.argv[2].split())

for refplot_part in ('parts.py', 'heap.py', 'own.py'):
    with open(sys.argv[1] + refplot_part) as refplot_stream:
        refplot_text = refplot_stream.read()
    # An open file has its mode, a letter.
    del refplot_stream
    exec(refplot_text, globals())

if VERSION[0] > 2:
    intern = sys.intern
    repr = ascii

# By the object's id: references, holders and the last of these, by kind and module.
FOUND = {}
# Every text that was met, so that no other object gets its id.
TEXTS = []
# Those that the table of interned strings tells (3.14).
INTERNED = set()
LAST_INTEGER = VERSION >= (3, 15) and 1024 or 256
SMALL = set(id(number) for number in range(-5, LAST_INTEGER + 1))


def module_of(thing, owner):
    """Where classes, functions and modules say that they are from; others are of what led to them."""
    kind = type(thing)
    name = None
    if kind is MODULE:
        name = MODULE_NAMESPACE(thing).get('__name__')
    elif issubclass(kind, type):
        # A type that C code has not made ready yet has no dictionary.
        name = (NAMESPACE(thing) or {}).get('__module__')
    elif kind is FUNCTION:
        name = thing.__module__
    return name if type(name) is str and name in sys.modules else owner


def record(held, owner, holder):
    for kind, objects in held:
        for each in objects:
            if type(each) is TEXT:
                TEXTS.append(each)
            elif id(each) not in SMALL and id(each) not in REFPLOT_NAMED:
                continue
            entry = FOUND.setdefault(id(each), {}).setdefault((kind, owner), [0, 0, None])
            entry[0] += 1
            # A holder's references come in a row, so that the last one seen tells whether it is another.
            if entry[2] != id(holder):
                entry[1] += 1
                entry[2] = id(holder)


class Walk(object):
    """Visits everything once, what leads from modules first."""

    def __init__(self):
        self.seen, self.roles, self.shared, self.owners = set(), {}, {}, {}

    def run(self, start):
        pending, tuples = [], []
        self.sort_out(start, pending, tuples)
        while pending or tuples:
            # A tuple comes after those that say what it is.
            batch, pending = (pending, []) if pending else (tuples, pending)
            if batch is tuples:
                tuples = []
            for thing, owner in batch:
                if id(thing) not in self.seen and not is_ours(thing):
                    self.visit(thing, module_of(thing, owner), pending, tuples)

    def visit(self, thing, owner, pending, tuples):
        self.seen.add(id(thing))
        held = visited(thing, self.roles.get(id(thing))) + unvisited(thing)
        learn(thing, held, self.roles, self.shared)
        if id(type(thing)) in self.shared:
            self.owners.setdefault(id(type(thing)), module_of(type(thing), owner))
        record(held, owner, thing)
        for _, objects in held:
            self.sort_out([(each, owner) for each in objects if type(each) not in PLAIN], pending, tuples)

    def sort_out(self, found, pending, tuples):
        for each in found:
            (tuples if type(each[0]) is tuple else pending).append(each)


def walk_heap():
    claim()
    if sys.argv[3:]:
        # What imports leave in cycles is counted by itself (addition.ts).
        gc.collect()
    # First, so that nothing of what is made here is among them.
    everything = gc.get_objects()
    walk = Walk()
    modules = [(name, sys.modules[name]) for name in REFPLOT_NAMES if name != '__main__']
    # Dictionaries first, for a module's is also what its functions and other modules' `__builtins__` refer to.
    walk.run([(MODULE_NAMESPACE(module), name) for name, module in modules if type(module) is MODULE])
    walk.run([(module, name) for name, module in modules])
    walk.run([(thing, '') for thing in everything + static_types()])
    for kind, names in walk.shared.items():
        record([('shared key', list(names.values()))], walk.owners.get(kind, ''), names)
    record(signal_handlers() + errors_by_number(), '', FOUND)
    INTERNED.update([text for table in interned_tables() for text in table])


def identifiers():
    """Names in the standard library's source that are interned: candidates for strings that no walk reaches."""
    import re
    found = set()
    for source in sources():
        found.update(re.findall(r'[A-Za-z_][A-Za-z0-9_]+', source.decode('latin-1')))
    return sorted(each for each in map(str, found) if is_interned((each + ' ')[:-1]))


def is_interned(copy):
    return intern(copy) is not copy


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
    """The one object that stands for all strings of these bytes, another where a string is no interned one."""
    return id(chr(ord(text)) if len(text) == 1 else intern((text + ' ')[:-1]))


def interned_apart():
    """Interned strings of one character that another object stands for (3.11, 3.12)."""
    return [own for character in map(chr, range(256)) for own in [intern(character)] if own is not character]


def report():
    out = sys.stdout.write
    out('version\t%s\n' % '.'.join(str(part) for part in sys.version_info[:3]))
    out('platform\t%s\n' % sys.platform)
    out('word\t%d\n' % (sys.maxsize.bit_length() + 1))
    for name in REFPLOT_NAMES:
        out('module\t%s\n' % name)
    for number in range(-5, LAST_INTEGER + 1):
        out('int\t%d%s\n' % (number, holders_text(id(number))))
    for identity, name in sorted(REFPLOT_NAMED.items(), key=lambda item: item[1]):
        out('named\t%s%s\n' % (name, holders_text(identity)))
    for text in sorted(INTERNED.union(TEXTS)):
        known = holders_text(shared(text))
        if known or len(text) < 2 or text in INTERNED:
            out('text\t%s%s\n' % (repr(text), known))
    for text in interned_apart():
        out('interned\t%s%s\n' % (repr(text), holders_text(id(text))))
    for name in identifiers():
        out('candidate\t%s\n' % name)


def holders_text(identity):
    found = FOUND.get(identity, {})
    return ''.join('\t%s|%s|%d|%d' % (key + tuple(found[key][:2])) for key in sorted(found))


walk_heap()
report()
