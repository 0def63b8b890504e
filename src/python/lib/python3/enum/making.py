def _find_data_type(class_name, bases, is_enum):
    """The class besides enumerations that members are instances of; None where they are objects."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if is_enum(base):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or _VERSION >= (3, 11) and '__dataclass_fields__' in base.__dict__:
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    kinds = list(dict.fromkeys(found)) if _VERSION >= (3, 9) else found
    if len(kinds) > 1:
        told = set(kinds) if _VERSION >= (3, 9) else kinds
        raise TypeError(('too many data types for %r: %r' if _VERSION >= (3, 11) else '%r: too many data types: %r') % (class_name, told))
    return kinds[0] if kinds else None


def _find_new(classdict, member_type, first_enum):
    """The function that makes members, and whether it is the class's own."""
    own = classdict.get('__new__')
    if own is not None:
        return own, True
    for method in '__new_member__', '__new__':
        for possible in member_type, first_enum:
            found = getattr(possible, method, None)
            if possible is not None and found not in (None, object.__new__, getattr(Enum, '__new__', None)):
                return found, False
    return object.__new__, False


def _made_from_names(cls, class_name, names, start, first_enum, classdict):
    """Puts the members of the functional form into the namespace."""
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        given, names, last_values = names, [], []
        for count, name in enumerate(given):
            value = first_enum._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            names.append((name, value))
    for item in names or ():
        name, value = (item, names[item]) if isinstance(item, str) else item
        classdict[name] = value


def _member_of(cls, value):
    """The member of a value, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        return _unhashable(cls, value)


def _unhashable(cls, value):
    return next((each for each in cls._member_map_.values() if each._value_ == value), None)


def _not_valid(cls, value):
    return ValueError('%r is not a valid %s' % (value, cls.__qualname__ if _VERSION >= (3, 9) else cls.__name__))


def _missing_member(cls, value):
    """What `_missing_` makes of a value that no member has."""
    error = result = None
    try:
        result = cls._missing_(value)
    except Exception as raised:
        error = raised
    try:
        if isinstance(result, cls) or _VERSION >= (3, 11) and _is_ejected(cls, result):
            return result
        refusal = _not_valid(cls, value)
        if result is None and error is None:
            raise refusal
        if error is None:
            error = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, result))
        if _VERSION < (3, 10) or not isinstance(error, ValueError):
            error.__context__ = refusal
        raise error
    finally:
        error = refusal = None


def unique(enumeration):
    """A decorator that refuses aliases."""
    duplicates = [(name, each.name) for name, each in enumeration.__members__.items() if name != each.name]
    if duplicates:
        told = ', '.join('%s -> %s' % pair for pair in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, told))
    return enumeration


def _high_bit(value):
    return value.bit_length() - 1


def _refuse_containment(obj, cls):
    raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(obj).__qualname__, cls.__qualname__))
