"""namedtuple, Counter and ChainMap: what Lib/collections/__init__.py of CPython 3.8.18 does."""
from _collections import OrderedDict, _bring, defaultdict, deque
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword
from operator import add as _add, itemgetter as _itemgetter, sub as _sub
import sys as _sys

__all__ = ['deque', 'defaultdict', 'namedtuple', 'Counter', 'OrderedDict', 'ChainMap']


_Unexpected = TypeError if _sys.version_info >= (3, 13) else ValueError


if _sys.version_info >= (3, 7):
    def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
        """A class of tuples whose items have names."""
        typename, field_names = _checked_names(typename, field_names, rename)
        field_defaults = {}
        if defaults is not None:
            defaults = tuple(defaults)
            start = len(field_names) - len(defaults)
            if start < 0:
                raise TypeError('Got more default values than field names')
            field_defaults = dict(zip(field_names[start:], defaults))
        result = _with_closures(typename, field_names, field_defaults)
        result.__new__.__defaults__ = defaults
        return _placed(result, module)
else:
    def namedtuple(typename, field_names, *, rename=False, module=None):
        """A class of tuples whose items have names."""
        typename, field_names = _checked_names(typename, field_names, rename)
        return _placed(_from_text(typename, field_names), module)


def _checked_names(typename, field_names, rename):
    field_names = list(map(str, field_names.replace(',', ' ').split() if isinstance(field_names, str) else field_names))
    typename = str(typename)
    if rename:
        _rename(field_names)
    _check(typename, field_names, rename)
    return typename, tuple(map(_sys.intern, field_names))


def _placed(result, module):
    """Says where the class is from: its caller's caller."""
    try:
        result.__module__ = _sys._getframe(2).f_globals.get('__name__', '__main__') if module is None else module
    except ValueError:
        # Nothing in Python calls: the class is this module's.
        pass
    return result


def _parameters(field_names):
    return ', '.join(field_names) + (',' if len(field_names) == 1 else '')


def _shown(field_names):
    return '(' + ', '.join('%s=%%r' % name for name in field_names) + ')'


_tuple_new = tuple.__new__


def _with_closures(typename, field_names, field_defaults):
    """From 3.7 on methods are closures, which hold the functions that they call."""
    num_fields, repr_fmt = len(field_names), _shown(field_names)
    tuple_new, _len = _tuple_new, len
    arguments = _parameters(field_names)
    names = {'_tuple_new': tuple_new, '__builtins__': {}, '__name__': 'namedtuple_%s' % typename}
    if _sys.version_info >= (3, 9):
        __new__ = eval('lambda _cls, %s: _tuple_new(_cls, (%s))' % (arguments, arguments), names)
        __new__.__name__ = '__new__'
    else:
        exec('def __new__(_cls, %s): return _tuple_new(_cls, (%s))' % (arguments, arguments), names)
        __new__ = names['__new__']
    __new__.__doc__ = 'Create new instance of %s(%s)' % (typename, ', '.join(field_names))

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if _len(result) != num_fields:
            raise TypeError('Expected %d arguments, got %d' % (num_fields, len(result)))
        return result

    def __repr__(self):
        return self.__class__.__name__ + repr_fmt % self

    if _sys.version_info >= (3, 8):
        _dict, _map, _tuple, _zip = dict, map, tuple, zip

        def _replace(self, **kwds):
            result = self._make(_map(kwds.pop, field_names, self))
            if kwds:
                raise _Unexpected('Got unexpected field names: %r' % list(kwds))
            return result

        def _asdict(self):
            return _dict(_zip(self._fields, self))

        def __getnewargs__(self):
            return _tuple(self)
    else:
        def _replace(_self, **kwds):
            result = _self._make(map(kwds.pop, field_names, _self))
            if kwds:
                raise ValueError('Got unexpected field names: %r' % list(kwds))
            return result

        def _asdict(self):
            return OrderedDict(zip(self._fields, self))

        def __getnewargs__(self):
            return tuple(self)

    namespace = {'__doc__': '%s(%s)' % (typename, ', '.join(field_names)), '__slots__': (), '_fields': field_names,
                 '_field_defaults': field_defaults}
    if _sys.version_info < (3, 9):
        namespace['_fields_defaults'] = field_defaults
    namespace['__new__'], namespace['_make'] = __new__, _make
    if _sys.version_info >= (3, 13):
        namespace['__replace__'] = _replace
    for method in (_replace, __repr__, _asdict, __getnewargs__):
        namespace[method.__name__] = method
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = '%s.%s' % (typename, method.__name__)
    if _sys.version_info >= (3, 10):
        namespace['__match_args__'] = field_names
    for index, name in enumerate(field_names):
        namespace[name] = _getter(index)
    return type(typename, (tuple,), namespace)


if _sys.version_info >= (3, 8):
    from _collections import _tuplegetter

    def _getter(index):
        return _tuplegetter(index, _sys.intern('Alias for field number %d' % index))
else:
    _nt_itemgetters = {}

    def _getter(index):
        """One function for each index serves all classes."""
        if index not in _nt_itemgetters:
            _nt_itemgetters[index] = _itemgetter(index), 'Alias for field number %d' % index
        function, doc = _nt_itemgetters[index]
        return property(function, doc=doc)


def _from_text(typename, field_names):
    """Up to 3.6 the class is a text that is executed in a dictionary of its own, which its methods keep."""
    listed, arguments = ', '.join(field_names), _parameters(field_names)
    lines = [
        'class %s(_tuple):' % typename,
        '    %r' % ('%s(%s)' % (typename, listed)),
        '    __slots__ = ()',
        '    _fields = %r' % (field_names,),
        '    def __new__(_cls, %s):' % arguments,
        '        %r' % ('Create new instance of %s(%s)' % (typename, listed)),
        '        return _tuple.__new__(_cls, (%s))' % arguments,
        '    @classmethod',
        '    def _make(cls, iterable, new=_tuple_new, len=len):',
        '        result = new(cls, iterable)',
        '        if len(result) == %d: return result' % len(field_names),
        '        raise TypeError("Expected %d arguments, got %%d" %% len(result))' % len(field_names),
        '    def _replace(_self, **kwds):',
        '        result = _self._make(map(kwds.pop, %r, _self))' % (field_names,),
        '        if not kwds: return result',
        '        raise ValueError("Got unexpected field names: %r" % list(kwds))',
        '    def __repr__(self): return self.__class__.__name__ + %r %% self' % _shown(field_names),
        '    def _asdict(self): return OrderedDict(zip(self._fields, self))',
        '    def __getnewargs__(self): return tuple(self)',
    ]
    for index, name in enumerate(field_names):
        lines.append('    %s = _property(_itemgetter(%d), doc="Alias for field number %d")' % (name, index, index))
    namespace = {'__name__': 'namedtuple_%s' % typename, '_property': property, '_tuple': tuple, '_itemgetter': _itemgetter,
                 'OrderedDict': OrderedDict, '_tuple_new': _tuple_new}
    exec('\n'.join(lines), namespace)
    # In CPython `tuple.__new__` is the same function each time.
    del namespace['_tuple_new']
    return namespace[typename]


def _rename(names):
    seen = set()
    for index, name in enumerate(names):
        if not name.isidentifier() or _iskeyword(name) or name.startswith('_') or name in seen:
            names[index] = '_%d' % index
        seen.add(name)


def _check(typename, field_names, rename):
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        msg = 'must be valid identifiers' if not name.isidentifier() else 'cannot be a keyword' if _iskeyword(name) else None
        if msg is not None:
            raise ValueError('Type names and field names %s: %r' % (msg, name))
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)


class Counter(dict):
    """A dict that counts hashable items."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        pairs = sorted(self.items(), key=_itemgetter(1), reverse=True)
        if n is not None and _sys.version_info >= (3, 10):
            # There the module is imported as late as here (Lib/collections/__init__.py, 3.10.13).
            _bring('heapq')
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                if self:
                    for elem, count in iterable.items():
                        self[elem] = count + self.get(elem, 0)
                else:
                    super().update(iterable)
            else:
                for elem in iterable:
                    self[elem] = self.get(elem, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for elem, count in iterable.items():
                    self[elem] = self.get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = self.get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        items = dict(self)
        return self.__class__, (items,)

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return '%s()' % name
        try:
            return '%s({%s})' % (name, ', '.join(map('%r: %r'.__mod__, self.most_common())))
        except TypeError:
            return '%s(%r)' % (name, dict(self))

    def __add__(self, other):
        return _combined(self, other, _add, True)

    def __sub__(self, other):
        return _combined(self, other, _sub, True)

    def __or__(self, other):
        return _combined(self, other, max, True)

    def __and__(self, other):
        return _combined(self, other, min, False)

    def __pos__(self):
        return _kept(self)

    def __neg__(self):
        return _kept(self, negated=True)

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        self._keep_positive()
        return self

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        self._keep_positive()
        return self

    def __ior__(self, other):
        for elem, count in other.items():
            if count > self[elem]:
                self[elem] = count
        self._keep_positive()
        return self

    def __iand__(self, other):
        for elem, count in self.items():
            if other[elem] < count:
                self[elem] = other[elem]
        self._keep_positive()
        return self


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


def _kept(self, negated=False):
    result = Counter()
    for elem, count in self.items():
        if negated:
            count = -count
        if count > 0:
            result[elem] = count
    return result


class ChainMap:
    """Several mappings that are looked through one after the other."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        names = {}
        for mapping in reversed(self.maps):
            names.update(mapping)
        return iter(names)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, ', '.join(map(repr, self.maps)))

    def keys(self):
        return dict.fromkeys(self).keys()

    def items(self):
        return {key: self[key] for key in self}.items()

    def values(self):
        return {key: self[key] for key in self}.values()

    def new_child(self, m=None):
        return self.__class__({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))
