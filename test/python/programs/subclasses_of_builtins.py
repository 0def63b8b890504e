# What built-in operations give for instances of subclasses: themselves, or an object of the built-in type. # audited at its end
import sys, weakref

def tell(name, make):
    try:
        result = make()
    except Exception, error:
        print name, type(error).__name__, error
    else:
        print name, type(result).__name__, result is value, repr(result), sys.getrefcount(value), sys.getrefcount(type(value))

TEXT = ['[:]', '[0:]', '[::1]', ' + ""', '.__add__("")', ' * 1', ' % ()', '.replace("q", "z")', '.replace("", "", 0)', '.strip()', '.lstrip()',
        '.strip("q")', '.ljust(0)', '.rjust(1)', '.center(0)', '.zfill(0)', '.expandtabs()', '.split("q")', '.rsplit("q")', '.split()',
        '.partition("q")', '.rpartition("q")', '.splitlines()', '.lower()', '.upper()', '.title()', '.capitalize()', '.swapcase()',
        '.join(["x"])', '.encode("utf-8")', '.decode("utf-8")', '.__str__()', '.__getslice__(0, 99)', '.format()', '.__getnewargs__()',
        '.__getitem__(slice(None))', '.__mul__(1)', '.__rmul__(1)', '.__format__("")', '.__repr__()', '.__hash__() == hash(str(value))']
for base in (str, unicode):
    class Text(base): pass
    for content in ('', 'a', 'ab c'):
        value = Text(content)
        for operation in TEXT:
            tell(operation, lambda: eval('value' + operation))
        for function in (str, unicode, repr, list, tuple, iter, intern, len, hash, bool):
            if function is iter: continue
            tell(function.__name__, lambda: function(value))
        tell('join', lambda: ''.join([value]))
        tell('join', lambda: u''.join([value]))
        tell('format', lambda: '%s' % value)
        tell('format', lambda: u'%s' % value)
        tell('format', lambda: '{}'.format(value))
        tell('plus', lambda: '' + value)
        tell('plus', lambda: u'' + value)
        tell('translate', lambda: value.translate(None) if base is str else value.translate({}))

SEQUENCE = ['[:]', '[::1]', '[0:]', ' + type(value).__base__()', ' * 1', ' * 0', '.__getslice__(0, 99)', '.__add__(value)', '.__iter__() is None',
            '.count(1)', '.__len__()', '.__contains__(1)', ' == type(value).__base__(value)', ' < value']
for base in (tuple, list):
    class Sequence(base): pass
    for content in ((), (1,), (1, 2)):
        value = Sequence(content)
        for operation in SEQUENCE:
            tell(operation, lambda: eval('value' + operation))
        for function in (tuple, list, sorted, repr, sum, all):
            tell(function.__name__, lambda: function(value))
        tell('plus', lambda: base() + value)
        tell('constant', lambda: tuple(value) is tuple(value))

GROUP = ['.copy()', ' | set()', ' & value', ' - set()', ' ^ set()', '.union()', '.intersection()', '.difference()', '.union([1])', ' == set(value)',
         '.issubset(value)', '.__or__(value)', '.__ror__(value)', '.isdisjoint(value)', '.symmetric_difference([])']
for base in (set, frozenset):
    class Group(base): pass
    for content in ((), (1,)):
        value = Group(content)
        for operation in GROUP:
            tell(operation, lambda: eval('value' + operation))
        for function in (set, frozenset, sorted):
            tell(function.__name__, lambda: function(value))
        tell('is empty', lambda: frozenset(value) is frozenset())
        tell('or', lambda: base() | value)

NUMBER = ['+value', '-value', 'abs(value)', '~value', 'value + 0', '0 + value', 'value * 1', 'value.conjugate()', 'value.real', 'value.imag',
          'value.numerator', 'value.denominator', 'value.__int__()', 'value.__long__()', 'value.__float__()', 'value.__trunc__()', 'value.__index__()',
          'coerce(value, 3)', 'int(value)', 'long(value)', 'float(value)', 'complex(value)', 'round(value)', 'divmod(value, 3)',
          'pow(value, 1)', 'value ** 1', 'value.__pos__()', 'bool(value)', 'value // 1', 'value % 700000', 'value | 0', 'value << 0']
for base in (int, long, float, complex):
    class Number(base): pass
    for content in (0, 1, 70000):
        value = Number(content)
        for operation in NUMBER:
            tell(operation, lambda: eval(operation))

class Table(dict): pass
for content in ({}, {1: 2}):
    value = Table(content)
    for operation in ['.copy()', '.items()', ' == dict(value)', '.__len__()', '.fromkeys([1])', '.get(1)']:
        tell(operation, lambda: eval('value' + operation))
    for function in (dict, list, len, repr, sorted):
        tell(function.__name__, lambda: function(value))

for base in (tuple, str, long, type, int, unicode, float, list, dict, set, frozenset, object, property, BaseException):
    for slots in ("'__weakref__'", "'member'", '()', "'__dict__'", "('__dict__', '__weakref__')", "u'wide'", "['a', 'b']", "'1'", '5'):
        try:
            exec 'class Made(base): __slots__ = ' + slots
            print base.__name__, slots, sorted(each for each in Made.__dict__ if each != '__module__'), sys.getrefcount(Made)
        except TypeError, error:
            print base.__name__, slots, str(error).splitlines()[-1].strip()
    class Plain(base): pass
    try:
        made = Plain('name', (), {}) if base is type else Plain()
        print weakref.ref(made)() is made, sys.getrefcount(Plain), sys.getrefcount(made)
    except TypeError, error:
        print error
