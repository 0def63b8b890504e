# Prints for each name the types of the interpreter that the method cache has it for, as it was filled before this program: looking the name
# up there takes no reference to it. In front stands the tuple `names`. Each name has a process of its own, for looking up also takes places away.
import posix
import sys
getrefcount = vars(sys)['getrefcount']
fork = vars(posix)['fork']
wait = vars(posix)['wait']
subclasses = vars(type)['__subclasses__']


def takes_reference(thing, name):
    before = getrefcount(name)
    try:
        getattr(thing, name, None)
    except Exception:
        pass
    return getrefcount(name) != before


def types_below(kind, found):
    for each in subclasses(kind):
        if each not in found:
            found[each] = None
            types_below(each, found)
    return found


def is_looked_up(name):
    # What a type itself is asked for its type answers, where that is such a descriptor, and no base is asked (type_getattro).
    return not hasattr(vars(type).get(name, vars(object).get(name)), '__set__')


def report(name):
    # By an instance only its type is asked, by a type its own type is asked first: that is `type`, but for what others made.
    cached = [] if takes_reference(1, name) else [int]
    if not takes_reference(int, name):
        cached += [type]
    found = [kind for kind in kinds if not takes_reference(kind, name)]
    # Nothing else is looked up until here. Of some types the cache never has names.
    other = name + ' asked of no type'
    takes_reference(int, other)
    if is_looked_up(name):
        cached += [kind for kind in found if takes_reference(kind, other)]
    for kind in cached:
        if kind.__module__ in sys.builtin_module_names:
            print(1, name, kind.__module__ + '.' + kind.__name__)


kinds = [kind for kind in types_below(object, {object: None}) if kind is not int and kind is not type and type(kind) is type]
for name in names:
    if fork():
        wait()
    else:
        report(name)
        sys.stdout.flush()
        vars(posix)['_exit'](0)
