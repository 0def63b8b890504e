def _signature(cls):
    """What `inspect.signature` says of the class, without `-> None`."""
    function = cls.__init__
    code = getattr(function, '__code__', None)
    if code is None:
        return '()'
    count = code.co_argcount
    names, keyword_only = code.co_varnames[1:count], code.co_varnames[count:count + code.co_kwonlyargcount]
    defaults = function.__defaults__ or ()
    values = dict(zip(names[len(names) - len(defaults):], defaults))
    values.update(function.__kwdefaults__ or {})
    annotations = function.__annotations__
    shown = [_shown_parameter(name, annotations, values) for name in names]
    following = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        shown.append(_shown_parameter(code.co_varnames[following], annotations, values, '*'))
        following += 1
    elif keyword_only:
        shown.append('*')
    shown += [_shown_parameter(name, annotations, values) for name in keyword_only]
    if code.co_flags & 8:
        shown.append(_shown_parameter(code.co_varnames[following], annotations, values, '**'))
    returned = annotations.get('return')
    return '(%s)%s' % (', '.join(shown), '' if returned is None else ' -> ' + _shown_annotation(returned))


class _AutoDocstring:
    """From 3.15 on the signature is worked out when it is asked for."""

    def __get__(self, instance, cls):
        cls.__doc__ = documentation = cls.__name__ + _signature(cls)
        return documentation


_late_documentation = _AutoDocstring()


def _shown_parameter(name, annotations, values, mark=''):
    if name in annotations:
        default = ' = %r' % (values[name],) if name in values else ''
        return '%s%s: %s%s' % (mark, name, _shown_annotation(annotations[name]), default)
    return mark + name + ('=%r' % (values[name],) if name in values else '')


def _shown_annotation(annotation):
    if isinstance(annotation, type) and (_VERSION < (3, 9) or type(annotation) is not types.GenericAlias):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def _dataclass_getstate(self):
    return [getattr(self, each.name) for each in fields(self)]


def _dataclass_setstate(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _slots_of(cls):
    """The slots that a base has itself."""
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        if _VERSION < (3, 13):
            return ()
        return tuple(name for name, offset in (('__weakref__', '__weakrefoffset__'), ('__dict__', '__dictoffset__'))
                     if getattr(cls, offset, -1) != 0 and (_VERSION >= (3, 14) or name == '__weakref__'))
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError("Slots of '%s' cannot be determined" % cls.__name__)
    return slots


def _slots_for(cls, names, weakref_slot, defined):
    inherited = set()
    if _VERSION >= (3, 11):
        for base in cls.__mro__[1:-1]:
            inherited.update(_slots_of(base))
        names += ('__weakref__',) if weakref_slot else ()
    names = tuple(name for name in names if name not in inherited)
    documented = {name: getattr(defined.get(name), 'doc', None) for name in names}
    return documented if any(doc is not None for doc in documented.values()) else names


def _with_slots(cls, frozen, weakref_slot, defined):
    """The class anew: a class that has been made gets no slots any more."""
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    namespace = dict(cls.__dict__)
    names = tuple(each.name for each in fields(cls))
    namespace['__slots__'] = _slots_for(cls, names, weakref_slot, defined)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    if _VERSION >= (3, 11):
        namespace.pop('__weakref__', None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    if frozen:
        for name, function in ('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate):
            if _VERSION < (3, 11) or name not in namespace:
                setattr(made, name, function)
    if _VERSION >= (3, 14):
        _rename_class_cells(cls, made)
    return made


def _rename_class_cells(old, new):
    """`__class__` in methods, and in what `__init__` works its annotations out with, is the class with slots."""
    for member in list(new.__dict__.values()):
        while hasattr(member, '__wrapped__') and not isinstance(member, type):
            member = member.__wrapped__
        parts = (member.fget, member.fset, member.fdel) if isinstance(member, property) else (member,)
        if any(_rename_class_cell(part, old, new) for part in parts):
            break
    annotations = _annotations(new)
    for each in getattr(new, _FIELDS).values():
        if each.name in annotations:
            each.type = annotations[each.name]
    annotate = getattr(new.__init__, '__annotate__', None)
    if getattr(annotate, '__generated_by_dataclasses__', False):
        _rename_class_cell(annotate, old, new)


def _rename_class_cell(function, old, new):
    if not isinstance(function, types.FunctionType) or '__class__' not in function.__code__.co_freevars:
        return False
    cell = function.__closure__[function.__code__.co_freevars.index('__class__')]
    if cell.cell_contents is not old:
        return False
    cell.cell_contents = new
    return True
