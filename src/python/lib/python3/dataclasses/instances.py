def fields(class_or_instance):
    """The fields of a data class or of an instance of one, without those of the class itself."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError as error:
        refusal = TypeError('must be called with a dataclass type or instance')
        if _VERSION >= (3, 10):
            raise refusal from None
        raise refusal
    return tuple(each for each in found.values() if each._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    is_class = isinstance(obj, type) and (not (3, 9) <= _VERSION < (3, 11) or not isinstance(obj, types.GenericAlias))
    return hasattr(obj if is_class else type(obj), _FIELDS)


_ATOMIC_TYPES = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), types.CodeType,
                           types.BuiltinFunctionType, types.FunctionType, type, range, property})


def _rebuilt(obj, convert, factory):
    """What is no instance of a data class: containers are made anew, the rest is copied."""
    kind = type(obj)
    if _VERSION >= (3, 12) and kind in _ATOMIC_TYPES:
        return obj
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[convert(value, factory) for value in obj])
    if isinstance(obj, (list, tuple)):
        return kind([convert(value, factory) for value in obj])
    if isinstance(obj, dict):
        if _VERSION >= (3, 12) and hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in obj.items():
                result[convert(key, factory)] = convert(value, factory)
            return result
        return kind([(convert(key, factory), convert(value, factory)) for key, value in obj.items()])
    return copy.deepcopy(obj)


def _dict_of(obj, factory):
    if not _is_dataclass_instance(obj):
        return _rebuilt(obj, _dict_of, factory)
    return factory([(each.name, _dict_of(getattr(obj, each.name), factory)) for each in fields(obj)])


def _tuple_of(obj, factory):
    if not _is_dataclass_instance(obj):
        return _rebuilt(obj, _tuple_of, factory)
    return factory([_tuple_of(getattr(obj, each.name), factory) for each in fields(obj)])


def asdict(obj, *, dict_factory=dict):
    """An instance as a dict, what it holds likewise."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _dict_of(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """An instance as a tuple, what it holds likewise."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _tuple_of(obj, tuple_factory)


def _any_type():
    return 'typing.Any'


def _spelled_fields(fields):
    annotations, defaults, seen = {}, {}, set()
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, _any_type()
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError('Invalid field: %r' % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if keyword.iskeyword(name):
            raise TypeError('Field names must not be keywords: %r' % name)
        if name in seen:
            raise TypeError('Field name duplicated: %r' % name)
        seen.add(name)
        annotations[name] = annotation
    return annotations, defaults


if _VERSION >= (3, 12):
    def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
        """A data class of fields that are given by their names."""
        if module is None:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        return _made(cls_name, fields, bases, namespace, module, options)
else:
    def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
        """A data class of fields that are given by their names."""
        return _made(cls_name, fields, bases, namespace, None, options)


def _made(cls_name, fields, bases, namespace, module, options):
    annotations, defaults = _spelled_fields(fields)
    decorate = options.pop('decorator', dataclass) if _VERSION >= (3, 14) else dataclass

    def fill(names):
        names.update(namespace or {})
        names.update(defaults)
        if _VERSION < (3, 14):
            names['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, fill)
    if _VERSION >= (3, 14):
        cls.__annotate__ = _annotate_with(annotations)
    if module is not None:
        cls.__module__ = module
    return decorate(cls, **options)


def _annotate_with(annotations):
    def annotate_method(format):
        return dict(annotations)
    return annotate_method


_replacing = TypeError if _VERSION >= (3, 13) else ValueError


def _replace(self, /, **changes):
    for each in getattr(self, _FIELDS).values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                raise _replacing('field %s is declared with init=False, it cannot be specified with replace()' % each.name)
        elif each.name not in changes:
            if each._field_type is _FIELD_INITVAR and (_VERSION < (3, 8) or each.default is MISSING):
                raise _replacing('InitVar %r must be specified with replace()' % each.name)
            changes[each.name] = getattr(self, each.name)
    return self.__class__(**changes)


def _set_replace(cls):
    _set_new(cls, '__replace__', _replace)


def replace(obj, /, **changes):
    """Another instance with other values of some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)
