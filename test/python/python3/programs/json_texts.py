# JSON: texts, objects, hooks, errors and where they are, and who holds what was read.
import json
import sys
from json import JSONDecodeError

VERSION = sys.version_info[:2]
WRONG = ['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '{"a" 1}', 'nul', '"abc', '"a\nb"',
         r'"\x"', r'"\u12"', r'"\u12G4"', '1 2', '-', '01', '1.', '[1 2]', '{"a":1 "b":2}', '"\\', '[1,\n 2,\n x]', '{,}', '[,]', "{'a':1}",
         '\ufeff1', '1E', '{"a":1,,}', '{1:2}', '["a\tb"]']
RIGHT = ['NaN', '-Infinity', '1e5', '-0', '-0.0', '"\\ud83d\\ude00"', '"\\ud83d"', r'"\ud83dx"', ' [1, 2.5, "x", null, true, false, {}, []] ',
         '{"a": {"b": [1, {"c": "d"}]}, "a b": "\\n\\t\\"\\\\\\/"}', '12345678901234567890123', '1.5E-3', '{"a": 1, "a": 2}', '"\u00e9"']
for text in WRONG:
    try:
        print(ascii(text), json.loads(text))
    except JSONDecodeError as error:
        print(ascii(text), error, error.pos, error.lineno, error.colno, error.msg, error.doc == text, repr(error.__context__))
for text in RIGHT:
    print(ascii(text), ascii(json.loads(text)))


def dumped(*args, **kwds):
    try:
        print(ascii(json.dumps(*args, **kwds)))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, '__notes__', None))


dumped({1: 2, None: 3, True: 4, 1.5: 6, 'x': [1.5, -3, 10 ** 20, None, True, (), {}]})
dumped({(1, 2): 3})
dumped({(1,): 2, 'a': 1}, skipkeys=True)
dumped({(1,): 2}, indent=2)
dumped(float('nan'))
dumped([float('nan')], allow_nan=False)
dumped(float('inf'), allow_nan=False, indent=1)
dumped([-float('inf')])
dumped(object())
dumped({1, 2})
dumped({'a': [1, {'b': object}]})
dumped(object(), indent=1)
ring = []
ring.append(ring)
dumped(ring)
named = {}
named['a'] = named
dumped(named)
dumped(named, indent=1)
dumped({'b': 1, 'a': {'d': 2, 'c': 3}}, sort_keys=True)
dumped({'b': 1, 1: 2}, sort_keys=True)
dumped([1, [2, {'a': {}, 'b': []}], '\u00e9\x7f\x1f"\\/\U0001F600'], indent=2)
dumped('\u00e9\x7f\x1f"\\', ensure_ascii=False)
dumped([1, 2], indent='--', separators=(';', '='))
dumped({'a': 1, 'b': (1, 2)}, separators=(',', ':'))
dumped([], indent=2)
dumped([1], indent=0)
dumped({'a': object}, default=lambda o: 'default of %s' % o.__name__)
dumped({'a': {3}}, default=list)
dumped(1, foo=3)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {'x': o.x, 'y': o.y}
        return super().default(o)


dumped([Point(1, 2)], cls=PointEncoder)
dumped([Point], cls=PointEncoder)
print(PointEncoder().encode(Point('a', None)), json.JSONEncoder(indent=1).encode([1]))


class Numbered(int):
    def __repr__(self):
        return 'numbered'


class Text(str):
    pass


dumped([Numbered(3), Text('text')])
print(json.loads('{"x": 1, "y": {"x": 2}}', object_hook=lambda d: sorted(d.items(), key=str)))
print(json.loads('{"x": 1, "y": [{"x": 2}]}', object_pairs_hook=tuple))
print(json.loads('[1, 2.5, NaN, 1e3]', parse_int=str, parse_float=lambda s: 'float ' + s, parse_constant=lambda s: 'constant ' + s))
print(json.loads(b'{"a": "\xc3\xa9"}') == {'a': '\u00e9'}, json.JSONDecoder().raw_decode('[1] and more'), json.JSONDecoder(strict=False).decode('"a\nb"') == 'a\nb')
for wrong in 3, None, [1]:
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)


class File:
    def __init__(self, text=''):
        self.text = text

    def write(self, chunk):
        self.text += chunk

    def read(self):
        return self.text


file = File()
json.dump({'a': [1, 2, {'b': None}]}, file)
print(file.text, json.load(file))

# Counts.
read = json.loads('[{"long name": "value one", "other": 1000}, {"long name": "value two", "other": 1000}]')
first, second = [list(each) for each in read]
print(first[0] is second[0], sys.getrefcount(first[0]), sys.getrefcount(read[0]['long name']), sys.getrefcount(read[0]['other']), sys.getrefcount(read))
text = json.dumps(read)
print(sys.getrefcount(text), sys.getrefcount(read[0]), sys.getrefcount(first[0]))
value = 'a value ' + str(len(text))
holder = {'key': value}
for _ in range(3):
    json.dumps(holder, indent=2)
print(sys.getrefcount(value), sys.getrefcount(holder))
print(issubclass(JSONDecodeError, ValueError), JSONDecodeError.__module__, JSONDecodeError('message', 'a\nb', 2))
