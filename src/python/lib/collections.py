"""namedtuple, OrderedDict and Counter, which keep their contents as Lib/collections.py of CPython 2.7.18 does."""
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword
from operator import itemgetter as _itemgetter
import sys as _sys

__all__ = ['Counter', 'deque', 'defaultdict', 'namedtuple', 'OrderedDict']


class OrderedDict(dict):
    """A dict that remembers the order of its keys: a ring of links [previous, next, key] around a root, and a map from key to link."""

    def __init__(*args, **kwds):
        if not args:
            raise TypeError("descriptor '__init__' of 'OrderedDict' object needs an argument")
        if len(args) > 2:
            raise TypeError('expected at most 1 arguments, got %d' % (len(args) - 1))
        self, args = args[0], args[1:]
        try:
            self.__root
        except AttributeError:
            self.__root = root = []
            root[:] = [root, root, None]
            self.__map = {}
        self.update(*args, **kwds)

    def __setitem__(self, key, value, dict_setitem=dict.__setitem__):
        if key not in self:
            root = self.__root
            link = [root[0], root, key]
            root[0][1] = root[0] = self.__map[key] = link
        return dict_setitem(self, key, value)

    def __delitem__(self, key, dict_delitem=dict.__delitem__):
        dict_delitem(self, key)
        before, after, _ = self.__map.pop(key)
        before[1] = after
        after[0] = before

    def __iter__(self):
        root = self.__root
        link = root[1]
        while link is not root:
            yield link[2]
            link = link[1]

    def __reversed__(self):
        root = self.__root
        link = root[0]
        while link is not root:
            yield link[2]
            link = link[0]

    def clear(self):
        for link in self.__map.itervalues():
            del link[:]
        self.__map.clear()
        root = self.__root
        root[:] = [root, root, None]
        dict.clear(self)

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        for key in self:
            yield self[key]

    def iteritems(self):
        for key in self:
            yield (key, self[key])

    def update(*args, **kwds):
        if not args:
            raise TypeError("descriptor 'update' of 'MutableMapping' object needs an argument")
        self, args = args[0], args[1:]
        if len(args) > 1:
            raise TypeError('update expected at most 1 arguments, got %d' % len(args))
        if args:
            other = args[0]
            if isinstance(other, dict):
                for key in other:
                    self[key] = other[key]
            elif hasattr(other, 'keys'):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
        for key, value in kwds.items():
            self[key] = value

    __marker = object()

    def pop(self, key, default=__marker):
        if key not in self:
            if default is self.__marker:
                raise KeyError(key)
            return default
        value = self[key]
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
            return default
        return self[key]

    def popitem(self, last=True):
        if self:
            key = next(reversed(self) if last else iter(self))
            value = self.pop(key)
            return key, value
        raise KeyError('dictionary is empty')

    def __repr__(self, _running={}):
        call = id(self), 0
        if call in _running:
            return '...'
        _running[call] = 1
        try:
            items = repr(self.items()) if self else ''
            return '%s(%s)' % (self.__class__.__name__, items)
        finally:
            del _running[call]

    def __reduce__(self):
        items = [[key, self[key]] for key in self]
        state = vars(self).copy()
        for name in vars(OrderedDict()):
            state.pop(name, None)
        if state:
            return (self.__class__, (items,), state)
        return self.__class__, (items,)

    def copy(self):
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        items = cls()
        for key in iterable:
            items[key] = value
        return items

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(mine == theirs for mine, theirs in zip(self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other


_CLASS = '''class {name}(tuple):
    '{name}({arguments})'

    __slots__ = ()

    _fields = {fields!r}

    def __new__(_cls, {arguments}):
        'A new {name}({arguments})'
        return _tuple.__new__(_cls, ({arguments}))

    @classmethod
    def _make(cls, iterable, new=tuple.__new__, len=len):
        'A {name} of the items of an iterable'
        made = new(cls, iterable)
        if len(made) != {count:d}:
            raise TypeError('Expected {count:d} arguments, got %d' % len(made))
        return made

    def __repr__(self):
        'Names and values'
        return '{name}({shown})' % self

    def _asdict(self):
        'An OrderedDict of names and values'
        return OrderedDict(zip(self._fields, self))

    def _replace(_self, **kwds):
        'A copy with some fields replaced'
        made = _self._make(map(kwds.pop, {fields!r}, _self))
        if kwds:
            raise ValueError('Got unexpected field names: %r' % kwds.keys())
        return made

    def __getnewargs__(self):
        'A plain tuple, for copies'
        return tuple(self)

    __dict__ = _property(_asdict)

    def __getstate__(self):
        'Nothing beside the fields'
        pass
'''

_FIELD = "\n    {name} = _property(_itemgetter({index:d}), doc='Alias for field number {index:d}')\n"


def namedtuple(typename, field_names, verbose=False, rename=False):
    """A class of tuples whose items have names."""
    field_names = map(str, field_names.replace(',', ' ').split() if isinstance(field_names, basestring) else field_names)
    typename = str(typename)
    if rename:
        field_names = _renamed(field_names)
    _check_names(typename, field_names, rename)
    definition = _CLASS.format(
        name=typename,
        fields=tuple(field_names),
        count=len(field_names),
        arguments=repr(tuple(field_names)).replace("'", '')[1:-1],
        shown=', '.join('%s=%%r' % name for name in field_names),
    ) + ''.join(_FIELD.format(name=name, index=index) for index, name in enumerate(field_names))
    if verbose:
        print definition
    namespace = dict(_itemgetter=_itemgetter, __name__='namedtuple_%s' % typename, OrderedDict=OrderedDict,
                     _property=property, _tuple=tuple)
    exec definition in namespace
    result = namespace[typename]
    try:
        result.__module__ = _sys._getframe(1).f_globals.get('__name__', '__main__')
    except ValueError:
        # Nothing in Python calls: the class is the namespace's that it was made in.
        pass
    return result


def _is_plain(name):
    return all(char.isalnum() or char == '_' for char in name)


def _renamed(names):
    seen = set()
    for index, name in enumerate(names):
        if not _is_plain(name) or _iskeyword(name) or not name or name[0].isdigit() or name.startswith('_') or name in seen:
            names[index] = '_%d' % index
        seen.add(name)
    return names


def _check_names(typename, field_names, rename):
    for name in [typename] + field_names:
        if type(name) != str:
            raise TypeError('Type names and field names must be strings')
        if not _is_plain(name):
            raise ValueError('Type names and field names can only contain alphanumeric characters and underscores: %r' % name)
        if _iskeyword(name):
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
        if name[0].isdigit():
            raise ValueError('Type names and field names cannot start with a number: %r' % name)
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)


class Counter(dict):
    """A dict that counts hashable items."""

    def __init__(*args, **kwds):
        if not args:
            raise TypeError("descriptor '__init__' of 'Counter' object needs an argument")
        if len(args) > 2:
            raise TypeError('expected at most 1 arguments, got %d' % (len(args) - 1))
        self, args = args[0], args[1:]
        super(Counter, self).__init__()
        self.update(*args, **kwds)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        pairs = sorted(self.iteritems(), key=_itemgetter(1), reverse=True)
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        return _chain.from_iterable(_starmap(_repeat, self.iteritems()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(*args, **kwds):
        if not args:
            raise TypeError("descriptor 'update' of 'Counter' object needs an argument")
        self, args = args[0], args[1:]
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
        iterable = args[0] if args else None
        if isinstance(iterable, dict):
            if self:
                for elem, count in iterable.iteritems():
                    self[elem] = self.get(elem, 0) + count
            else:
                super(Counter, self).update(iterable)
        elif iterable is not None:
            for elem in iterable:
                self[elem] = self.get(elem, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(*args, **kwds):
        if not args:
            raise TypeError("descriptor 'subtract' of 'Counter' object needs an argument")
        self, args = args[0], args[1:]
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
        iterable = args[0] if args else None
        if isinstance(iterable, dict):
            for elem, count in iterable.items():
                self[elem] = self.get(elem, 0) - count
        elif iterable is not None:
            for elem in iterable:
                self[elem] = self.get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        if elem in self:
            super(Counter, self).__delitem__(elem)

    def __repr__(self):
        items = '{%s}' % ', '.join(map('%r: %r'.__mod__, self.most_common())) if self else ''
        return '%s(%s)' % (self.__class__.__name__, items)

    def __add__(self, other):
        return _combined(self, other, lambda mine, theirs: mine + theirs, True)

    def __sub__(self, other):
        return _combined(self, other, lambda mine, theirs: mine - theirs, True)

    def __or__(self, other):
        return _combined(self, other, max, True)

    def __and__(self, other):
        return _combined(self, other, min, False)


def _combined(self, other, operate, both):
    """The positive results of an operation on the counts; of all items in either counter, or in the first."""
    if not isinstance(other, Counter):
        return NotImplemented
    values = Counter()
    for elem, count in self.items():
        count = operate(count, other[elem])
        if count > 0:
            values[elem] = count
    for elem, count in other.items() if both else ():
        if elem not in self:
            count = operate(0, count)
            if count > 0:
                values[elem] = count
    return values
