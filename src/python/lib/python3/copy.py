"""Copies of objects, shallow and deep: what Lib/copy.py of CPython 3.8.18 does."""

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_ATOMS = frozenset([type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, type(len),
                    type(lambda: 0), property])


def copy(x):
    """A new object with the same parts."""
    cls = type(x)
    if cls in _ATOMS or cls in (tuple, frozenset, slice) or issubclass(cls, type):
        return x
    if cls in (list, dict, set):
        return cls.copy(x)
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _instance(x, cls, None, lambda part, memo: part)


def deepcopy(x, memo=None, _nil=[]):
    """A new object, its parts copied, too."""
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    made = _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls in _ATOMS or issubclass(cls, type):
        return x
    if cls is list:
        made = []
        memo[id(x)] = made
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(new is old for new, old in zip(items, x)) else tuple(items)
    if cls is dict:
        made = {}
        memo[id(x)] = made
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is type(copy.__get__(0)):
        return cls(x.__func__, deepcopy(x.__self__, memo))
    method = getattr(x, '__deepcopy__', None)
    if method is not None:
        return method(memo)
    return _instance(x, cls, memo, deepcopy)


def _instance(x, cls, memo, part):
    """An instance made without `__init__`, with the state and the items of another."""
    own = _own_reduce(cls)
    if own is not None:
        return _rebuilt(x, own(x), memo, part)
    if issubclass(cls, (list, dict, set, frozenset, tuple, int, float, str, bytes, complex)):
        made = _of_builtin(x, cls, memo, part)
    else:
        args = x.__getnewargs__() if hasattr(cls, '__getnewargs__') else ()
        made = cls.__new__(cls, *args)
    if memo is not None:
        memo[id(x)] = made
    _take_state(made, _state(x, cls), memo, part)
    if issubclass(cls, list):
        for item in list(x):
            made.append(part(item, memo))
    elif issubclass(cls, dict):
        for key, value in dict.items(x):
            made[part(key, memo)] = part(value, memo)
    return made


def _own_reduce(cls):
    for base in cls.__mro__:
        if base is not object and '__reduce__' in vars(base):
            return base.__reduce__
    return None


def _rebuilt(x, reduced, memo, part):
    if isinstance(reduced, str):
        return x
    func, args, state, items, pairs = (tuple(reduced) + (None,) * 3)[:5]
    made = func(*[part(arg, memo) for arg in args])
    if memo is not None:
        memo[id(x)] = made
    _take_state(made, state, memo, part)
    for item in items or ():
        made.append(part(item, memo))
    for key, value in pairs or ():
        made[part(key, memo)] = part(value, memo)
    return made


def _of_builtin(x, cls, memo, part):
    if issubclass(cls, (list, dict)):
        return cls.__new__(cls)
    if issubclass(cls, set):
        made = cls.__new__(cls)
        set.update(made, [part(item, memo) for item in x])
        return made
    if issubclass(cls, (tuple, frozenset)):
        base = tuple if issubclass(cls, tuple) else frozenset
        return base.__new__(cls, [part(item, memo) for item in x])
    base = next(each for each in (int, float, str, bytes, complex) if issubclass(cls, each))
    return base.__new__(cls, x)


def _state(x, cls):
    if getattr(cls, '__getstate__', None) is not getattr(object, '__getstate__', None):
        return x.__getstate__()
    names = getattr(x, '__dict__', None) or None
    slots = {}
    for base in cls.__mro__:
        wanted = vars(base).get('__slots__', ())
        for name in (wanted,) if isinstance(wanted, str) else wanted:
            if name.startswith('__') and not name.endswith('__'):
                name = '_%s%s' % (base.__name__.lstrip('_'), name)
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (names, slots) if slots else names


def _take_state(made, state, memo, part):
    if not state:
        return
    state = part(state, memo)
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(made, name, value)
