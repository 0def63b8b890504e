class Flag(Enum):
    """Members can be combined."""

    def _generate_next_value_(name, start, count, last_values):
        if count == 0:
            return 1 if start is None else start
        latest = last_values[-1]
        try:
            bit = _high_bit(latest)
        except Exception:
            raise TypeError('Invalid Flag value: %r' % latest) from None
        return 2 << bit

    @classmethod
    def _missing_(cls, value):
        if value < 0:
            return ~cls._create_pseudo_member_(~value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if _decompose(cls, value)[1]:
            raise _not_valid(cls, value)
        return _add_combination(cls, object.__new__(cls), value)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            if _VERSION < (3, 8):
                return NotImplemented if _VERSION < (3, 7) else False
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" %
                            (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        name = self._name_
        if name is None:
            members, _ = _decompose(self.__class__, self._value_)
            name = '|'.join([str(each._name_ or each._value_) for each in members])
        return '<%s.%s: %r>' % (self.__class__.__name__, name, self._value_)

    def __str__(self):
        name = self._name_
        if name is None:
            members, _ = _decompose(self.__class__, self._value_)
            if len(members) == 1 and members[0]._name_ is None:
                name = '%r' % members[0]._value_
            else:
                name = '|'.join([str(each._name_ or each._value_) for each in members])
        return '%s.%s' % (self.__class__.__name__, name)

    def __bool__(self):
        return self._value_ != 0

    def __or__(self, other):
        kind = self.__class__
        return kind(self._value_ | other._value_) if isinstance(other, kind) else NotImplemented

    def __and__(self, other):
        kind = self.__class__
        return kind(self._value_ & other._value_) if isinstance(other, kind) else NotImplemented

    def __xor__(self, other):
        kind = self.__class__
        return kind(self._value_ ^ other._value_) if isinstance(other, kind) else NotImplemented

    def __invert__(self):
        members, _ = _decompose(self.__class__, self._value_)
        inverted = self.__class__(0)
        for each in self.__class__:
            if each not in members and not each._value_ & self._value_:
                inverted = inverted | each
        return self.__class__(inverted)


class IntFlag(int, Flag):
    """Members can be combined, also with integers."""

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise _not_valid(cls, value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        made = cls._value2member_map_.get(value)
        if made is not None:
            return made
        wanted = [value]
        rest = _decompose(cls, value)[1]
        while rest:
            bit = 2 ** _high_bit(rest)
            if bit not in cls._value2member_map_ and bit not in wanted:
                wanted.append(bit)
            rest = 0 if rest == -bit else rest ^ bit
        for each in reversed(wanted):
            made = _add_combination(cls, int.__new__(cls, each), each)
        return made

    def __or__(self, other):
        kind = self.__class__
        return kind(self._value_ | kind(other)._value_) if isinstance(other, (kind, int)) else NotImplemented

    def __and__(self, other):
        kind = self.__class__
        return kind(self._value_ & kind(other)._value_) if isinstance(other, (kind, int)) else NotImplemented

    def __xor__(self, other):
        kind = self.__class__
        return kind(self._value_ ^ kind(other)._value_) if isinstance(other, (kind, int)) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return self.__class__(~self._value_)


def _add_combination(cls, made, value):
    """A member without a name; the first that was made of a value."""
    made._name_, made._value_ = None, value
    return cls._value2member_map_.setdefault(value, made)


def _power_of_two(value):
    return value >= 1 and value == 2 ** _high_bit(value)


def _decompose(flag, value):
    """The members that a value is made of, and what none covers."""
    not_covered = value
    if _VERSION >= (3, 9):
        checked = [(each, each.value) for each in flag]
    else:
        checked = [(each, number) for number, each in list(flag._value2member_map_.items())
                   if each._name_ is not None or value >= 0 and _power_of_two(number)]
    members = []
    for each, number in checked:
        if number and number & value == number:
            members.append(each)
            not_covered &= ~number
    if _VERSION >= (3, 9) and value >= 0:
        rest = not_covered
        while rest:
            bit = 2 ** _high_bit(rest)
            if bit in flag._value2member_map_:
                members.append(flag._value2member_map_[bit])
                not_covered &= ~bit
            rest &= ~bit
    if not members and value in flag._value2member_map_:
        members.append(flag._value2member_map_[value])
    members.sort(key=lambda each: each._value_, reverse=True)
    if len(members) > 1 and members[0].value == value:
        members.pop(0)
    return members, not_covered
