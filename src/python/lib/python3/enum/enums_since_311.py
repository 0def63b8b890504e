EnumMeta = EnumType
ReprEnum = None


class Enum(metaclass=EnumType):
    """A set of names that stand for values."""

    def __new__(cls, value):
        found = value if type(value) is cls else _member_of(cls, value)
        if found is not None:
            return found
        if not cls._member_map_:
            raise TypeError('%r has no members defined' % cls)
        return _missing_member(cls, value)

    if _VERSION < (3, 14):
        def __init__(self, *args, **kwds):
            pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
            if _VERSION >= (3, 13) or last == last_values[-1]:
                return last + 1
        except TypeError:
            if _VERSION >= (3, 13):
                raise TypeError('unable to sort non-numeric values') from None
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    if _VERSION >= (3, 13):
        def _add_alias_(self, name):
            self.__class__._add_member_(name, self)

        def _add_value_alias_(self, value):
            known = self.__class__._value2member_map_.setdefault(value, self)
            if known is not self:
                raise ValueError('%r is already bound: %r' % (value, known))
            if _VERSION >= (3, 14):
                self.__class__._hashable_values_.append(value)

    def __repr__(self):
        shown = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, shown(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = set(object.__dir__(self)) if self.__class__._member_type_ is not object else set()
        names.update(name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in self._member_map_)
        for cls in self.__class__.mro():
            names.update(name for name in cls.__dict__ if name[0] != '_' and name not in self._member_map_)
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__'} | names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only the repr is that of enumerations; the rest is the data type's."""


class IntEnum(int, ReprEnum):
    """Members are integers, too."""


class StrEnum(str, ReprEnum):
    """Members are text, too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
