import sys

def plain(a, b):
    return a, b

def defaults(a, b=2, c=3):
    return a, b, c

def rest(a, *args):
    return a, args

def named(a, **kwargs):
    return a, sorted(kwargs.items())

def both(a, b=2, *args, **kwargs):
    return a, b, args, sorted(kwargs.items())

def none():
    pass

def unpacked(a, (b, c), d=4):
    return a, b, c, d

calls = [
    lambda: plain(1, 2), lambda: plain(1), lambda: plain(1, 2, 3), lambda: plain(a=1, b=2), lambda: plain(1, b=2), lambda: plain(1, a=2),
    lambda: plain(1, c=2), lambda: plain(), lambda: defaults(), lambda: defaults(1), lambda: defaults(1, 2, 3, 4), lambda: defaults(1, c=5),
    lambda: defaults(b=1), lambda: rest(), lambda: rest(1, 2, 3), lambda: named(1, x=2, y=3), lambda: named(1, 2), lambda: both(1),
    lambda: both(1, 2, 3, x=4), lambda: none(1), lambda: none(x=1), lambda: both(*[1, 2, 3], **{'k': 1}), lambda: plain(*(1,)),
    lambda: plain(*5), lambda: plain(**5), lambda: plain(1, *[2], **{'b': 3}), lambda: unpacked(1, (2, 3)), lambda: unpacked(1, 2),
    lambda: unpacked(1, (2, 3, 4)), lambda: len(), lambda: len(1, 2), lambda: len([], x=1), lambda: range(), lambda: ord('ab'),
    lambda: chr(300), lambda: int('x'), lambda: [].append(), lambda: {}.get(), lambda: 'a'.join(), lambda: ''.join([1]), lambda: zip(1),
    lambda: map(None), lambda: sorted(), lambda: isinstance(1, 2), lambda: abs('a'), lambda: max(), lambda: max([]), lambda: iter(1),
    lambda: sum(['a']), lambda: reduce(max, []), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: [1][5], lambda: 'a'[5], lambda: (1,)['a'],
    lambda: 1 + 'a', lambda: 'a' + 1, lambda: [] + (), lambda: 'a' * 'b', lambda: -'a', lambda: ~1.5, lambda: 1 < 'a', lambda: [] in {},
    lambda: {[]: 1}, lambda: set([[]]), lambda: 5 in 6, lambda: None[0], lambda: 1 / 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 2 ** -1, lambda: 1 << -1,
]
for number, call in enumerate(calls):
    try:
        print number, call()
    except Exception, error:
        print number, type(error).__name__, error
print plain.__name__, plain.func_name, defaults.func_defaults, plain.func_code.co_varnames, plain.__doc__
plain.attribute = 5
print plain.attribute, sys.getrefcount(plain), sys.getrefcount(plain.func_code)
def recursive(n):
    return recursive(n + 1)
try:
    recursive(0)
except RuntimeError, error:
    print error
def count(n):
    return sys.getrefcount(n) if n == 0 else count(n - 1)
print count(50) > 50
global_name = 1
def sets():
    global global_name, other_name
    global_name = 2
    other_name = 3
sets()
print global_name, other_name
def unbound():
    print local
    local = 1
try:
    unbound()
except UnboundLocalError, error:
    print error
def deleted():
    local = 1
    del local
    return local
try:
    deleted()
except NameError, error:
    print error
def free():
    def inner():
        return captured
    try:
        inner()
    except NameError, error:
        print error
    captured = [1]
    return inner, sys.getrefcount(captured)
inner, number = free()
print inner(), number, inner.func_closure[0].cell_contents if hasattr(inner.func_closure[0], 'cell_contents') else ''
