# from 3.7
"""bytes: making, reading and methods."""

def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)

data = b'hello world'
print(data, len(data), data[0], data[-1], data[1:4], data[::-2], list(data[:3]))
print(b"it's", b'"', b'\x00\xff\n\t\\', b'\'"')
show(lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 2, 255]), lambda: bytes((104, 105)), lambda: bytes(range(5)),
     lambda: bytes('hé', 'utf-8'), lambda: bytes('hé', 'latin-1'), lambda: bytes('hi'), lambda: bytes([256]), lambda: bytes([-1]),
     lambda: bytes(-1), lambda: bytes(['a']), lambda: bytes(1.5), lambda: bytes(b'abc'), lambda: bytes(data) is data,
     lambda: bytes(source=b'x'), lambda: bytes('x', errors='strict'), lambda: bytes(None), lambda: bytes(1, 'utf-8'))
show(lambda: data.decode(), lambda: b'\xc3\xa9'.decode(), lambda: b'\xc3\xa9'.decode('latin-1'), lambda: b'\xff'.decode(),
     lambda: b'\xff'.decode('utf-8', 'replace'), lambda: b'\xff'.decode('ascii', 'ignore'), lambda: b'a'.decode('nope'),
     lambda: b'\xff'.decode('ascii'), lambda: b'\xffa'.decode('utf-8', 'backslashreplace'), lambda: b'a\xc3'.decode())
show(lambda: bytes.fromhex('00 ff 1a'), lambda: bytes.fromhex('zz'), lambda: bytes.fromhex('abc'), lambda: data.hex(), lambda: data.hex('-'),
     lambda: data.hex(':', 2), lambda: data.hex('_', -4), lambda: b''.hex())
show(lambda: data + b'!', lambda: data + '!', lambda: '!' + data, lambda: b'ab' * 3, lambda: 3 * b'ab', lambda: b'x' * -1, lambda: b'a' in data, lambda: 104 in data,
     lambda: b'lo w' in data, lambda: 'h' in data, lambda: 300 in data, lambda: data == 'hello world', lambda: b'a' < b'b', lambda: b'a' < 'b')
show(lambda: data.find(b'o'), lambda: data.find(111), lambda: data.rfind(b'o'), lambda: data.index(b'zz'), lambda: data.rindex(b'l'), lambda: data.count(b'l'),
     lambda: data.count(108), lambda: data.find('o'), lambda: data.startswith(b'he'), lambda: data.startswith((b'x', b'h')), lambda: data.startswith('h'),
     lambda: data.endswith(b'd', 3), lambda: data.find(b'o', 5, 9), lambda: data.find(300))
show(lambda: data.split(), lambda: data.split(b'o'), lambda: data.split(b'o', 1), lambda: data.rsplit(b'o', 1), lambda: data.split('o'), lambda: data.split(b''),
     lambda: b'a\nb\r\nc'.splitlines(), lambda: b'a\nb\r\nc'.splitlines(True), lambda: data.partition(b' '), lambda: data.rpartition(b'o'), lambda: data.partition(b'q'),
     lambda: data.split(sep=b' ', maxsplit=1), lambda: b'a\nb'.splitlines(keepends=True))
show(lambda: b'  x '.strip(), lambda: b'xxaxx'.strip(b'x'), lambda: b'  x '.lstrip(), lambda: b'  x '.rstrip(), lambda: b'x'.strip('x'), lambda: b' a'.strip(None))
show(lambda: data.upper(), lambda: data.title(), lambda: data.capitalize(), lambda: b'aBc'.swapcase(), lambda: b'ABC'.lower(), lambda: data.isalpha(), lambda: b'12'.isdigit(),
     lambda: b'a1'.isalnum(), lambda: b' \n'.isspace(), lambda: b'Ab'.istitle(), lambda: b'a'.islower(), lambda: b'A'.isupper(), lambda: b'a'.isascii(), lambda: b'\xff'.isascii(), lambda: b''.isascii())
show(lambda: b'a'.center(5), lambda: b'a'.center(5, b'*'), lambda: b'a'.ljust(4, b'-'), lambda: b'a'.rjust(4), lambda: b'-7'.zfill(5), lambda: b'a\tb'.expandtabs(4), lambda: b'a'.center(5, '*'),
     lambda: b'a'.center(5, b'**'), lambda: b'a\tb'.expandtabs(tabsize=2))
show(lambda: b','.join([b'a', b'b']), lambda: b','.join([b'a', 'b']), lambda: b','.join(['b']), lambda: b''.join([]), lambda: b','.join(5), lambda: data.replace(b'l', b'L'), lambda: data.replace(b'l', b'L', 1), lambda: data.replace('l', 'L'))
show(lambda: bytes.maketrans(b'abc', b'xyz')[97:100], lambda: b'aabbc'.translate(bytes.maketrans(b'abc', b'xyz')), lambda: b'abc'.translate(None, b'b'), lambda: b'abc'.translate(b'x'),
     lambda: bytes.maketrans(b'a', b'bc'), lambda: b'abc'.translate(None, delete=b'c'))
show(lambda: b'%d %s %r %x' % (5, b'abc', 'x', 255), lambda: b'%s' % 'x', lambda: b'%c%c' % (65, b'B'), lambda: b'%5.2f|%-5d|%05d' % (1.5, 3, 4), lambda: b'%a' % 'é', lambda: b'%b' % b'q', lambda: b'%(k)s' % {b'k': b'v'}, lambda: b'%d' % 'x', lambda: b'%d %d' % 1, lambda: b'%z' % 1)
show(lambda: data['a'], lambda: data[99], lambda: data[1.0], lambda: data.foo, lambda: data.encode(), lambda: hash(b'abc') == hash('abc'), lambda: hash(b''), lambda: bytes.__mro__, lambda: type(b''), lambda: str(b'abc'), lambda: str(b'abc', 'ascii'), lambda: bytes.format)
for byte in b'az':
    print(byte)
first, second = b'ab'
print(first, second, max(b'abc'), sorted(b'cab'), sum(b'abc'), b'a'[0:1] is b'a'[0:1], [*b'xy'], set(b'aab'))

class Key:
    def __bytes__(self):
        return b'made'
class Wrong:
    def __bytes__(self):
        return 'text'
class Index:
    def __index__(self):
        return 4
class Bytes(bytes):
    extra = 3
show(lambda: bytes(Key()), lambda: bytes(Wrong()), lambda: bytes(Index()), lambda: bytes([Index()]), lambda: Bytes(b'abc'), lambda: type(Bytes(b'abc')[:2]), lambda: Bytes([65]) + b'x', lambda: type(Bytes(b'q').upper()), lambda: b'%s' % Key())
