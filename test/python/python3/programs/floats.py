# from 3.8
# also 3.9 3.10 3.11 3.12 3.13
def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)
inf = float('inf'); nan = float('nan')
show(lambda: float(), lambda: float('1.5'), lambda: float(' -1e10 '), lambda: float('1_000.5'), lambda: float('inf'), lambda: float('-Infinity'), lambda: float('nan'), lambda: float('x'), lambda: float(''), lambda: float('1__0'), lambda: float(b'1.5'), lambda: float([]), lambda: float(None), lambda: float(10**20), lambda: float(x=1), lambda: float('１.５'), lambda: float("a'b"), lambda: float(b'x'), lambda: float(1, 2))
show(lambda: 0.1 + 0.2, lambda: 1e16, lambda: 1e15, lambda: 123456789012345680.0, lambda: 1e-5, lambda: 0.0001, lambda: -0.0, lambda: 1.0, lambda: 1e22, lambda: 1.5e300 * 1e10, lambda: 5e-324, lambda: str(1.1), lambda: 2.0 ** 0.5, lambda: 1e308 * 10, lambda: inf - inf, lambda: inf * 0)
show(lambda: (0.75).as_integer_ratio(), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(), lambda: (1.5).is_integer(), lambda: (2.0).is_integer(), lambda: (255.5).hex(), lambda: inf.hex(), lambda: float.fromhex('0x1.8p3'), lambda: float.fromhex('zz'), lambda: (-0.1).hex(), lambda: (1.5).conjugate(), lambda: (1.5).real, lambda: (1.5).imag, lambda: float.__getformat__('double'), lambda: float.fromhex('0x1.8p99999'))
show(lambda: 7.5 // 2, lambda: -7.5 // 2, lambda: -7.5 % 2, lambda: 7.5 % -2, lambda: divmod(7.5, 2), lambda: 2.0 ** 10000, lambda: (-8.0) ** (1/3), lambda: 1.0 == 1, lambda: 1.0 < 2, lambda: nan == nan, lambda: 1.0 < 'a', lambda: hash(1.5), lambda: hash(1e300), lambda: hash(inf), lambda: hash(-inf), lambda: hash(0.1), lambda: hash(-0.5), lambda: hash(2.0 ** 61), lambda: hash(1e22) == hash(10 ** 22), lambda: hash(1j), lambda: hash(1 + 2j), lambda: 2 ** 53 + 1 == float(2 ** 53), lambda: 10 ** 400 > inf, lambda: 10 ** 400 > 1e308)
show(lambda: format(1.5, '.3f'), lambda: format(1e10, 'g'), lambda: format(1e10, ''), lambda: format(1234567.891, ',.2f'), lambda: format(1234567.891, '_.2f'), lambda: format(0.5, '%'), lambda: format(1.5, '10.2e'), lambda: format(1.5, '<10'), lambda: format(1.5, 'd'), lambda: format(1.5, 'x'), lambda: format(nan, '010'), lambda: format(-1.5, '=+10.1f'), lambda: format(1.5, 'n'), lambda: format(1e300, 'f')[:20], lambda: format(1.0, '#.0f'), lambda: format(3.0, '.0f'), lambda: format(0.1, '.20f'), lambda: format(1.5, ' '), lambda: '%.2f %e %g %r %s' % (1.5, 1.5, 1.5, 1.5, 1.5), lambda: '%5.1f|%-8.3g|%+f' % (2.25, 3.14159, 2), lambda: f'{3.14159:.2f} {2:>5} {1.5!r:>8}', lambda: format(2.5, '.0f'), lambda: format(1.5, '.3'), lambda: format(100.0, '.2'), lambda: format(1e16,''), lambda: format(12.0, '.3g'))
show(lambda: complex(1, 2), lambda: complex('1+2j'), lambda: complex('x'), lambda: complex('1', 2), lambda: complex(1, '2'), lambda: complex(), lambda: complex(1.5), lambda: complex(0, -0.0), lambda: complex(-0.0, 1), lambda: 1j * 1j, lambda: (1 + 2j) / (3 - 1j), lambda: 1j ** 2, lambda: abs(3 + 4j), lambda: (1 + 2j).conjugate(), lambda: 1j < 2j, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 2), lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 1j == 1, lambda: (2 + 0j) == 2, lambda: format(1 + 2j, '.1f'), lambda: format(1j, 'x'), lambda: complex([]), lambda: complex(real=1, imag=3), lambda: round(1j), lambda: complex(1e300, inf), lambda: 0j ** -1, lambda: (1+1j) ** 3, lambda: 2 ** (1j), lambda: str(complex(nan, inf)), lambda: complex('inf+nanj'), lambda: +1j, lambda: -(1j), lambda: bool(0j), lambda: (1+2j).real, lambda: complex('1_0+2j'), lambda: complex(None), lambda: math())
print(sorted(set(dir(complex)) - set(dir(object))))
class F(float):
    def __repr__(self): return 'F!'
show(lambda: F(1.5), lambda: str(F(2)), lambda: F(1) + 1, lambda: type(F('3')), lambda: f'{F(2.5):.1f}', lambda: f'{F(2.5)}', lambda: '%s' % F(1), lambda: print(F(4)), lambda: type(round(F(2.5))), lambda: type(-F(1)), lambda: float(F(3)))
print(*[x / 10 for x in range(-5, 6)], sep=' ')
print(1e100, 1.7976931348623157e308, 2.2250738585072014e-308, 1/3, 2/3, 1e-7, 123.456e5)
