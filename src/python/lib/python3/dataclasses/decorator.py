def _is_class_variable(annotation, cls):
    typing = sys.modules.get('typing')
    if isinstance(annotation, str):
        named = _named(annotation, cls, typing, 'ClassVar')
        return named is not None and named is getattr(typing, 'ClassVar', None)
    variable = getattr(typing, 'ClassVar', None)
    return variable is not None and (annotation is variable or getattr(annotation, '__origin__', None) is variable)


def _is_init_variable(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named(annotation, cls, sys.modules[__name__], 'InitVar')
    return annotation is InitVar or type(annotation) is InitVar


def _is_mark(annotation, cls):
    if isinstance(annotation, str):
        annotation = _named(annotation, cls, sys.modules[__name__], 'KW_ONLY')
    return annotation is KW_ONLY


def _named(annotation, cls, module, name):
    """What a text that is an annotation begins with: a name of the class's module, or one of a module that it knows."""
    first, rest = _identifier(annotation)
    second, _ = _identifier(rest[1:]) if rest.startswith('.') else ('', '')
    here = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    if not second:
        return here.get(first)
    return getattr(module, second, None) if module is not None and here.get(first) is module else None


def _identifier(text):
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:].lstrip()


_MemberDescriptorType = type(Field.name)


def _field_of(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        found = field(default=MISSING if isinstance(default, _MemberDescriptorType) else default)
    found.name, found.type = name, annotation
    found._field_type = _FIELD_CLASSVAR if _is_class_variable(annotation, cls) else \
        _FIELD_INITVAR if _is_init_variable(annotation, cls) else _FIELD
    if found._field_type is not _FIELD and found.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % name)
    if _VERSION >= (3, 10):
        if found._field_type is not _FIELD_CLASSVAR:
            if found.kw_only is MISSING:
                found.kw_only = kw_only
        elif found.kw_only is not MISSING:
            raise TypeError('field %s is a ClassVar but specifies kw_only' % name)
    if found._field_type is _FIELD and _is_mutable(found.default):
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory' % (type(found.default), name))
    return found


def _is_mutable(default):
    if _VERSION >= (3, 11):
        return default.__class__.__hash__ is None
    return isinstance(default, (list, dict, set))


def _own_fields(cls, kw_only):
    found, marked = [], False
    for name, annotation in _annotations(cls).items():
        if _VERSION >= (3, 10) and _is_mark(annotation, cls):
            if marked:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been specified' % name)
            marked = kw_only = True
        else:
            found.append(_field_of(cls, name, annotation, kw_only))
    return found


def _inherited_fields(cls, frozen):
    """The fields of the bases, and a check of which are frozen."""
    fields, frozen_bases = {}, []
    for base in cls.__mro__[-1:0:-1]:
        of_base = getattr(base, _FIELDS, None)
        if of_base is not None and (of_base or _VERSION >= (3, 8)):
            for each in of_base.values():
                fields[each.name] = each
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    return fields, frozen_bases


def _check_frozen(frozen, bases):
    if any(bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if bases and frozen and not (all(bases) if _VERSION >= (3, 13) else any(bases)):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _process_class(cls, options):
    frozen, slots, eq = options['frozen'], options['slots'], options['eq']
    module = sys.modules.get(cls.__module__)
    methods = _Methods(cls, {} if module is None else module.__dict__)
    setattr(cls, _PARAMS, _DataclassParams(options))
    fields, frozen_bases = _inherited_fields(cls, frozen)
    own = _own_fields(cls, options['kw_only'])
    for each in own:
        fields[each.name] = each
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    annotated = _annotations(cls)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotated:
            raise TypeError('%r is a field but has no type annotation' % name)
    _check_frozen(frozen, frozen_bases)
    setattr(cls, _FIELDS, fields)
    hash_of_class = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (hash_of_class is MISSING or hash_of_class is None and '__eq__' in cls.__dict__)
    if options['order'] and not eq:
        raise ValueError('eq must be true if order is true')
    in_init = [each for each in fields.values() if each._field_type is not _FIELD_CLASSVAR]
    positional = [each for each in in_init if _VERSION < (3, 10) or each.init and not each.kw_only]
    keyword_only = [each for each in in_init if _VERSION >= (3, 10) and each.init and each.kw_only]
    if options['init']:
        _init_method(methods, in_init, positional, keyword_only, options, hasattr(cls, '__post_init__'),
                     '__dataclass_self__' if 'self' in fields else 'self')
    if _VERSION >= (3, 13):
        _set_replace(cls)
    of_instance = [each for each in fields.values() if each._field_type is _FIELD]
    compared = [each for each in of_instance if each.compare]
    if options['repr']:
        _repr_method(methods, [each for each in of_instance if each.repr])
    if eq:
        _eq_method(methods, compared)
    if options['order']:
        _order_methods(methods, compared)
    if frozen:
        _frozen_methods(methods, cls, of_instance)
    _set_hash(methods, cls, options, has_hash, of_instance)
    if _VERSION >= (3, 13):
        methods.finish()
    if not getattr(cls, '__doc__'):
        cls.__doc__ = _late_documentation if _VERSION >= (3, 15) else cls.__name__ + _signature(cls)
    if options['match_args']:
        _set_new(cls, '__match_args__', tuple(each.name for each in positional))
    if options['weakref_slot'] and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, options['weakref_slot'], fields)
    return cls


def _set_hash(methods, cls, options, has_hash, fields):
    """The table of Lib/dataclasses.py (`_hash_action`) as rules."""
    if options['unsafe_hash']:
        if has_hash:
            raise TypeError('Cannot overwrite attribute __hash__ in class %s' % cls.__name__)
        _hash_method(methods, fields)
    elif options['eq'] and not has_hash:
        if options['frozen']:
            _hash_method(methods, fields)
        else:
            cls.__hash__ = None


def _decorator(cls, options):
    def wrap(cls):
        return _process_class(cls, options)
    wrap.__qualname__ = 'dataclass.<locals>.wrap'
    return wrap if cls is None else wrap(cls)


if _VERSION >= (3, 11):
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
                  kw_only=False, slots=False, weakref_slot=False):
        options = dict(locals())
        return _decorator(options.pop('cls'), options)
elif _VERSION >= (3, 10):
    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
                  kw_only=False, slots=False):
        options = dict(locals(), weakref_slot=False)
        return _decorator(options.pop('cls'), options)
else:
    _NOT_YET = {'match_args': False, 'kw_only': False, 'slots': False, 'weakref_slot': False}

    if _VERSION >= (3, 8):
        def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False):
            options = dict(locals(), **_NOT_YET)
            return _decorator(options.pop('cls'), options)
    else:
        def dataclass(_cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False):
            options = dict(locals(), **_NOT_YET)
            return _decorator(options.pop('_cls'), options)
