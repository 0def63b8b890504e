# from 3.8
def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)

show(lambda: int(), lambda: int('12'), lambda: int(' -12_000 '), lambda: int('0b101', 0), lambda: int('0x_ff', 16), lambda: int('0o17', 0), lambda: int('z', 36), lambda: int('12', 2), lambda: int('1__0'),
     lambda: int(''), lambda: int('x'), lambda: int('é'), lambda: int(b'12'), lambda: int(b'x'), lambda: int(1.9), lambda: int(-1.9), lambda: int(float('inf')), lambda: int(float('nan')), lambda: int([]),
     lambda: int(None), lambda: int('10', 1), lambda: int(10, 2), lambda: int('10', base=3), lambda: int(x='5'), lambda: int('010', 0), lambda: int('0', 0), lambda: int('00', 0), lambda: int(True), lambda: int('１２'), lambda: int(base=3),
     lambda: int('9' * 30), lambda: int('1.5'), lambda: int("a'b"), lambda: int('10', 37), lambda: int('10', '2'), lambda: int('_1'), lambda: int('1_'), lambda: int(1, 2, 3))
show(lambda: (255).to_bytes(2, 'big'), lambda: (255).to_bytes(2, 'little'), lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(2, 'big'), lambda: (-2).to_bytes(2, 'big', signed=True), lambda: (0).to_bytes(0, 'big'), lambda: (1).to_bytes(-1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: (1).to_bytes(length=3, byteorder='big'),
     lambda: int.from_bytes(b'\x01\x02', 'big'), lambda: int.from_bytes(b'\x01\x02', 'little'), lambda: int.from_bytes(b'\xff', 'big', signed=True), lambda: int.from_bytes([1, 2, 3], 'big'), lambda: int.from_bytes(b'', 'big'), lambda: int.from_bytes(bytes=b'\x05', byteorder='little'), lambda: int.from_bytes('x', 'big'),
     lambda: (128).to_bytes(1, 'big', signed=True))
show(lambda: (255).bit_length(), lambda: (0).bit_length(), lambda: (-256).bit_length(), lambda: (10).as_integer_ratio(), lambda: True.as_integer_ratio(), lambda: (5).conjugate(), lambda: (5).real, lambda: (5).imag, lambda: (5).numerator, lambda: (5).denominator)
show(lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 1.0 // 0, lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 2 ** -1, lambda: 2 ** 100, lambda: (-2) ** 0.5, lambda: 10 ** 400 / 10 ** 399, lambda: 10 ** 400 * 1.0, lambda: float(10 ** 400), lambda: 10 ** 400 / 3,
     lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 100, lambda: -1 >> 100, lambda: ~5, lambda: 7 & 3.0, lambda: 7 | 8, lambda: 7 ^ 2, lambda: -7 // 2, lambda: -7 % 3, lambda: divmod(-7, 3), lambda: divmod(7, -3), lambda: 7 / 2, lambda: 10 ** 20 // 3, lambda: -10 ** 20 % 7, lambda: True + True, lambda: True & 1, lambda: True & True, lambda: True | False, lambda: -True, lambda: ~True)
show(lambda: pow(2, 10, 1000), lambda: pow(3, -1, 7), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2, 3, -5), lambda: pow(base=2, exp=5), lambda: pow(2, 5, mod=7), lambda: pow(2.0, 3, 5), lambda: pow(2, 0.5), lambda: pow('a', 2), lambda: pow(2), lambda: pow(38, -1, mod=97), lambda: pow(2, -3, 1))
show(lambda: 1 + '1', lambda: '1' + 1, lambda: 1 < 'a', lambda: 1 == '1', lambda: [] + 1, lambda: 1 - None, lambda: -'a', lambda: ~1.5, lambda: +[], lambda: 1 @ 2, lambda: 'a' * 1.5, lambda: 'a' * 'b', lambda: [1] * 'a', lambda: None < None, lambda: 3 ** 'a', lambda: abs('x'), lambda: 1 in 5, lambda: divmod('a', 1), lambda: 5 << 1.0)
show(lambda: bin(10), lambda: bin(-10), lambda: hex(255), lambda: hex(-255), lambda: oct(8), lambda: oct(-8), lambda: bin('a'), lambda: hex(1.5), lambda: hex(10 ** 20), lambda: bin(True), lambda: chr(65), lambda: chr(0x1f600), lambda: chr(0x110000), lambda: chr(-1), lambda: chr('a'), lambda: ord('a'), lambda: ord('é'), lambda: ord('😀'), lambda: ord('ab'), lambda: ord(b'a'), lambda: ord(b'ab'), lambda: ord(5))
show(lambda: round(2.5), lambda: round(3.5), lambda: round(-2.5), lambda: round(2.675, 2), lambda: round(1234, -2), lambda: round(1250, -2), lambda: round(1350, -2), lambda: round(15, -1), lambda: round(25, -1), lambda: round(-15, -1), lambda: round(5, 3), lambda: round(1.5, 0), lambda: round(2.5, None), lambda: round(float('inf')), lambda: round(float('nan')), lambda: round('a'), lambda: round(1e300), lambda: round(1.23456, 3), lambda: round(number=1.55, ndigits=1), lambda: round(True), lambda: round(1.5, 1.5), lambda: round(float('inf'), 2), lambda: round(1e22, -22), lambda: round(0.5), lambda: round(1.5))
show(lambda: format(255, 'x'), lambda: format(255, '#x'), lambda: format(1234567, ','), lambda: format(1234567, '_'), lambda: format(255, '_b'), lambda: format(5, '05d'), lambda: format(5, '<5'), lambda: format(5, '^5'), lambda: format(5, '+d'), lambda: format(65, 'c'), lambda: format(5, 's'), lambda: format(5, '.2f'), lambda: format(5, 'e'), lambda: format(5, '%'), lambda: format(5, '.2'), lambda: format(5, 'q'), lambda: format(True, 'd'), lambda: format(True), lambda: format(True, ''), lambda: format(True, '5'), lambda: format(5, ',x'), lambda: format(10**30, ',d'), lambda: format(-5, '=6'), lambda: format(5, '*>+8,d'), lambda: format(5, 5), lambda: format(12345, 'n'))
show(lambda: (5).foo, lambda: int.foo, lambda: (5).__add__(3), lambda: (5).__add__('a'), lambda: int.__add__(1, 2), lambda: int.__add__('a', 2), lambda: len(5), lambda: iter(5), lambda: next(5), lambda: hash(2 ** 61 - 1), lambda: hash(-1), lambda: hash(2 ** 61), lambda: hash(10 ** 30), lambda: hash(-10 ** 30), lambda: hash(True), lambda: bool('') , lambda: bool([0]), lambda: bool(1, 2), lambda: bool(x=1), lambda: (5).__index__(), lambda: (7).__divmod__(2), lambda: (7).__rpow__(2), lambda: (7).__floor__(), lambda: (7).__ceil__(), lambda: (7).__trunc__(), lambda: (7).__round__(), lambda: (7).__bool__(), lambda: (7).__format__('x'), lambda: (7).__getnewargs__(), lambda: (3).__hash__(), lambda: (3).__str__(), lambda: int.__repr__(5), lambda: (3).__eq__('a'), lambda: (3).__lt__(5), lambda: (3).__class__)
print([each for each in dir(int) if each[0] != "_"], [each for each in dir(float) if each[0] != "_"])
print([each for each in dir(bool) if each not in dir(int)], bool.__mro__, issubclass(bool, int), isinstance(True, int))

class Number(int):
    pass
five = Number(5)
show(lambda: five, lambda: type(five + 1), lambda: five + 1, lambda: type(+five), lambda: type(int(five)), lambda: five.__dict__, lambda: Number('7'), lambda: Number(b'7'), lambda: Number.from_bytes(b'\x01', 'big'), lambda: type(Number.from_bytes(b'\x01', 'big')), lambda: [1, 2, 3][Number(1)], lambda: range(10)[Number(3)])

class Has:
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __complex__(self): return 1j
class HasIndex:
    def __index__(self): return 9
class HasTrunc:
    def __trunc__(self): return 11
class Bad:
    def __int__(self): return 'x'
    def __index__(self): return 'y'
    def __float__(self): return 'z'
    def __bool__(self): return 5
    def __len__(self): return -1
    def __repr__(self): return 5
    def __str__(self): return 5
    def __hash__(self): return 'a'
    def __iter__(self): return 5
    def __format__(self, spec): return 5
show(lambda: int(Has()), lambda: float(Has()), lambda: complex(Has()), lambda: int(HasIndex()), lambda: float(HasIndex()), lambda: complex(HasIndex()), lambda: int(HasTrunc()), lambda: int(Bad()), lambda: float(Bad()), lambda: [][Bad()], lambda: bool(Bad()), lambda: len(Bad()), lambda: repr(Bad()), lambda: str(Bad()), lambda: hash(Bad()), lambda: iter(Bad()), lambda: format(Bad()), lambda: bin(Bad()), lambda: hex(HasIndex()), lambda: chr(HasIndex()), lambda: '%d' % HasIndex(), lambda: '%x' % HasIndex(), lambda: '%d' % Has(), lambda: [0] * HasIndex(), lambda: 'a' * HasIndex(), lambda: range(HasIndex()), lambda: round(Has()), lambda: pow(Has(), 2), lambda: '%f' % Has(), lambda: '%s' % Bad())
