"""Helpers for functions that work on functions, with the references that Lib/functools.py of CPython 2.7.18 leaves behind."""
from _functools import partial, reduce

WRAPPER_ASSIGNMENTS = '__module__', '__name__', '__doc__'
WRAPPER_UPDATES = '__dict__',


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for attr in assigned:
        value = getattr(wrapped, attr)
        setattr(wrapper, attr, value)
    for attr in updated:
        own = getattr(wrapper, attr)
        own.update(getattr(wrapped, attr, {}))
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _all_from_less():
    yield '__gt__', lambda self, other: not (self < other or self == other)
    yield '__le__', lambda self, other: self < other or self == other
    yield '__ne__', lambda self, other: not self == other
    yield '__ge__', lambda self, other: not self < other


def _all_from_not_greater():
    yield '__ge__', lambda self, other: not self <= other or self == other
    yield '__lt__', lambda self, other: self <= other and not self == other
    yield '__ne__', lambda self, other: not self == other
    yield '__gt__', lambda self, other: not self <= other


def _all_from_greater():
    yield '__lt__', lambda self, other: not (self > other or self == other)
    yield '__ge__', lambda self, other: self > other or self == other
    yield '__ne__', lambda self, other: not self == other
    yield '__le__', lambda self, other: not self > other


def _all_from_not_less():
    yield '__le__', lambda self, other: not self >= other or self == other
    yield '__gt__', lambda self, other: self >= other and not self == other
    yield '__ne__', lambda self, other: not self == other
    yield '__lt__', lambda self, other: not self >= other


# By what each starts from; where a class has several, the one it starts from comes first here.
_WAYS = [
    ('__lt__', _all_from_less), ('__le__', _all_from_not_greater), ('__gt__', _all_from_greater), ('__ge__', _all_from_not_less),
]


def total_ordering(cls):
    """Gives a class the comparisons it lacks, made of the first it has."""
    known = dir(cls)
    for start, others in _WAYS:
        if start in known:
            break
    else:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function in others():
        if name not in known:
            function.__name__ = name
            function.__doc__ = getattr(int, name).__doc__
            setattr(cls, name, function)
    return cls


def cmp_to_key(mycmp):
    """A class whose instances compare as a function of two objects says."""
    class K(object):
        __slots__ = ['obj']

        def __hash__(self):
            raise TypeError('hash not implemented')

        def __init__(self, obj, *args):
            self.obj = obj

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __ne__(self, other):
            return mycmp(self.obj, other.obj) != 0

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K
