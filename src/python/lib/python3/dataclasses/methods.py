class _Methods:
    """
    The methods of a data class, made by exec of the same text as in CPython: what their code holds, and their closures, are seen by programs.
    Up to 3.12 each is a text of its own, from 3.13 on all are in one.
    """

    def __init__(self, cls, globals):
        self.cls, self.globals = cls, globals
        self.names, self.texts, self.locals, self.refusals, self.always, self.annotated = [], [], {}, {}, set(), {}

    def add(self, name, parameters, body, locals=None, annotated=None, refusal=None, always=False, decorator=None):
        """`annotated`: the fields that `__init__` has parameters for; `refusal`: said where the class has the method already."""
        self.locals.update(locals or {})
        returned = ''
        if annotated is not None:
            returned = self._returning(name, annotated)
        mark = ' %s\n' % decorator if decorator else ''
        lines = '\n'.join('  ' + line for line in body)
        self.texts.append('%s def %s(%s)%s:\n%s' % (mark, name, ','.join(parameters), returned, lines))
        self.names.append(name)
        if refusal is not None:
            self.refusals[name] = refusal
        if always:
            self.always.add(name)
        if _VERSION < (3, 13):
            self.finish()

    def _returning(self, name, annotated):
        if _VERSION >= (3, 14):
            self.annotated[name] = annotated
            return ''
        variable = '__dataclass_%s_return_type__' % name if _VERSION >= (3, 13) else \
            '__dataclass_return_type__' if _VERSION >= (3, 12) else '_return_type'
        self.locals[variable] = None
        return '->' + variable

    def finish(self):
        """Gives the class what has been added."""
        if _VERSION >= (3, 13):
            returned = '(%s,)' % ','.join(self.names) if self.names else '()'
        else:
            returned = self.names[0]
            if _VERSION < (3, 10) and 'BUILTINS' not in self.locals:
                self.locals['BUILTINS'] = __import__('builtins')
        text = 'def __create_fn__(%s):\n%s\n return %s' % (', '.join(self.locals), '\n'.join(self.texts), returned)
        namespace = {}
        exec(text, self.globals, namespace)
        made = namespace['__create_fn__'](**self.locals)
        for name, function in zip(self.names, made if _VERSION >= (3, 13) else (made,)):
            self._place(name, function)
        self.names, self.texts, self.locals = [], [], {}

    def _place(self, name, function):
        if _VERSION < (3, 13) and name == '__repr__':
            function = _recursive_repr(function)
        if _VERSION >= (3, 10):
            function.__qualname__ = '%s.%s' % (self.cls.__qualname__, function.__name__)
        if name in self.annotated:
            function.__annotate__ = _annotate(self.cls, name, self.annotated[name])
        if name in self.always:
            setattr(self.cls, name, function)
        elif _set_new(self.cls, name, function) and name in self.refusals:
            raise TypeError('Cannot overwrite attribute %s in class %s%s' % (name, self.cls.__name__, self.refusals[name]))


def _set_new(cls, name, value):
    """Whether the class has the attribute itself; else it is set."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _annotate(__class__, method, names):
    """From 3.14 on annotations of `__init__` are worked out when they are asked for."""
    def __annotate__(format, /):
        found = {}
        for base in reversed(__class__.__mro__):
            found.update(_annotations(base))
        annotations = {name: found[name] for name in names if name in found}
        annotations['return'] = None
        return annotations
    __annotate__.__generated_by_dataclasses__ = True
    __annotate__.__qualname__ = '%s.%s.__annotate__' % (__class__.__qualname__, method)
    return __annotate__


def _annotations(cls):
    """Those of the class itself."""
    if _VERSION >= (3, 14):
        return {} if cls.__module__ == 'builtins' else cls.__annotations__
    return cls.__dict__.get('__annotations__', {})


_LATE = _VERSION >= (3, 12)


def _default_name(field):
    return ('__dataclass_dflt_%s__' if _LATE else '_dflt_%s') % field.name


_FACTORY_MARK = '__dataclass_HAS_DEFAULT_FACTORY__' if _LATE else '_HAS_DEFAULT_FACTORY'
_OBJECT = '__dataclass_builtins_object__' if _VERSION >= (3, 10) else 'BUILTINS.object'


def _assignment(field, frozen, value, self_name):
    if frozen:
        return '%s.__setattr__(%s,%r,%s)' % (_OBJECT, self_name, field.name, value)
    return '%s.%s=%s' % (self_name, field.name, value)


def _initialization(field, frozen, slots, locals, self_name):
    """The line of `__init__` that sets the field, if there is one; adds what it needs."""
    default = _default_name(field)
    if field.default_factory is not MISSING:
        locals[default] = field.default_factory
        value = default + '()'
        if field.init:
            value = '%s if %s is %s else %s' % (value, field.name, _FACTORY_MARK, field.name)
    elif field.init:
        if field.default is not MISSING:
            locals[default] = field.default
        value = field.name
    elif _VERSION >= (3, 10) and slots and field.default is not MISSING:
        locals[default] = field.default
        value = default
    else:
        return None
    return None if field._field_type is _FIELD_INITVAR else _assignment(field, frozen, value, self_name)


def _parameter(field):
    default = ''
    if field.default is not MISSING:
        default = '=' + _default_name(field)
    elif field.default_factory is not MISSING:
        default = '=' + _FACTORY_MARK
    if _VERSION >= (3, 14):
        return field.name + default
    return '%s:%s%s' % (field.name, _type_name(field), default)


def _type_name(field):
    return ('__dataclass_type_%s__' if _LATE else '_type_%s') % field.name


def _check_defaults(fields):
    earlier = None
    for field in fields:
        if not field.init:
            continue
        if field.default is not MISSING or field.default_factory is not MISSING:
            earlier = field
        elif earlier is not None:
            whose = ' %r' % earlier.name if _VERSION >= (3, 13) else ''
            raise TypeError('non-default argument %r follows default argument%s' % (field.name, whose))


def _init_method(methods, fields, positional, keyword_only, options, post_init, self_name):
    _check_defaults(positional)
    locals = {} if _VERSION >= (3, 14) else {_type_name(field): field.type for field in fields}
    if not _LATE:
        locals['MISSING'] = MISSING
    locals[_FACTORY_MARK] = _HAS_DEFAULT_FACTORY
    if _VERSION >= (3, 10):
        locals['__dataclass_builtins_object__'] = object
    body = [_initialization(field, options['frozen'], options['slots'], locals, self_name) for field in fields]
    body = [line for line in body if line]
    if post_init:
        body.append('%s.__post_init__(%s)' % (self_name, ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)))
    parameters = [self_name] + [_parameter(field) for field in positional if field.init]
    if keyword_only:
        parameters += ['*'] + [_parameter(field) for field in keyword_only]
    methods.add('__init__', parameters, body or ['pass'], locals, annotated=[field.name for field in fields if field.init])


def _repr_method(methods, fields):
    shown = ', '.join('%s={self.%s!r}' % (field.name, field.name) for field in fields)
    if _VERSION >= (3, 13):
        methods.add('__repr__', ('self',), ['return f"{self.__class__.__qualname__}(%s)"' % shown],
                    {'__dataclasses_recursive_repr': _dataclasses_recursive_repr}, decorator='@__dataclasses_recursive_repr()')
    else:
        methods.add('__repr__', ('self',), ['return self.__class__.__qualname__ + f"(%s)"' % shown])


def _as_tuple(variable, fields):
    return '(%s,)' % ','.join('%s.%s' % (variable, field.name) for field in fields) if fields else '()'


def _eq_method(methods, fields):
    if _VERSION >= (3, 13):
        compared = ' and '.join('self.%s==other.%s' % (field.name, field.name) for field in fields) or 'True'
        body = ['if self is other:', ' return True']
    else:
        compared = '%s==%s' % (_as_tuple('self', fields), _as_tuple('other', fields))
        body = []
    methods.add('__eq__', ('self', 'other'),
                body + ['if other.__class__ is self.__class__:', ' return ' + compared, 'return NotImplemented'])


def _order_methods(methods, fields):
    for name, operator in ('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='):
        compared = _as_tuple('self', fields) + operator + _as_tuple('other', fields)
        methods.add(name, ('self', 'other'),
                    ['if other.__class__ is self.__class__:', ' return ' + compared, 'return NotImplemented'],
                    refusal='. Consider using functools.total_ordering' if _VERSION < (3, 13) else ' Consider using functools.total_ordering')


def _frozen_methods(methods, cls, fields):
    name_of_class = '__class__' if _VERSION >= (3, 15) else 'cls'
    condition = 'type(self) is ' + name_of_class
    if not _LATE:
        condition += ' or name in (%s)' % ''.join('%r,' % field.name for field in fields)
    elif fields:
        condition += ' or name in {%s}' % ', '.join(repr(field.name) for field in fields)
    for name, parameters, deed in ('__setattr__', ('name', 'value'), 'assign to'), ('__delattr__', ('name',), 'delete'):
        methods.add(name, ('self',) + parameters,
                    ['if %s:' % condition, ' raise FrozenInstanceError(f"cannot %s field {name!r}")' % deed,
                     'super(%s, self).%s(%s)' % (name_of_class, name, ', '.join(parameters))],
                    {name_of_class: cls, 'FrozenInstanceError': FrozenInstanceError}, refusal='')


def _hash_method(methods, fields):
    compared = [field for field in fields if (field.compare if field.hash is None else field.hash)]
    methods.add('__hash__', ('self',), ['return hash(%s)' % _as_tuple('self', compared)], always=True)
