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
        try:
            known = enum_class._value2member_map_.get(value)
        except TypeError:
            known = _unhashable(enum_class, value)
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


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = _EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid = set(member_names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, invalid)))
        order = classdict.pop('_order_', None)
        generate = classdict.get('_generate_next_value_')
        classdict = dict(classdict.items())
        if _VERSION >= (3, 12) and generate is not None:
            classdict['_generate_next_value_'] = generate if type(generate) is staticmethod else staticmethod(generate)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, is_own = _find_new(classdict, member_type, first_enum)
        classdict['_new_member_'] = new
        classdict['_use_args_'] = first_enum is not None and new not in (object.__new__, getattr(Enum, '__new__', None))
        for name in member_names:
            classdict[name] = _proto_member(classdict[name])
        if _VERSION >= (3, 15) and Flag is not None and bases and issubclass(bases[-1], Flag):
            _invert_within([classdict[name] for name in member_names])
        metacls._add_tables(classdict, member_type, boundary or getattr(first_enum, '_boundary_', None))
        classdict['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        enum_class = _made_class(super().__new__, metacls, cls, bases, classdict, kwds)
        classdict.update(enum_class.__dict__)
        metacls._choose_methods(enum_class, classdict, member_type, first_enum, bases)
        if Enum is not None:
            if is_own:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if Flag is None and cls != 'Flag' or Flag is not None and not issubclass(enum_class, Flag):
            for name in '_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_':
                delattr(enum_class, name)
        elif Flag is not None:
            values = [each._value_ for each in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        _check_order(enum_class, order)
        return enum_class

    @staticmethod
    def _add_tables(classdict, member_type, boundary):
        classdict['_member_names_'] = []
        classdict['_member_map_'] = {}
        classdict['_value2member_map_'] = {}
        if _VERSION >= (3, 14):
            classdict['_hashable_values_'] = []
        classdict['_unhashable_values_'] = []
        if _VERSION >= (3, 13):
            classdict['_unhashable_values_map_'] = {}
        classdict['_member_type_'] = member_type
        classdict['_value_repr_'] = None
        classdict['_boundary_'] = boundary
        classdict['_flag_mask_'] = classdict['_singles_mask_'] = classdict['_all_bits_'] = 0
        classdict['_inverted_'] = None

    @staticmethod
    def _choose_methods(enum_class, classdict, member_type, first_enum, bases):
        """What the data type brings gives way to what enumerations do, unless the class asks for it (ReprEnum)."""
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in classdict:
                enum_class.__format__ = classdict['__format__'] = member_type.__format__
            if '__str__' not in classdict:
                method = member_type.__str__
                enum_class.__str__ = classdict['__str__'] = member_type.__repr__ if method == object.__str__ else method
        for name in '__repr__', '__str__', '__format__', '__reduce_ex__':
            if name not in classdict and getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first_enum, name))
        if Flag is not None and issubclass(enum_class, Flag):
            for name in '__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__':
                if name not in classdict:
                    classdict[name] = getattr(Flag, name)
                    setattr(enum_class, name, classdict[name])

    def __bool__(cls):
        return True

    if _VERSION >= (3, 12):
        def __call__(cls, value, names=None if _VERSION < (3, 13) else _auto_null, *values, module=None, qualname=None, type=None, start=1,
                     boundary=None):
            given = names is not _auto_null and (names is not None or _VERSION >= (3, 13))
            if cls._member_map_:
                return cls.__new__(cls, (value, names) + values if given and (names or _VERSION >= (3, 13)) else value)
            if not given and type is None:
                raise TypeError('%s has no members; specify `names=()` if you meant to create a new, empty, enum' % (cls,))
            return cls._create_(value, names if given else None, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

        def __contains__(cls, value):
            if isinstance(value, cls):
                return True
            if _VERSION >= (3, 14) and issubclass(cls, Flag):
                try:
                    return isinstance(cls._missing_(value), cls)
                except ValueError:
                    pass
            try:
                return value in cls._value2member_map_
            except TypeError:
                return value in cls._unhashable_values_
    else:
        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
            if names is None:
                return cls.__new__(cls, value)
            return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

        def __contains__(cls, member):
            if not isinstance(member, Enum):
                raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" %
                                (type(member).__qualname__, cls.__class__.__qualname__))
            return isinstance(member, cls) and member._name_ in cls._member_map_

        def __getattr__(cls, name):
            if _is_dunder(name):
                raise AttributeError(name)
            try:
                return cls._member_map_[name]
            except KeyError:
                raise AttributeError(name) from None

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__', '__name__',
                 '__qualname__', *cls._member_names_}
        if cls._new_member_ != object.__new__:
            names.add('__new__')
        return sorted(names if cls._member_type_ is object else set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return '<%s %r>' % ('flag' if Flag is not None and issubclass(cls, Flag) else 'enum', cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        _made_from_names(cls, class_name, names, start, first_enum, classdict)
        classdict['__module__'] = module or sys._getframe(2).f_globals['__name__']
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        if not isinstance(bases[-1], EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return _find_data_type(class_name, bases, lambda base: isinstance(base, EnumType)) or object, bases[-1]

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    is_data = '__dataclass_fields__' in base.__dict__ and base.__dict__['__dataclass_params__'].repr
                    return _dataclass_repr if is_data and _VERSION >= (3, 12) else base.__dict__['__repr__']
        return None

    def _add_member_(cls, name, made):
        """Makes the member an attribute of the class; where a base has one of that name, by way of a property."""
        if name in cls._member_map_:
            if cls._member_map_[name] is not made:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        found = kind = owner = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is None:
                continue
            if isinstance(attribute, property):
                found, owner, kind = attribute, base, 'enum'
                break
            if _is_descriptor(attribute):
                found, kind, owner = attribute, kind or 'desc', owner or base
            else:
                kind, owner = 'attr', base
        if found is None:
            setattr(cls, name, made)
        else:
            redirect = property()
            redirect.member = made
            redirect.__set_name__(cls, name)
            if kind != 'attr':
                for part in 'fget', 'fset', 'fdel':
                    setattr(redirect, part, getattr(found, part, None))
            redirect._attr_type, redirect._cls_type = kind, owner
            setattr(cls, name, redirect)
        cls._member_map_[name] = made


def _made_class(new, metacls, cls, bases, classdict, kwds):
    """What goes wrong with a member is seen as it is: up to 3.11 a class that is made wraps it, later it adds a note."""
    error = None
    try:
        return new(metacls, cls, bases, classdict, **kwds)
    except Exception as raised:
        wraps = _VERSION < (3, 12) and isinstance(raised, RuntimeError)
        error = raised.__cause__ or raised if wraps else raised
        if hasattr(error, '__notes__'):
            del error.__notes__
    raise error


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join('%s=%r' % (name, getattr(self, name)) for name in fields if fields[name].repr)


def _check_order(enum_class, order):
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    if not order:
        return
    names, made = enum_class._member_names_, enum_class._member_map_
    order = [name for name in order if name not in made or name in names]
    if order != names:
        raise TypeError('member order does not match _order_:\n  %r\n  %r' % (names, order))


EnumMeta = EnumType
ReprEnum = None


class Enum(metaclass=EnumType):
    """A set of names that stand for values."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            found = _unhashable(cls, value)
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
