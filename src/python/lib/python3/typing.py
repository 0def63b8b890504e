"""Generic classes, unions of type variables and what substitutes them: what Lib/typing.py of CPython 3.12.1 has of them."""
from _typing import ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple
from functools import lru_cache, wraps
from sys import version_info as _version_info
from types import GenericAlias

if _version_info >= (3, 13):
    from _typing import NoDefault


def _tp_cache(func):
    """Remembers what it made of arguments that have a hash."""
    cached = lru_cache(typed=True)(func)

    @wraps(func)
    def inner(*args):
        try:
            return cached(*args)
        except TypeError:
            return func(*args)
    return inner


def _type_repr(obj):
    if isinstance(obj, GenericAlias):
        return repr(obj)
    if isinstance(obj, tuple):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    return '...' if obj is ... else repr(obj)


def _type_check(arg, msg):
    """What may stand for a type: None for its type; no tuple, and nothing that has to be subscripted first."""
    arg = _type_convert(arg)
    if arg in (Generic, ):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _type_convert(arg):
    return type(None) if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg


class ForwardRef:
    """A type by its name."""

    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def _collect_parameters(args):
    """The type variables in types, each once, in order."""
    parameters = []
    for each in args:
        if isinstance(each, type):
            continue
        if isinstance(each, tuple):
            found = _collect_parameters(each)
        elif hasattr(each, '__typing_subst__'):
            found = (each,)
        else:
            found = getattr(each, '__parameters__', ())
        for variable in found:
            if variable not in parameters:
                parameters.append(variable)
    return tuple(parameters)


def _unpacked_tuple(arg):
    """The items of an unpacked tuple of known length, else None."""
    items = getattr(arg, '__typing_unpacked_tuple_args__', None)
    return items if items is not None and not (items and items[-1] is ...) else None


def _unpack_args(args):
    return tuple(item for arg in args for item in (_unpacked_tuple(arg) if _unpacked_tuple(arg) is not None else (arg,)))


def _check_generic(cls, parameters, expected):
    if not expected:
        raise TypeError(f'{cls} is not a generic class')
    if len(parameters) != expected:
        amount = 'many' if len(parameters) > expected else 'few'
        raise TypeError(f'Too {amount} arguments for {cls}; actual {len(parameters)}, expected {expected}')


def _prepared(alias, args):
    """One argument for each parameter, a tuple of them where that takes several."""
    for parameter in alias.__parameters__:
        prepare = getattr(parameter, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def _typevar_subst(self, arg):
    arg = _type_check(arg, 'Parameters to generic types must be types.')
    if isinstance(arg, _UnpackGenericAlias) or isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False):
        raise TypeError(f'{arg} is not valid as type argument')
    return arg


def _typevar_prepare_subst(self, alias, args):
    index = alias.__parameters__.index(self)
    if index < len(args) or not self.has_default():
        return args
    return (*args, self.__default__)


def _paramspec_subst(self, arg):
    return tuple(map(_type_convert, arg)) if isinstance(arg, (list, tuple)) else arg


def _paramspec_prepare_subst(self, alias, args):
    index = alias.__parameters__.index(self)
    if index == len(args) and _version_info >= (3, 13) and self.has_default():
        args = (*args, self.__default__)
    if index >= len(args):
        raise TypeError(f'Too few arguments for {alias}')
    if len(alias.__parameters__) == 1 and not isinstance(args[0], (list, tuple)) and args[0] is not ...:
        return (args,)
    if isinstance(args[index], list):
        args = (*args[:index], tuple(args[index]), *args[index + 1:])
    return args


def _typevartuple_subst(self, arg):
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    parameters = alias.__parameters__
    index = parameters.index(self)
    if any(isinstance(each, TypeVarTuple) for each in parameters[index + 1:]):
        raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
    behind = len(parameters) - index - 1
    if index + behind > len(args):
        raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}')
    end = len(args) - behind
    own = args[index:end]
    if not own and _version_info >= (3, 13) and self.has_default():
        own = self.__default__
    return (*args[:index], own, *args[end:])


class _SpecialForm:
    __slots__ = ('_name', '_getitem')

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class _GenericAlias:
    """A generic class with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(arg for arg in args)
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __getattr__(self, attr):
        if attr in ('__origin__', '__args__'):
            return object.__getattribute__(self, attr)
        if '__origin__' in self.__dict__ and not (attr.startswith('__') and attr.endswith('__')):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr.startswith('__') and attr.endswith('__') or attr in ('_name', '_inst'):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if any(isinstance(base, _GenericAlias) and base is not self for base in later):
                return ()
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ is Generic:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = _prepared(self, _unpack_args(tuple(map(_type_convert, args))))
        _check_generic(self, args, len(self.__parameters__))
        return self.copy_with(self._substituted(self.__args__, dict(zip(self.__parameters__, args))))

    def _substituted(self, old, given):
        new = []
        for each in old:
            if isinstance(each, type):
                made = each
            elif hasattr(each, '__typing_subst__'):
                made = each.__typing_subst__(given[each])
            else:
                inner = []
                for parameter in getattr(each, '__parameters__', ()):
                    several = isinstance(parameter, TypeVarTuple)
                    inner.extend(given[parameter] if several else (given[parameter],))
                made = each[tuple(inner)] if inner else each
            if isinstance(made, tuple) and isinstance(each, _UnpackGenericAlias):
                new.extend(made)
            else:
                new.append(made)
        return tuple(new)

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join(map(_type_repr, self.__args__)) if self.__args__ else '()'
        return f'{name}[{args}]'


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        comparable = isinstance(other, (_UnionGenericAlias, type(int | str)))
        return set(self.__args__) == set(other.__args__) if comparable else NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f'typing.Optional[{_type_repr(args[args[0] is type(None)])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return any(isinstance(obj, each) for each in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, each) for each in self.__args__)


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        return arg.__args__ if isinstance(arg, (_GenericAlias, GenericAlias)) else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parts = []
    for each in parameters:
        each = _type_check(each, 'Union[arg, ...]: each arg must be a type.')
        for part in each.__args__ if isinstance(each, (_UnionGenericAlias, type(int | str))) else (each,):
            if part not in parts:
                parts.append(part)
    if len(parts) == 1:
        return parts[0]
    optional = len(parts) == 2 and type(None) in parts
    return _UnionGenericAlias(self, tuple(parts), name='Optional' if optional else None)


if _version_info >= (3, 14):
    from _typing import Union


@_SpecialForm
def Optional(self, parameters):
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


def _make_union(left, right):
    return Union[left, right]


@_tp_cache
def _generic_class_getitem(cls, params):
    if not isinstance(params, tuple):
        params = (params,)
    params = tuple(map(_type_convert, params))
    if cls is Generic:
        if not params:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        variables = (TypeVar, ParamSpec, TypeVarTuple, _UnpackGenericAlias)
        if not all(isinstance(each, variables) for each in params):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
        if len(set(params)) != len(params):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _GenericAlias(cls, params)
    params = _prepared(cls, params)
    _check_generic(cls, params, len(cls.__parameters__))
    args = []
    for parameter, given in zip(cls.__parameters__, params):
        args.extend(given) if isinstance(parameter, TypeVarTuple) else args.append(given)
    return _GenericAlias(cls, tuple(args))


class Generic:
    """What classes with type parameters derive from."""
    __slots__ = ()

    def __class_getitem__(cls, params):
        return _generic_class_getitem(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__.get('__orig_bases__')
        if Generic in (cls.__bases__ if own is None else own):
            raise TypeError('Cannot inherit from plain Generic')
        if own is None:
            cls.__parameters__ = ()
            return
        named = [base.__parameters__ for base in own if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
        if len(named) > 1:
            raise TypeError('Cannot inherit from Generic[...] multiple times.')
        found = _collect_parameters(own)
        if named and not set(found) <= set(named[0]):
            missing = ', '.join(str(each) for each in found if each not in named[0])
            raise TypeError(f"Some type variables ({missing}) are not listed in Generic[{', '.join(map(str, named[0]))}]")
        cls.__parameters__ = named[0] if named else found


def get_origin(tp):
    """What was subscripted, or None."""
    return tp.__origin__ if isinstance(tp, (_GenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)) else None


def get_args(tp):
    """What it was subscripted with."""
    return tp.__args__ if isinstance(tp, (_GenericAlias, GenericAlias, type(int | str))) else ()
