"""Copies of objects, shallow and deep, with the references that Lib/copy.py of CPython 2.7.18 leaves behind."""


class Error(Exception):
    pass


error = Error

_ATOMS = frozenset([type(None), type(Ellipsis), type(NotImplemented), int, long, float, bool, complex, str, unicode,
                    type, xrange, type(len), type(lambda: 0)])


class _Blank:
    """A classic instance to be made into another class's."""


_CLASSIC = type(_Blank)
_INSTANCE = type(_Blank())
_METHOD = type(_Blank().__init__) if hasattr(_Blank(), '__init__') else type(Error.__init__)


def copy(x):
    """A new object that holds what x holds."""
    cls = type(x)
    if cls in _ATOMS or cls is tuple or cls is frozenset or cls is _CLASSIC:
        return x
    if cls is list or cls is dict or cls is set:
        return cls(x)
    if cls is _INSTANCE:
        return _copy_instance(x, None)
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    return _rebuild(x, _reduce(x), None)


def deepcopy(x, memo=None, _nil=[]):
    """A new object that holds copies of what x holds; memo knows the copies made so far by the id of their original."""
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    copier = _DEEP.get(cls)
    # All in one frame: it is what holds x while methods of x run.
    if copier is not None:
        y = copier(x, memo)
    elif cls in _ATOMS or cls is _CLASSIC or issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        y = copier(memo) if copier is not None else _rebuild(x, _reduce(x), memo)
    memo[key] = y
    _keep(x, memo)
    return y


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]
    for before, after in zip(x, items):
        if before is not after:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    items = memo[id(x)] = {}
    for key, value in x.iteritems():
        items[deepcopy(key, memo)] = deepcopy(value, memo)
    return items


def _deep_method(x, memo):
    return type(x)(x.im_func, deepcopy(x.im_self, memo), x.im_class)


def _keep(x, memo):
    """Originals live as long as the memo, so that no id is used again."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _copy_instance(x, memo):
    if memo is None:
        if hasattr(x, '__copy__'):
            return x.__copy__()
    elif hasattr(x, '__deepcopy__'):
        return x.__deepcopy__(memo)
    if hasattr(x, '__getinitargs__'):
        args = x.__getinitargs__()
        y = x.__class__(*(args if memo is None else deepcopy(args, memo)))
    else:
        y = _Blank()
        y.__class__ = x.__class__
    state = x.__getstate__() if hasattr(x, '__getstate__') else x.__dict__
    if memo is not None:
        memo[id(x)] = y
        state = deepcopy(state, memo)
    if not hasattr(y, '__setstate__'):
        y.__dict__.update(state)
    else:
        y.__setstate__(state)
    return y


_DEEP = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, _METHOD: _deep_method, _INSTANCE: _copy_instance}


def _reduce(x):
    """What an object is made of: a callable, its arguments, and optionally state, list items and dictionary items."""
    cls = type(x)
    for name in '__reduce_ex__', '__reduce__':
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            return method(x, 2) if name == '__reduce_ex__' else method(x)
    if isinstance(x, BaseException):
        return cls, x.args, x.__dict__
    if isinstance(x, (set, frozenset)):
        return cls, (list(x),), getattr(x, '__dict__', None)
    if cls is not object and '__module__' not in cls.__dict__:
        raise TypeError("can't pickle %s objects" % cls.__name__)
    args = x.__getnewargs__() if hasattr(x, '__getnewargs__') else _new_arguments(x)
    items = iter(x) if isinstance(x, list) else None
    entries = x.iteritems() if isinstance(x, dict) else None
    return cls.__new__, (cls,) + args, _state(x), items, entries


def _new_arguments(x):
    """What __new__ is given for an instance of a class that derives from an immutable type."""
    for base in tuple, int, long, float:
        if isinstance(x, base):
            return base(x),
    return ()


def _state(x):
    if hasattr(x, '__getstate__'):
        return x.__getstate__()
    state = getattr(x, '__dict__', None) or None
    members = {}
    for cls in type(x).__mro__:
        names = cls.__dict__.get('__slots__', ())
        for name in [names] if isinstance(names, basestring) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                members[name] = getattr(x, name)
    return (state, members) if members else state


def _rebuild(x, parts, memo):
    if isinstance(parts, str):
        return x
    make, args, state, items, entries = (tuple(parts) + (None, None, None))[:5]
    if memo is not None:
        args = deepcopy(args, memo)
    y = make(*args)
    if memo is not None:
        memo[id(x)] = y
    if state:
        if memo is not None:
            state = deepcopy(state, memo)
        _set_state(y, state)
    for item in items or ():
        y.append(item if memo is None else deepcopy(item, memo))
    for key, value in entries or ():
        if memo is not None:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    members = None
    if isinstance(state, tuple) and len(state) == 2:
        state, members = state
    if state:
        y.__dict__.update(state)
    for name, value in (members or {}).iteritems():
        setattr(y, name, value)
