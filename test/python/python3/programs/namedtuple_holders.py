# What classes of namedtuple hold: the functions that their methods call, numbers, the dictionary that 3.6 made them in.
import collections, gc, sys

gc.collect()
gc.disable()
NAMES = ['0', '1', '2', 'len', 'map', 'zip', 'dict', 'tuple', 'property', "'left'", "'right'", "'Point'", "'cls'", "'self'"]
OBJECTS = [eval(name) for name in NAMES]


def changed(what):
    global last
    now = [sys.getrefcount(each) for each in OBJECTS]
    print(what, [(name, after - before) for name, after, before in zip(NAMES, now, last) if after != before])
    last = now


last = [sys.getrefcount(each) for each in OBJECTS]
changed('nothing')
changed('nothing')
Point = collections.namedtuple('Point', 'left right')
changed('Point')
Pair = collections.namedtuple('Pair', ['left', 'right'])
changed('Pair')
print([sys.getrefcount(each) for each in (Point, Point._fields, Pair, Pair._fields, Point._make, Point.__doc__)])
point = Point(1, 2)
print(point, point._replace(left=3), point._asdict(), Point._make([1, 2]), point.left, point.__getnewargs__())
print([each for each in Point.__dict__ if each not in ('_source', '__firstlineno__', '__static_attributes__')])
print(type(Point.left).__name__, Point.left.__doc__, Point.__new__.__code__.co_varnames)
for name in ('__new__', '_make', '_replace', '__repr__', '_asdict', '__getnewargs__'):
    function = getattr(getattr(Point, name), '__func__', getattr(Point, name))
    names = [each for each in function.__globals__ if each != '__builtins__']
    print(function.__qualname__, function.__module__, function.__code__.co_freevars, sorted(names) if len(names) < 9 else 'module')
Solo = collections.namedtuple('Solo', 'only', module='elsewhere')
print(Solo(5), Solo.__module__, Point.__module__)
for wrong in ('Point(1)', 'Point._make([1])', 'point._replace(other=1)', 'Point.left.__get__(5, int)', 'point.__class__.left.__set__(point, 1)', 'point.left.x'):
    try: print(eval(wrong))
    except (TypeError, ValueError, AttributeError) as error: print(type(error).__name__, error)
if sys.version_info >= (3, 7):
    Given = collections.namedtuple('Given', 'left right', defaults=[5])
    print(Given(1), Given._field_defaults, Given.__new__.__defaults__)
else:
    try: collections.namedtuple('Given', 'left right', defaults=[5])
    except TypeError as error: print(error)
