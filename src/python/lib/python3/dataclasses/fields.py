"""Data classes: what Lib/dataclasses.py of CPython 3.7 to 3.15 does."""
import copy
import functools
import keyword
import sys
import types

_VERSION = sys.version_info[:2]

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass',
           'replace', 'is_dataclass']
if _VERSION >= (3, 10):
    __all__.insert(5, 'KW_ONLY')


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    if _VERSION >= (3, 15):
        def __repr__(self):
            return 'MISSING'


MISSING = _MISSING_TYPE()

if _VERSION >= (3, 10):
    class _KW_ONLY_TYPE:
        if _VERSION >= (3, 15):
            def __repr__(self):
                return 'KW_ONLY'

    KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    """What a field is: one of the instance's, of the class, or an argument of `__init__` alone."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class _InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = isinstance(self.type, type) and (_VERSION < (3, 9) or type(self.type) is not types.GenericAlias)
        return 'dataclasses.InitVar[%s]' % (self.type.__name__ if shown else repr(self.type))


class _InitVarMeta(type):
    """Up to 3.8 what `InitVar[int]` is comes from the metaclass; in 3.7 it is `InitVar` itself."""

    def __getitem__(self, params):
        return self if _VERSION < (3, 8) else InitVar(params)


if _VERSION >= (3, 9):
    class InitVar(_InitVar):
        __slots__ = ()

        def __class_getitem__(cls, type):
            return InitVar(type)
else:
    class InitVar(_InitVar, metaclass=_InitVarMeta):
        __slots__ = ()


def _recursive_repr(function):
    """`...` where the same object is being shown already."""
    running = set()

    @functools.wraps(function)
    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            result = function(self)
        finally:
            running.discard(key)
        return result
    return wrapper


def _dataclasses_recursive_repr():
    """The same as a decorator that is called first (`reprlib.recursive_repr`, from 3.13 on)."""
    return _recursive_repr


_FIELD_SLOTS = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata')
_LATER_SLOTS = (('kw_only',) if _VERSION >= (3, 10) else ()) + (('doc',) if _VERSION >= (3, 14) else ())


class Field:
    __slots__ = _FIELD_SLOTS + _LATER_SLOTS + ('_field_type',)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, *later):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        for name, value in zip(_LATER_SLOTS, later):
            setattr(self, name, value)

    def __repr__(self):
        order = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata') + _LATER_SLOTS
        shown = ','.join('%s=%r' % (name, getattr(self, name)) for name in order)
        return 'Field(%s,_field_type=%s)' % (shown, self._field_type)

    if _VERSION >= (3, 10):
        __repr__ = _recursive_repr(__repr__)

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), '__set_name__', None)
        if function:
            function(self.default, owner, name)

    if _VERSION >= (3, 9):
        __class_getitem__ = classmethod(types.GenericAlias)


def _checked_field(default, default_factory, *others):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, *others)


if _VERSION >= (3, 14):
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING,
              doc=None):
        return _checked_field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)
elif _VERSION >= (3, 10):
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
        return _checked_field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None):
        return _checked_field(default, default_factory, init, repr, hash, compare, metadata)


_OPTIONS = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')
if _VERSION >= (3, 12):
    _OPTIONS += ('match_args', 'kw_only', 'slots', 'weakref_slot')


class _DataclassParams:
    __slots__ = _OPTIONS

    def __init__(self, options):
        for name in _OPTIONS:
            setattr(self, name, options[name])

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join('%s=%r' % (name, getattr(self, name)) for name in _OPTIONS)
