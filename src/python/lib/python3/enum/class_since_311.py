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
            if not _is_dunder(name) and name in cls._member_map_:
                return cls._member_map_[name]
            raise AttributeError(name)

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
