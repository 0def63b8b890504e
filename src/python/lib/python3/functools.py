"""Functions of functions: what Lib/functools.py and Modules/_functoolsmodule.c of CPython 3.8.18 do."""
from _functools import partial, reduce
from collections import namedtuple as _namedtuple
from sys import version_info as _version_info

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cmp_to_key', 'lru_cache',
           'reduce', 'partial', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like another."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _opposite(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result
    return method


def _or_equal(name, wanted):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return result or self == other if wanted else not result and self != other
    return method


def _and_unequal(name, wanted):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return result and self != other if wanted else not result or self == other
    return method


_DERIVED = {
    '__lt__': [('__gt__', _or_equal('__lt__', False)), ('__le__', _or_equal('__lt__', True)), ('__ge__', _opposite('__lt__'))],
    '__le__': [('__ge__', _and_unequal('__le__', False)), ('__lt__', _and_unequal('__le__', True)), ('__gt__', _opposite('__le__'))],
    '__gt__': [('__lt__', _or_equal('__gt__', False)), ('__ge__', _or_equal('__gt__', True)), ('__le__', _opposite('__gt__'))],
    '__ge__': [('__le__', _and_unequal('__ge__', False)), ('__gt__', _and_unequal('__ge__', True)), ('__lt__', _opposite('__ge__'))],
}


def total_ordering(cls):
    """Adds the comparisons that a class has not, by the one that it has."""
    own = {name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)}
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, method in _DERIVED[max(own)]:
        if name not in own:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def cmp_to_key(mycmp):
    """A key function of a comparison that gives a negative number, zero or a positive one."""
    class K(object):
        __slots__ = ['obj']
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


_CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])


class _Key(list):
    """Arguments whose hash is worked out once."""
    __slots__ = 'hashvalue'

    def __init__(self, items):
        self[:] = items
        self.hashvalue = hash(items)

    def __hash__(self):
        return self.hashvalue


_mark = (object(),)


def _key(args, kwds, typed):
    key = args
    if kwds:
        key += _mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args)
        if kwds:
            key += tuple(type(value) for value in kwds.values())
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return _Key(key)


_takes_functions = _version_info >= (3, 8)


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps results, the last used ones where there is a limit."""
    if not _takes_functions and maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected maxsize to be an integer or None')
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_cached(maxsize, 128, typed), maxsize)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(func):
        return update_wrapper(_cached(func, maxsize, typed), func)
    return decorate


def _cached(func, maxsize, typed):
    cache = {}
    hits = misses = 0

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        if maxsize == 0:
            misses += 1
            return func(*args, **kwds)
        key = _key(args, kwds, typed)
        if key in cache:
            hits += 1
            result = cache[key]
            if maxsize is not None:
                del cache[key]
                cache[key] = result
            return result
        misses += 1
        result = func(*args, **kwds)
        if key not in cache:
            if maxsize is not None and len(cache) >= maxsize:
                del cache[next(iter(cache))]
            cache[key] = result
        return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(cache))

    def cache_clear():
        nonlocal hits, misses
        cache.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


class cached_property:
    """A property that is worked out once and kept in the instance's dictionary."""

    def __init__(self, func):
        self.func, self.attrname, self.__doc__ = func, None, func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError('Cannot assign the same cached_property to two different names (%r and %r).' % (self.attrname, name))
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is not None and self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        if instance is None:
            return self
        names = instance.__dict__
        if self.attrname not in names:
            names[self.attrname] = self.func(instance)
        return names[self.attrname]
