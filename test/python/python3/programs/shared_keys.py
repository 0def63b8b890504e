# The keys of instances' dictionaries are held once, by their class, as long as they come in one order (PEP 412).
# Names of more than 100 characters are not in the method cache.
# without 3.13 3.14 3.15: from 3.13 on the dictionaries of instances take names into these keys by other rules
# audited throughout
import gc
import sys

gc.disable()

NAMES = [sys.intern('%s_%d' % ('name' * 26, number)) for number in range(12)]


def told(what):
    print(what, [sys.getrefcount(name) for name in NAMES])


class Plain:
    def __init__(self, *numbers):
        for number in numbers:
            setattr(self, NAMES[number], number)


told('at first')
first = Plain(0, 1)
told('one instance')
second, third = Plain(0, 1), Plain(0, 1)
told('three instances')
other = Plain(1, 0)
told('in another order')
more = Plain(0, 1, 2)
told('one name more')
del first, second, third, other, more
told('none are left')


class Grown(Plain):
    pass


large = Grown(*range(9))
told('grown once')
again = Grown(*range(9))
told('shared again')
larger = Grown(*range(12))
told('grown beside others')
after = Grown(0)
told('after that')
del large, again, larger, after


class Deleted(Plain):
    pass


kept, changed = Deleted(0, 1), Deleted(0, 1)
delattr(changed, NAMES[1])
told('deleted')
late = Deleted(0, 1)
told('made after that')
try:
    delattr(late, NAMES[5])
except AttributeError as error:
    print(type(error).__name__)
del kept, changed, late


class Shown(Plain):
    pass


shown = Shown(0, 1)
names = shown.__dict__
copied = names.copy()
told('copied')
made = dict(names)
told('a dictionary made of it')
names[NAMES[2]] = 2
told('a name more by the dictionary')
print(names.pop(NAMES[2]))
told('taken out')
print(names.popitem()[1])
told('the last taken out')
names[3] = 4
told('a number')
del Shown, shown, made
told('the class is gone')
copied.clear()
del names
told('all are gone')


class Failed(Exception):
    pass


class Items(list):
    pass


for kind in Failed, Items:
    several = [kind(), kind()]
    for each in several:
        setattr(each, NAMES[0], 1)
    told(kind.__name__)
    del several, each

replaced = Plain(0, 1)
replaced.__dict__ = {NAMES[0]: 3}
told('replaced')
updated = Plain()
updated.__dict__.update({NAMES[3]: 1, NAMES[4]: 2})
told('updated')
updated.__dict__.setdefault(NAMES[5], 3)
told('a default')

many = [Plain() for _ in range(40)]
for number, name in enumerate(NAMES):
    setattr(many[0], name, number)
told('after forty')
for each in many:
    setattr(each, NAMES[7], 0)
told('forty have it')


class Slotted:
    __slots__ = ('only', '__dict__')


slotted = [Slotted(), Slotted()]
for each in slotted:
    setattr(each, NAMES[6], 1)
told('with slots')
