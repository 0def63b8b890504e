import sys
print
print 1, 'two', 3.0, 4L, None, True, [1, 'a'], (1,), {'k': 'v'}, u'uni', 1e100, 1.1, 0.1 + 0.2, -0.0, 1j
print 'no newline',
print 'same line'
print 'tab\t',
print 'after tab'
print 'newline\n',
print 'after newline'
print (1, 2), (3)
print >>sys.stdout, 'to stdout', 1
print >>sys.stderr, 'to stderr',
print >>sys.stderr
sys.stdout.write('written')
print 'after write'
print 'a',; sys.stdout.write('b\n')
print repr('quote\'s'), repr("it's \"both\""), repr('\x00\xff\n\t\\'), repr(u'\xe9\u1234'), `1`, `'a'`
print '%s %d %5.2f %x %r %% %c %-5s| %05d %+d %e %g' % ('s', 42, 3.14159, 255, 'r', 'c', 'ab', 42, 42, 12345.678, 0.0001)
print '%(a)s %(b)d' % {'a': 1, 'b': 2}, '%s' % (1,), '%s' % [1, 2], '%*d' % (5, 42)
print '{0} {1} {0} {name} {2:>5} {2:<5}| {3:.2f} {4!r}'.format('a', 'b', 3, 3.14159, 's', name='n')
print 'abc'.upper(), 'a,b,c'.split(','), ' x '.strip(), 'abc'.replace('b', 'X'), '-'.join('abc'), 'hello'.find('l'), 'abc'[::-1], 'ab' * 3
print 'abc'.startswith('ab'), 'title case'.title(), 'a\nb'.splitlines(), 'abc'.center(9, '*'), '42'.zfill(5), 'aXbX'.partition('X'), 'x'.isalpha()
print int('42'), int('ff', 16), float('1.5'), str(1.5), long(3), bool([]), ord('a'), chr(98), unichr(233).encode('utf-8'), hex(255), oct(8), bin(5), abs(-3)
print 7 / 2, -7 / 2, 7 % -3, 7 // 2.0, 2 ** 10, 2 ** 100, 1 << 40, 0xff & 0x0f, 5 | 2, 5 ^ 1, ~5, divmod(7, 3), round(2.5), pow(2, 3, 5)
print 9223372036854775807, 9223372036854775807 + 1, -9223372036854775808, sys.maxint, 10 ** 20, int(1e20), 1 == 1.0 == 1L, 3 > 2 > 1
print 1 < 'a', None < 0, [] < (), 'a' < u'b', 1.5 < 2, (1, 2) < (1, 'a'), not None
print type(1), type('a'), type([]), type(None), type(type), type(len), type(lambda: 0), isinstance(True, int), issubclass(bool, int)
print len('abc'), 'b' in 'abc', 'abc' == 'a' + 'bc', 'a' is 'a', () is (), id(1) == id(1), hash('a') == hash(u'a')
print range(3), xrange(3), max(1, 2), callable(len), getattr('a', 'upper')(), hasattr('a', 'nothing'), getattr('a', 'nothing', 'default')
