/** Pieces about classes: what instances, their classes and their methods hold. */
import { only2 } from './forms.ts';
import { anyBase, anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const single: Piece = (choices, tag) =>
  lines(`
class Simple${tag}${anyBase(choices)}:
    shared = ${anyValue(choices)}
    def method(self, value):
        self.value = value
        counts(self, value, self.shared, Simple${tag})
simple${tag} = Simple${tag}()
simple${tag}.method(${choices.of(['word', 'items', `simple${tag}`])})
counts(simple${tag}, Simple${tag})
bound${tag} = simple${tag}.method
counts(simple${tag}, Simple${tag}, bound${tag}, bound${tag}.im_func)
bound${tag}(${anyValue(choices)})
${choices.of([`del simple${tag}`, `del bound${tag}`, `del simple${tag}, bound${tag}`, `bound${tag} = simple${tag}`])}
counts(Simple${tag})`);

const diamond: Piece = (choices, tag) =>
  lines(`
class Root${tag}(object):
    def method(self, value):
        counts(self, value, Root${tag})
        return value
class Left${tag}(Root${tag}):
    def method(self, value):
        counts(self, value)
        return super(Left${tag}, self).method(value)
class Right${tag}(Root${tag}):
    def method(self, value):
        upper = super(Right${tag}, self)
        counts(self, value, upper)
        return upper.method([value])
class Both${tag}(${choices.of([`Left${tag}, Right${tag}`, `Right${tag}, Left${tag}`, `Left${tag}`])}):
    pass
both${tag} = Both${tag}()
counts(both${tag}.method(${namedValue(choices)}), both${tag})
print [each.__name__ for each in Both${tag}.__mro__], len(Root${tag}.__subclasses__())
counts(Root${tag}, Left${tag}, Right${tag}, Both${tag}, Both${tag}.__mro__, Both${tag}.__bases__)
del ${choices.of([`Both${tag}`, `both${tag}`, `Left${tag}`, `Root${tag}, both${tag}`])}
counts(object.__class__)`);

const classicTree: Piece = (choices, tag) =>
  lines(`
class Base${tag}:
    common = ${anyValue(choices)}
    def __init__(self, value):
        self.value = value
        counts(self, value)
class Child${tag}(Base${tag}):
    def __init__(self, value, other=${anyValue(choices)}):
        Base${tag}.__init__(self, value)
        self.other = other
        counts(self, other, Base${tag})
    def __getattr__(self, name):
        if name.startswith('__'): raise AttributeError, name
        counts(self)
        return self.value
child${tag} = Child${tag}(${choices.of(['word', 'items', 'word, number', 'items, other=word'])})
counts(child${tag}.missing${tag}, child${tag}.common, child${tag}, Child${tag}, Base${tag})
print isinstance(child${tag}, Base${tag}), issubclass(Child${tag}, Base${tag}), child${tag}.__class__ is Child${tag}
${choices.form([`child${tag}.__class__ = Base${tag}`, `child${tag}.__dict__ = {'value': items}`, only2(`Child${tag}.__bases__ = ()`), `del child${tag}.value`])}
counts(child${tag}, Child${tag}, Base${tag})`);

const properties: Piece = (choices, tag) =>
  lines(`
class Managed${tag}(object):
    def __init__(self): self.kept = ${anyValue(choices)}
    @property
    def value(self):
        counts(self, self.kept)
        return self.kept
    @value.setter
    def value(self, value):
        counts(self, value)
        self.kept = value
    @value.deleter
    def value(self):
        counts(self)
        del self.kept
managed${tag} = Managed${tag}()
counts(managed${tag}.value)
managed${tag}.value = ${namedValue(choices)}
managed${tag}.value = ${choices.of([`managed${tag}.value`, `[managed${tag}.value]`, `managed${tag}`, 'items'])}
counts(Managed${tag}.value, managed${tag})
try:
    del managed${tag}.value
    managed${tag}.value
except AttributeError, error${tag}:
    print error${tag}
    counts(error${tag}, managed${tag})`);

const slotted: Piece = (choices, tag) =>
  lines(`
class Slotted${tag}(object):
    __slots__ = ('first', 'second'${choices.of(['', ", '__dict__'", ", '__weakref__'"])})
class Wider${tag}(Slotted${tag}):
    ${choices.of(['pass', "__slots__ = 'third'", '__slots__ = ()'])}
slotted${tag} = ${choices.of(['Slotted', 'Wider'])}${tag}()
slotted${tag}.first = ${namedValue(choices)}
slotted${tag}.second = ${choices.of([`slotted${tag}.first`, `[slotted${tag}.first]`, 'word', 'number'])}
counts(slotted${tag}.first, slotted${tag}, Slotted${tag}, Wider${tag}, Slotted${tag}.first)
for name${tag} in ['first', 'third', 'extra']:
    try:
        setattr(slotted${tag}, name${tag}, items)
        counts(getattr(slotted${tag}, name${tag}))
        delattr(slotted${tag}, name${tag})
    except AttributeError, error${tag}:
        print type(error${tag}).__name__, error${tag}
${choices.of([`del slotted${tag}`, `del slotted${tag}.second`, `slotted${tag} = None`])}
counts(Slotted${tag}, Wider${tag})`);

const sharedMethods: Piece = (choices, tag) =>
  lines(`
class Shared${tag}(object):
    registry = []
    @classmethod
    def make(cls, value):
        counts(cls, value)
        made = cls()
        cls.registry.append(made)
        return made
    @staticmethod
    def pair(left, right=${anyValue(choices)}):
        counts(left, right)
        return left, right
class Derived${tag}(Shared${tag}): pass
made${tag} = ${choices.of(['Shared', 'Derived'])}${tag}.make(${namedValue(choices)})
counts(made${tag}, Shared${tag}, Derived${tag}, Shared${tag}.registry)
counts(*Shared${tag}.pair(made${tag}${choices.of(['', ', word', ', items'])}))
counts(made${tag}.pair, Derived${tag}.make, Shared${tag}.__dict__['make'])
${choices.of([`del Shared${tag}.registry[:]`, `Derived${tag}.registry = []`, `del made${tag}`])}
counts(Shared${tag}, Derived${tag})`);

const metaclass: Piece = (choices, tag) =>
  lines(`
class Meta${tag}(type):
    def __new__(kind, name, bases, members):
        counts(bases)
        members['added'] = ${namedValue(choices)}
        return super(Meta${tag}, kind).__new__(kind, name, bases, members)
    def __call__(cls, *values):
        counts(cls, values)
        return super(Meta${tag}, cls).__call__(*values)
    def __len__(cls): return ${choices.below(5)}
class Made${tag}(${choices.either(`object):\n    __metaclass__ = Meta${tag}`, `metaclass=Meta${tag}):`)}
    def __init__(self, *values): self.values = values
made${tag} = Made${tag}(${choices.of(['', 'word', 'items, number', '*items'])})
counts(made${tag}, made${tag}.values, Made${tag}, Meta${tag}, Made${tag}.added)
print len(Made${tag}), type(Made${tag}).__name__
dynamic${tag} = Meta${tag}('Dynamic', (Made${tag},), {'key': ${anyValue(choices)}})
counts(dynamic${tag}, dynamic${tag}(), Made${tag}, Meta${tag})
${choices.of([`del dynamic${tag}`, `del made${tag}, Made${tag}`, `made${tag} = dynamic${tag}`])}`);

const descriptor: Piece = (choices, tag) =>
  lines(`
class Field${tag}(object):
    def __init__(self, name): self.name = name
    def __get__(self, instance, owner):
        counts(self, instance, owner)
        return self if instance is None else instance.__dict__.get(self.name, word)
${choices.once(2) ? `    def __set__(self, instance, value):\n        counts(self, instance, value)\n        instance.__dict__[self.name] = value\n` : ''}class Record${tag}(object):
    field = Field${tag}('field')
record${tag} = Record${tag}()
counts(record${tag}.field, Record${tag}.field)
record${tag}.field = ${anyValue(choices)}
counts(record${tag}.field, record${tag}, sorted(record${tag}.__dict__))
${choices.of([`del Record${tag}.field`, `del record${tag}`, `Record${tag}.field = items`])}
counts(Record${tag}, Field${tag})`);

export const CLASSES: Chapter = [single, diamond, classicTree, properties, slotted, sharedMethods, metaclass, descriptor];
