class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _is_ejected(cls, result):
    return Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int)


def _invert_within(members):
    """From 3.15 on a negative value of a flag is taken within the bits of the others."""
    def number(each):
        value = each.value[0] if isinstance(each.value, tuple) and each.value else each.value
        return value if isinstance(value, int) else 0
    bits = 0
    for each in members:
        if number(each) >= 0:
            bits |= number(each)
    for each in members:
        if number(each) < 0:
            each.value = (bits & number(each),) + each.value[1:] if isinstance(each.value, tuple) else bits & each.value


def _iter_bits_lsb(number):
    if isinstance(number, Enum):
        number = number.value
    if number < 0:
        raise ValueError('%r is not a positive integer' % number)
    while number:
        bit = number & (~number + 1)
        yield bit
        number ^= bit


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(number, max_bits=None):
    """Binary digits with those of the sign in front."""
    ceiling = 2 ** number.bit_length()
    if number >= 0:
        text = _builtins.bin(number + ceiling).replace('1', '0', 1)
    else:
        text = _builtins.bin(~number ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return '%s %s' % (sign, digits)


class Flag(Enum, boundary=STRICT):
    """Members can be combined."""
    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if count == 0:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % highest) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda each: each._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (cls, value, bin(value, width), bin(mask, width)))
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= mask
            elif value < 0:
                value += max(all_bits + 1, 2 ** value.bit_length())
        negative = None
        if value < 0:
            negative = value
            value = all_bits + 1 + value if _VERSION < (3, 15) or cls._boundary_ in (EJECT, KEEP) else cls._singles_mask_ & value
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        made = cls._value2member_map_.setdefault(value, cls._combined(value))
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _combined(cls, value):
        """A member without a name of its own."""
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = None
        if not value:
            return made
        members, covered = [], 0
        for each in cls._iter_member_(value & cls._singles_mask_):
            members.append(each)
            covered |= each._value_
        if value & ~cls._singles_mask_:
            for each in cls._member_map_.values():
                if each not in members and each._value_ and each._value_ & value == each._value_:
                    members.append(each)
                    covered |= each._value_
        unknown = value ^ covered
        if covered:
            made._name_ = '|'.join([each._name_ for each in members])
            if unknown and cls._boundary_ is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, unknown))
            if unknown:
                made._name_ += '|%s' % cls._numeric_repr_(unknown)
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            _refuse_containment(other, self.__class__)
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        name = '' if self._name_ is None else '.' + self._name_
        return '<%s%s: %s>' % (self.__class__.__name__, name, shown)

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._inverted_ is None:
            keeps = self._boundary_ in (EJECT, KEEP)
            self._inverted_ = self.__class__(~self._value_ if keeps else self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members can be combined, also with integers."""
