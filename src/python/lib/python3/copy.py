"""Copies of objects, shallow and deep: what Lib/copy.py of CPython 3.8.18 does, one call for each of its calls."""

from sys import version_info as _version_info

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error


def copy(x):
    """A new object with the same parts."""
    cls = type(x)
    copier = _copiers.get(cls)
    if copier:
        return copier(x)
    if issubclass(cls, type):
        return _itself(x)
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reductor = getattr(x, '__reduce_ex__', None)
    made_of = reductor(4)
    if isinstance(made_of, str):
        return x
    return _rebuild(x, None, *made_of)


def deepcopy(x, memo=None, _nil=[]):
    """A new object, its parts copied, too."""
    if memo is None:
        memo = {}
    key = id(x)
    made = memo.get(key, _nil)
    if made is not _nil:
        return made
    cls = type(x)
    copier = _deep_copiers.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = _deep_itself(x, memo)
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            made = copier(memo)
        else:
            reductor = getattr(x, '__reduce_ex__', None)
            made_of = reductor(4)
            made = x if isinstance(made_of, str) else _rebuild(x, memo, *made_of)
    if made is not x:
        memo[key] = made
        _keep(x, memo)
    return made


def _itself(x):
    return x


def _deep_itself(x, memo):
    return x


def _deep_list(x, memo, deepcopy=deepcopy):
    made = []
    memo[id(x)] = made
    append = made.append
    for item in x:
        append(deepcopy(item, memo))
    return made


def _deep_tuple(x, memo, deepcopy=deepcopy):
    made = [deepcopy(item, memo) for item in x]
    value = memo.get(id(x))
    if value is not None:
        return value
    for old, new in zip(x, made):
        if old is not new:
            return tuple(made)
    return x


def _deep_dict(x, memo, deepcopy=deepcopy):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


def _keep(x, memo):
    """What was copied lives as long as the memo, which knows it by its address."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _rebuild(x, memo, func, args, state=None, items=None, pairs=None, deepcopy=deepcopy):
    """An object from what `__reduce_ex__` says of another."""
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for key, value in slots.items():
                    setattr(made, key, value)
    if items is not None:
        for item in items:
            if deep:
                item = deepcopy(item, memo)
            made.append(item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            made[key] = value
    return made


_ATOMS = [type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), type(len), type(copy),
          type(copy.__code__)]
if _version_info >= (3, 7):
    _ATOMS.append(property)
_copiers = {list: list.copy, dict: dict.copy, set: set.copy, tuple: _itself, frozenset: _itself, slice: _itself}
_deep_copiers = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(copy.__get__(0)): _deep_method}
for _atom in _ATOMS:
    _copiers[_atom] = _itself
    _deep_copiers[_atom] = _deep_itself
if _version_info < (3, 10):
    del _deep_copiers[range]
del _atom
