class _DynamicClassAttribute:
    """A property of instances; asked of the class it is the member of that name (types.DynamicClassAttribute)."""

    def __init__(self, fget):
        self.fget, self.__doc__ = fget, fget.__doc__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError()
        return self.fget(instance)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")


def _is_enum(base):
    return Enum is not None and issubclass(base, Enum)


class EnumMeta(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if _VERSION >= (3, 8):
            metacls._check_for_existing_members(cls, bases)
        enum_dict = _EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, **kwds):
        if _VERSION >= (3, 7):
            classdict.setdefault('_ignore_', []).append('_ignore_')
            for key in classdict['_ignore_']:
                classdict.pop(key, None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new = _find_new(classdict, member_type, first_enum)
        values = {name: classdict[name] for name in classdict._member_names}
        for name in classdict._member_names:
            del classdict[name]
        order = classdict.pop('_order_', None)
        invalid = set(values) & {'mro', ''}
        if invalid:
            raise ValueError('Invalid enum member name: %s' % ','.join(invalid))
        if '__doc__' not in classdict:
            classdict['__doc__'] = 'An enumeration.'
        enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        enum_class._member_names_ = []
        enum_class._member_map_ = {} if _VERSION >= (3, 8) else __import__('collections').OrderedDict()
        enum_class._member_type_ = member_type
        dynamic = {name for base in enum_class.mro() for name, value in base.__dict__.items()
                   if isinstance(value, _DynamicClassAttribute)}
        enum_class._value2member_map_ = {}
        for name in classdict._member_names:
            metacls._add_made(enum_class, name, values[name], new, dynamic)
        metacls._choose_methods(enum_class, classdict, member_type, first_enum)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            if order != enum_class._member_names_:
                raise TypeError('member order does not match _order_')
        return enum_class

    @staticmethod
    def _add_made(enum_class, name, value, new, dynamic):
        member_type = enum_class._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if new == object.__new__:
            made = new(enum_class)
            if not hasattr(made, '_value_'):
                made._value_ = value
        else:
            made = new(enum_class, *args)
            if not hasattr(made, '_value_'):
                made._value_ = value if member_type is object else member_type(*args)
        value = made._value_
        made._name_ = name
        made.__objclass__ = enum_class
        made.__init__(*args)
        for canonical in enum_class._member_map_.values():
            if canonical._value_ == made._value_:
                made = canonical
                break
        else:
            enum_class._member_names_.append(name)
        if name not in dynamic:
            setattr(enum_class, name, made)
        enum_class._member_map_[name] = made
        try:
            enum_class._value2member_map_[value] = made
        except TypeError:
            pass

    @staticmethod
    def _choose_methods(enum_class, classdict, member_type, first_enum):
        """What the data type brings gives way to what enumerations do."""
        for name in '__repr__', '__str__', '__format__', '__reduce_ex__':
            if _VERSION >= (3, 8) and name in classdict:
                continue
            of_type = getattr(member_type, name, None)
            if of_type is not None and of_type == getattr(enum_class, name):
                setattr(enum_class, name, getattr(first_enum, name, None))

    def __bool__(self):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def __contains__(cls, member):
        if _VERSION >= (3, 8) and not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%s: cannot delete Enum member.' % cls.__name__)
        super().__delattr__(attr)

    def __dir__(self):
        return ['__class__', '__doc__', '__members__', '__module__'] + self._member_names_

    def __getattr__(cls, name):
        if not _is_dunder(name) and name in cls._member_map_:
            return cls._member_map_[name]
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('Cannot reassign members.')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        _made_from_names(cls, class_name, names, start, first_enum, classdict)
        enum_class = metacls.__new__(metacls, class_name, bases, classdict)
        enum_class.__module__ = module or sys._getframe(2).f_globals['__name__']
        if qualname is not None:
            enum_class.__qualname__ = qualname
        return enum_class

    @staticmethod
    def _check_for_existing_members(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if _is_enum(base) and base._member_names_:
                    raise TypeError('%s: cannot extend enumeration %r' % (class_name, base.__name__))

    @staticmethod
    def _get_mixins_(class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not issubclass(first_enum, Enum):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`' if _VERSION >= (3, 7) else
                            'new enumerations must be created as `ClassName([mixin_type,] enum_type)`')
        member_type = _find_data_type(class_name, bases, _is_enum) or object
        if first_enum._member_names_:
            raise TypeError('Cannot extend enumerations')
        return member_type, first_enum
