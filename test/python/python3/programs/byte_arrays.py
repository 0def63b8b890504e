# audited throughout
"""bytearray: making, changing and reading it, and what it holds."""
import sys

def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)

class Named(bytearray):
    pass
class Index:
    def __index__(self):
        return 3
class Wrong:
    def __index__(self):
        raise TypeError('no index')
    def __iter__(self):
        return iter([1, 2])

show(lambda: bytearray(), lambda: bytearray(3), lambda: bytearray(b'abc'), lambda: bytearray([1, 255]), lambda: bytearray('hé', 'utf-8'), lambda: bytearray(Index()),
     lambda: bytearray(Wrong()), lambda: bytearray('h'), lambda: bytearray(1.5), lambda: bytearray([256]), lambda: bytearray(['a']), lambda: bytearray(-1),
     lambda: bytearray(encoding='x'), lambda: bytearray(errors='x'), lambda: bytearray(1, 'x'), lambda: bytearray('a', 'nope'), lambda: bytearray(1, 2, 3, 4),
     lambda: bytearray(source=b'q'), lambda: bytearray(nope=1), lambda: bytearray(bytearray(b'x')), lambda: Named(b'x'), lambda: hash(bytearray()), lambda: {bytearray(): 1},
     lambda: str(bytearray(b"it's")), lambda: bytearray.fromhex('00ff'), lambda: Named.fromhex('41'), lambda: bytearray(b'\x00\xff"'))
data = bytearray(b'hello world')
show(lambda: data[0], lambda: data[-1], lambda: data[1:4], lambda: data[::-2], lambda: data[99], lambda: data['a'], lambda: data[Index()], lambda: list(data[:3]), lambda: len(data),
     lambda: 104 in data, lambda: b'lo' in data, lambda: bytearray(b'lo') in data, lambda: 'h' in data, lambda: 300 in data, lambda: data[:] is data, lambda: bool(bytearray()))
show(lambda: data + b'!', lambda: b'!' + data, lambda: data + data, lambda: data + 'x', lambda: 'x' + data, lambda: data * 2, lambda: 2 * data, lambda: data * 1 is data, lambda: b'' + bytearray(b'x'),
     lambda: data == b'hello world', lambda: b'hello world' == data, lambda: data < b'i', lambda: data > bytearray(b'a'), lambda: data != 'x', lambda: data < 'x', lambda: data == [1])
show(lambda: data.find(b'o'), lambda: data.find(111), lambda: data.index(bytearray(b'zz')), lambda: data.count(108), lambda: data.startswith(bytearray(b'he')), lambda: data.startswith((b'x', bytearray(b'h'))),
     lambda: data.startswith('h'), lambda: b'abc'.startswith(bytearray(b'a')), lambda: data.split(), lambda: data.split(bytearray(b'o'), 1), lambda: data.rsplit(b'o', 1), lambda: data.partition(b' '), lambda: data.partition(b'q'),
     lambda: data.rpartition(b'o'), lambda: type(b'a b'.partition(bytearray(b' '))[1]), lambda: data.replace(b'l', bytearray(b'L')), lambda: data.strip(b'hd'), lambda: data.strip(bytearray(b'hd')), lambda: data.upper(), lambda: data.title(),
     lambda: data.center(15, b'*'), lambda: data.ljust(13, bytearray(b'-')), lambda: data.ljust(13, bytearray(b'--')), lambda: data.zfill(14), lambda: bytearray(b'a\tb').expandtabs(4), lambda: data.isalpha(), lambda: data.islower(),
     lambda: data.translate(None, b'l'), lambda: data.translate(bytearray.maketrans(b'l', b'L')), lambda: bytearray(b',').join([b'a', bytearray(b'b')]), lambda: b','.join([b'a', bytearray(b'b')]), lambda: bytearray(b',').join(['a']),
     lambda: data.decode(), lambda: str(data, 'ascii'), lambda: str(data), lambda: data.hex(), lambda: bytearray(b'a\nb').splitlines(), lambda: bytearray(b'%d-%s') % (5, b'x'), lambda: bytearray(b'%s') % data, lambda: b'%s' % data, lambda: b'%c' % bytearray(b'x'))
show(lambda: int(bytearray(b'12')), lambda: int(bytearray(b'1x')), lambda: float(bytearray(b'1.5')), lambda: float(bytearray(b'1x')), lambda: ord(bytearray(b'a')), lambda: ord(bytearray(b'ab')), lambda: bytes(data), lambda: int.from_bytes(bytearray(b'\x01\x02'), 'big'),
     lambda: eval(bytearray(b'1 + 1')), lambda: bytes(bytearray(b'')) is bytes(), lambda: sorted(bytearray(b'cab')), lambda: max(data), lambda: [*bytearray(b'ab')], lambda: list(reversed(bytearray(b'ab'))))

def changing(change):
    data = bytearray(b'abcdef')
    same = data
    try:
        result = change(data)
        print(data, repr(result), same is data)
    except Exception as error:
        print(data, type(error).__name__ + ':', error)

def inplace(data):
    data += b'gh'
    data *= 2
    return data
for change in (lambda a: a.append(103), lambda a: a.append(300), lambda a: a.append('x'), lambda a: a.extend(b'gh'), lambda a: a.extend([1, 2]), lambda a: a.extend([1, 300]), lambda a: a.extend(a), lambda a: a.extend(1),
               lambda a: a.extend(iter(b'xy')), lambda a: a.insert(0, 65), lambda a: a.insert(99, 65), lambda a: a.insert(-1, 65), lambda a: a.pop(), lambda a: a.pop(0), lambda a: a.pop(9), lambda a: bytearray().pop(),
               lambda a: a.remove(97), lambda a: a.remove(1), lambda a: a.reverse(), lambda a: a.clear(), lambda a: a.copy(), lambda a: a.__setitem__(0, 65), lambda a: a.__setitem__(9, 65), lambda a: a.__setitem__(0, 'x'), lambda a: a.__setitem__(0, -1),
               lambda a: a.__setitem__(slice(1, 3), b'XYZ'), lambda a: a.__setitem__(slice(1, 3), [1]), lambda a: a.__setitem__(slice(0, None, 2), b'XYZ'), lambda a: a.__setitem__(slice(0, None, 2), b'X'), lambda a: a.__setitem__(slice(0, 2), 'x'),
               lambda a: a.__setitem__(slice(0, 2), 5), lambda a: a.__setitem__(slice(0, 2), a), lambda a: a.__setitem__(slice(3, 1), b'-'), lambda a: a.__delitem__(0), lambda a: a.__delitem__(slice(None, None, 2)), lambda a: a.__delitem__(slice(1, 3)),
               lambda a: a.__delitem__(slice(None, None, -2)), lambda a: a.__init__(b'new'), inplace, lambda a: a.__iadd__('x'), lambda a: a.__imul__(0), lambda a: a.__imul__(1), lambda a: a.__reduce_ex__(4), lambda a: a.__setitem__(slice(2, 4), None)):
    changing(change)
big = bytearray()
for number in range(1000):
    big.append(number % 256)
print(len(big), sum(big), big[-1], bytes(big[:3]))
sieve = bytearray([1]) * 100
for number in range(2, 10):
    sieve[number * number::number] = bytes(len(range(number * number, 100, number)))
print([number for number in range(2, 100) if sieve[number]])

named = Named(b'abc')
named.extra = data
print(named, named.extra is data, type(named[:2]), type(named + b'x'), type(named.upper()), type(named.copy()), sys.getrefcount(data))
del named
print(sys.getrefcount(data))
walk = iter(data)
print(type(walk).__name__, sys.getrefcount(data), next(walk), walk.__length_hint__())
print(bytes(walk), sys.getrefcount(data), sys.getrefcount(bytearray), sys.getrefcount(memoryview))
