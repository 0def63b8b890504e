class Enum(metaclass=EnumMeta):
    """A set of names that stand for values."""

    def __new__(cls, value):
        found = value if type(value) is cls else _member_of(cls, value)
        if found is not None:
            return found
        if _VERSION < (3, 7):
            return cls._missing_(value)
        return _missing_member(cls, value)

    def _generate_next_value_(name, start, count, last_values):
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        if _VERSION < (3, 8):
            raise _not_valid(cls, value)
        return None

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        added = [name for cls in self.__class__.mro() for name in cls.__dict__ if name[0] != '_' and name not in self._member_map_]
        own = [name for name in self.__dict__ if name[0] != '_'] if _VERSION >= (3, 8) else []
        return ['__class__', '__doc__', '__module__'] + added + own

    def __format__(self, format_spec):
        own_text = _VERSION >= (3, 8) and type(self).__str__ not in (Enum.__str__, Flag.__str__)
        if self._member_type_ is object or own_text:
            return str.__format__(str(self), format_spec)
        return self._member_type_.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @_DynamicClassAttribute
    def name(self):
        return self._name_

    @_DynamicClassAttribute
    def value(self):
        return self._value_


class IntEnum(int, Enum):
    """Members are integers, too."""
