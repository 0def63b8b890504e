"""Enumerations: what Lib/enum.py of CPython 3.6 to 3.15 does."""
import builtins as _builtins
import sys
from types import MappingProxyType

_VERSION = sys.version_info[:2]

if _VERSION >= (3, 11):
    __all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'member',
               'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP']
else:
    __all__ = ['EnumMeta', 'Enum', 'IntEnum', 'Flag', 'IntFlag', 'auto', 'unique']

# Until these classes have been made.
Enum = Flag = None


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    start = '_%s__' % cls_name
    return len(name) > len(start) and name.startswith(start) and not name.endswith('__')


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    inner = '%s.%s' % (cls_name, obj.__name__)
    return obj.__qualname__ == inner or obj.__qualname__.endswith('.' + inner)


if _VERSION >= (3, 11):
    class _auto_null:
        def __repr__(self):
            return '_auto_null'
    _auto_null = _auto_null()

    class auto:
        """Instances are replaced with a value of their class's choice."""

        def __init__(self, value=_auto_null):
            self.value = value

        def __repr__(self):
            return 'auto(%r)' % self.value

    class nonmember:
        """What it holds does not become a member."""

        def __init__(self, value):
            self.value = value

    class member:
        """What it holds becomes a member."""

        def __init__(self, value):
            self.value = value
else:
    _auto_null = object()

    class auto:
        """Instances are replaced with a value of their class's choice."""
        value = _auto_null


_RESERVED = {'_order_', '_generate_next_value_', '_missing_'}
if _VERSION >= (3, 7):
    _RESERVED |= {'_ignore_'}
if _VERSION >= (3, 11):
    _RESERVED |= {'_numeric_repr_', '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_'}
else:
    _RESERVED |= {'_create_pseudo_member_'}
if _VERSION >= (3, 13):
    _RESERVED |= {'_add_alias_', '_add_value_alias_'}


class _EnumDict(dict):
    """The namespace of the body of an enumeration: knows which of its names are members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {} if _VERSION >= (3, 11) else []
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if _VERSION >= (3, 11) and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_reserved(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]) if _VERSION >= (3, 11) else 'Attempted to reuse key: %r' % key)
        elif key in self._ignore:
            pass
        elif _VERSION >= (3, 11) and isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) and not (_VERSION >= (3, 13) and _is_internal_class(self._cls_name, value)):
            value = self._member_value(key, value)
        super().__setitem__(key, value)

    def _set_reserved(self, key, value):
        if key not in _RESERVED and not (_VERSION >= (3, 13) and key.startswith('_repr_')):
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % key if _VERSION >= (3, 11) else
                             '_names_ are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))

    def _member_value(self, key, value):
        """What a member's value is, which `auto()` may leave open; remembers it."""
        if key in self:
            raise TypeError(('%r already defined as %r' if _VERSION >= (3, 11) else '%r already defined as: %r') % (key, self[key]))
        if _VERSION >= (3, 11) and isinstance(value, member):
            value = value.value
        kept = True
        if isinstance(value, auto):
            value = self._generated(key, value)
            kept = _VERSION < (3, 11)
        elif _VERSION >= (3, 11) and isinstance(value, tuple) and any(isinstance(each, auto) for each in value):
            value = type(value)([self._generated(key, each) if isinstance(each, auto) else each for each in value])
            kept = False
        if _VERSION >= (3, 11):
            self._member_names[key] = None
        else:
            self._member_names.append(key)
        if kept:
            self._last_values.append(value)
        return value

    def _generated(self, key, mark):
        if mark.value == _auto_null:
            mark.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = _VERSION >= (3, 7)
        if _VERSION >= (3, 11):
            self._last_values.append(mark.value)
        return mark.value


if _VERSION >= (3, 13):
    EnumDict = _EnumDict
