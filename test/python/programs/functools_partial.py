# partial, reduce, wraps and their like: what they hold at every stage.
import sys
import functools
from functools import partial, reduce as folded, wraps, update_wrapper

refs = sys.getrefcount

def show(*objects):
    print [refs(each) for each in objects]

def test(*calls):
    for call in calls:
        try:
            print call()
        except Exception as error:
            print type(error).__name__, error

show(partial, folded, wraps, update_wrapper, functools.total_ordering)
one, two, three = [1001], [1002], [1003]

def count(*args, **kwargs):
    return [refs(each) for each in args], sorted((key, refs(kwargs[key])) for key in kwargs)

def plain(first, second=None):
    return refs(first), refs(second) < 100 and refs(second)

show(count, one, two)
bare = partial(count)
show(count, bare)
print bare(), bare(one), bare(name=two), bare(one, name=two)
filled = partial(count, one, name=two)
show(count, one, two, filled, filled.args, filled.keywords)
print filled(), filled(one), filled(three, name=one), filled(other=three), filled(*[one, two], **{'more': two})
show(one, two, three)
print partial(plain, one)(), partial(plain, one)(two), partial(plain, second=two)(one), partial(plain, one, two)(), partial(plain)(one, two)
print partial(refs, one)(), partial(refs)(one), partial(max, 3)(5), partial(int, base=2)('101')
nested = partial(partial(count, one), two)
show(one, two, nested)
print nested(three), nested.args, nested.func.args
del nested, filled, bare
show(one, two, three, count)
tagged = partial(count)
tagged.label = one
show(one, tagged)
print tagged.__dict__, tagged.label is one
del tagged.label
show(one)
tagged.__dict__ = {'label': two}
show(two)
print tagged.label is two, tagged.__reduce__()[1][0] is count, tagged.__reduce__()[2][1:]
del tagged

class Widget(partial):
    pass
widget = Widget(count, one)
print widget(two), type(widget).__name__
widget.extra = three
show(one, three)
del widget
show(one, three)

# The arguments of the last call are held until the next item has come
def watched(items):
    for item in items:
        print refs(one), refs(two), refs(three),
        yield item
    print refs(one), refs(two), refs(three)
print folded(lambda left, right: right, watched([one, two, three])) is three
show(one, two, three)
print folded(lambda left, right: left, watched([one, two]), three) is three, reduce(lambda left, right: left + right, watched([one, two]))
show(one, two, three)
print folded(lambda *both: [refs(each) for each in both], [one, two]), reduce(max, [3, 1, 2]), folded(None, [one]) is one

# Wrappers
def decorator(function):
    """The decorator's own."""
    @wraps(function)
    def wrapper(*args):
        """The wrapper's own."""
        return function(*args)
    return wrapper

def original(value):
    """The original's."""
    return refs(value)
original.note = one
name = original.__name__
show(original, name, one)
decorated = decorator(original)
show(original, name, one)
print decorated.__name__, decorated.__doc__, decorated.__module__, decorated.__dict__, decorated.__name__ is name, decorated(one)
waiting = wraps(original)
show(original, waiting)
print waiting.func is update_wrapper, sorted(waiting.keywords), waiting.keywords['wrapped'] is original, waiting.args
print waiting(count) is count, count.__name__, count.note is one
show(original, one)
print functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES, update_wrapper.__name__, wraps.__module__
del decorated, waiting, count, original
show(one, name)

@functools.total_ordering
class Height(object):
    def __init__(self, value):
        self.value = value
    def __eq__(self, other):
        return self.value == other.value
    def __lt__(self, other):
        return self.value < other.value
low, high = Height(1), Height(2)
print low < high, low <= high, low > high, low >= high, low != high, Height.__ge__.__name__
key = functools.cmp_to_key(lambda left, right: cmp(right, left))
show(key)
print sorted([3, 1, 2], key=key), key(1) < key(2), key(1) == key(1), key.__name__, key(one).obj is one
show(one, key)

test(
    lambda: partial(),
    lambda: partial(1),
    lambda: partial(plain).foo,
    lambda: partial(plain)(),
    lambda: partial(plain, 1)(2, 3, 4),
    lambda: partial(plain, 1)(first=2),
    lambda: setattr(partial(plain), 'func', 1),
    lambda: setattr(partial(plain), 'args', 1),
    lambda: delattr(partial(plain), 'keywords'),
    lambda: partial(plain).__dict__,
    lambda: setattr(partial(plain), '__dict__', 1),
    lambda: delattr(partial(plain), '__dict__'),
    lambda: partial(plain).__name__,
    lambda: [partial, partial.__name__, partial.__module__],
    lambda: folded(1),
    lambda: folded(1, 2),
    lambda: folded(1, []),
    lambda: folded(1, [1]),
    lambda: folded(1, [1, 2]),
    lambda: reduce(1, 2),
    lambda: folded,
    lambda: folded is reduce,
    lambda: wraps(),
    lambda: wraps(plain, 1, 2, 3),
    lambda: wraps(1)(plain),
    lambda: wraps(plain)(1),
    lambda: wraps(partial(plain))(plain),
    lambda: update_wrapper(plain),
    lambda: update_wrapper(plain, plain, 1),
    lambda: wraps(plain, wrong=1),
    lambda: wraps(plain, ('__name__',), ())(plain) is plain,
    lambda: functools.total_ordering(object),
    lambda: hash(key(1)),
)
