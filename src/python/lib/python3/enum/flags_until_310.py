class Flag(Enum):
    """Members can be combined."""

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        for last_value in reversed(last_values):
            try:
                high_bit = _high_bit(last_value)
                break
            except Exception:
                raise TypeError('Invalid Flag value: %r' % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _missing_(cls, value):
        original_value = value
        if value < 0:
            value = ~value
        possible = cls._create_pseudo_member_(value)
        return ~possible if original_value < 0 else possible

    @classmethod
    def _create_pseudo_member_(cls, value):
        pseudo_member = cls._value2member_map_.get(value, None)
        if pseudo_member is None:
            _, extra_flags = _decompose(cls, value)
            if extra_flags:
                raise _not_valid(cls, value)
            pseudo_member = object.__new__(cls)
            pseudo_member._name_ = None
            pseudo_member._value_ = value
            pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        return pseudo_member

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
        return bool(self._value_)

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)

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
        pseudo_member = cls._value2member_map_.get(value, None)
        if pseudo_member is None:
            need_to_create = [value]
            _, extra_flags = _decompose(cls, value)
            while extra_flags:
                flag_value = 2 ** _high_bit(extra_flags)
                if flag_value not in cls._value2member_map_ and flag_value not in need_to_create:
                    need_to_create.append(flag_value)
                if extra_flags == -flag_value:
                    extra_flags = 0
                else:
                    extra_flags ^= flag_value
            for each in reversed(need_to_create):
                pseudo_member = int.__new__(cls, each)
                pseudo_member._name_ = None
                pseudo_member._value_ = each
                pseudo_member = cls._value2member_map_.setdefault(each, pseudo_member)
        return pseudo_member

    def __or__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ | self.__class__(other)._value_)

    def __and__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ & self.__class__(other)._value_)

    def __xor__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ ^ self.__class__(other)._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return self.__class__(~self._value_)


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
