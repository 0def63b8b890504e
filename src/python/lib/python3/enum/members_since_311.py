class property:
    """A property of members; asked of the class it is the member of that name."""
    member = _attr_type = _cls_type = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if instance is None and self.member is not None:
            return self.member
        if instance is not None and self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if instance is not None and self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError('<enum %r> cannot set attribute %r' % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError('<enum %r> cannot delete attribute %r' % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


class _proto_member:
    """Stands for a member in the namespace; the class makes it when it tells its attributes their names."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, name):
        delattr(enum_class, name)
        made = self._make(enum_class)
        value = made._value_
        made._name_ = name
        made.__objclass__ = enum_class
        args = self._arguments(enum_class)
        if _VERSION < (3, 14) or type(made).__init__ != object.__init__:
            made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag and isinstance(value, int):
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
        if is_flag:
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        known = _member_of(enum_class, value)
        if known is not None:
            made = known
        elif not is_flag or isinstance(value, int) and _is_single_bit(value):
            enum_class._member_names_.append(name)
        enum_class._add_member_(name, made)
        try:
            enum_class._value2member_map_.setdefault(value, made)
            if _VERSION >= (3, 14) and value not in enum_class._hashable_values_:
                enum_class._hashable_values_.append(value)
        except TypeError:
            enum_class._unhashable_values_.append(value)
            if _VERSION >= (3, 13):
                enum_class._unhashable_values_map_.setdefault(name, []).append(value)

    def _arguments(self, enum_class):
        args = self.value if isinstance(self.value, tuple) else (self.value,)
        return (args,) if enum_class._member_type_ is tuple else args

    def _make(self, enum_class):
        args = self._arguments(enum_class)
        made = enum_class._new_member_(enum_class, *args) if enum_class._use_args_ else enum_class._new_member_(enum_class)
        if not hasattr(made, '_value_'):
            if enum_class._member_type_ is object:
                made._value_ = self.value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as error:
                    raise TypeError('_value_ not set in __new__, unable to create it') from error
        return made
