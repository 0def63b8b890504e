# Features of __future__: what importing the module brings, and what code compiled by this program inherits.
from __future__ import division, print_function, unicode_literals
import __future__
import sys

print(sys.getrefcount(1), sys.getrefcount(2), sys.getrefcount(3), sys.getrefcount(16), sys.getrefcount(255))
print([sys.getrefcount(b'nested_scopes'), sys.getrefcount(b'absolute_import'), sys.getrefcount(b'CO_NESTED')])
print(1, 'two', b'three', 4.5, None, sep=', ', end='!\n')
print()
print('a', 'b', sep='')
print('only', end='')
print(file=sys.stdout)
print(*range(3), sep=b'-')
print(sys.getrefcount('a text of its own'), sys.getrefcount(b'another text'))
print(1 / 2, 1 // 2, 'text', type('text').__name__, type(b'').__name__)
print(eval('1 / 2'), eval(compile('1 / 2', 'f', 'eval')), eval(compile('1 / 2', 'f', 'eval', 0, 1)))
exec('print(1, end="x\\n")')
code = compile('print(1)', 'f', 'exec')
print(code.co_flags, compile('print 1', 'f', 'exec', 0, 1).co_flags, compile(b'u"", "a"', 'f', 'eval', 0x20000, 1).co_consts)
print((lambda: 1).__code__.co_flags, code.co_names, eval('"a"', {}), repr(eval('b"a"')))
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, repr(feature), feature.getOptionalRelease()[:2], feature.getMandatoryRelease()[:2], feature.compiler_flag)
print(division is __future__.division, sorted(name for name in dir(__future__) if 'FUTURE' in name))
for source in ('print 1', 'exec "a"', 'print(1)', '`a`'):
    try:
        print(compile(source, 'f', 'exec').co_names)
    except SyntaxError as error:
        print(error)
for wrong in ({'sep': 1}, {'end': []}, {'other': 1}, {'file': 1}):
    try:
        print('x', **{str(key): wrong[key] for key in wrong})
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Collector(object):
    def __init__(self):
        self.pieces = []

    def write(self, piece):
        self.pieces.append(piece)


collector = Collector()
print(1, 'a', b'b', file=collector)
print(collector.pieces)
print([type(piece).__name__ for piece in collector.pieces])


def fails():
    exec("a = 1 / 4\nraise ValueError(a)")


fails()
