import sys
g = sys.getrefcount
w = 'Some Long Word, zz'
u = u'Some Long Word \u1234'
big = 123456789
def delta(label, f, *watch):
    before = [g(x) for x in watch]
    r = f()
    after = [g(x) for x in watch]
    print label, [b - a for a, b in zip(before, after)], g(r)
    r = None
    print [g(x) for x in watch] == before
class_ = None
delta('strip', lambda: w.strip(), w)
delta('strip2', lambda: w.strip('S'), w)
delta('replace', lambda: w.replace('q', 'x'), w)
delta('replace2', lambda: w.replace('z', 'x'), w)
delta('split', lambda: w.split(), w)
delta('split,', lambda: w.split('?'), w)
delta('splitlines', lambda: w.splitlines(), w)
delta('partition', lambda: w.partition('?'), w)
delta('partition2', lambda: w.partition(', '), w)
delta('join', lambda: ''.join([w]), w)
delta('join2', lambda: w.join(['a', 'b', 'cc']), w)
delta('center', lambda: w.center(3), w)
delta('center2', lambda: w.center(33), w)
delta('slice', lambda: w[:], w)
delta('slice2', lambda: w[1:], w)
delta('mul', lambda: w * 1, w)
delta('mul2', lambda: w * 2, w)
delta('add', lambda: w + '', w)
delta('add2', lambda: '' + w, w)
delta('str', lambda: str(w), w)
delta('format', lambda: format(w, ''), w)
delta('format2', lambda: '{}'.format(w), w)
delta('format3', lambda: '{0} {0!r:>30}'.format(w), w)
delta('percent', lambda: '%s' % w, w)
delta('percent2', lambda: '%s %s' % (w, w), w)
delta('percent3', lambda: '%(a)s %(a)r' % {'a': w}, w)
delta('list', lambda: list(w), w)
delta('iter', lambda: iter(w), w)
delta('enumerate', lambda: list(enumerate(w)), w)
delta('ustrip', lambda: u.strip(), u)
delta('ulower', lambda: u.lower(), u)
delta('uupper', lambda: u.upper(), u)
delta('usplit', lambda: u.split('?'), u)
delta('ujoin', lambda: u''.join([u]), u)
delta('ujoin2', lambda: ''.join([u, 'a']), u)
delta('uadd', lambda: u + u'', u)
delta('unicode', lambda: unicode(u), u)
delta('uslice', lambda: u[:], u)
delta('upercent', lambda: '%s' % u, u)
delta('umul', lambda: u * 1, u)
delta('int', lambda: int(big), big)
delta('+int', lambda: +big, big)
delta('abs', lambda: abs(big), big)
delta('real', lambda: big.real, big)
delta('imag', lambda: (big.conjugate(), big.numerator), big)
f = 1234.5
delta('float', lambda: float(f), f)
delta('+float', lambda: +f, f)
delta('abs float', lambda: abs(f), f)
delta('real', lambda: f.real, f)
l = 10 ** 30
delta('long', lambda: long(l), l)
delta('int long', lambda: int(l), l)
delta('+long', lambda: +l, l)
delta('abs long', lambda: abs(l), l)
c = 1 + 2j
delta('complex', lambda: complex(c), c)
delta('+complex', lambda: +c, c)
delta('divmod', lambda: divmod(l, 7), l)
delta('coerce', lambda: coerce(big, big), big)
delta('coerce2', lambda: coerce(l, 2), l)
delta('intern', lambda: intern('a word ' + 'zz'), w)
delta('partition sep', lambda: w.partition(w), w)
delta('cmp', lambda: cmp(w, u), w, u)
delta('in', lambda: w in [w, u], w)
delta('startswith', lambda: w.startswith((w, u'x')), w)
delta('try', lambda: w.replace(w, w), w)
delta('expandtabs', lambda: w.expandtabs(), w)
delta('translate', lambda: w.translate(None), w)
delta('translate2', lambda: w.translate(None, 'S'), w)
delta('encode', lambda: w.encode('latin-1'), w)
delta('bool', lambda: bool(w), w)
delta('hash', lambda: hash(w), w)
delta('max', lambda: max(w, 'a'), w)
try:
    w.index('?')
except ValueError as e:
    print e, g(w)
try:
    w + 1
except TypeError as e:
    print e, g(w)
try:
    '%d' % w
except TypeError as e:
    print e, g(w)
try:
    int(w)
except ValueError as e:
    print e, g(w)
