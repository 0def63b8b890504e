import sys
g = sys.getrefcount
w = 'another_word_here'
x = 'another_word' + '_here'
print w is x, intern(x) is w, g(w), g(x)
del x
print g(w)
i = intern('brand new ' + 'word')
print g(i)
j = intern('brand new ' + 'word')
print i is j, g(i)
del j
print g(i)
for c in 'qz':
    print c, c is chr(ord(c)), c is 'xq'[1:] if c == 'q' else c is 'xz'[1]
a = 'q'.upper()
print a is 'Q', g(a)
b = 'Q' * 1
print b is 'Q'
n = '%s' % 'Q'
print n is 'Q', g(n)
d = {}
d['Q'] = 1
print g(a), n in d, d[n]
s = ''
for k in range(5):
    s += 'ab'
print s, g(s)
t = s
s += 'c'
print t, s, g(t), g(s)
z = str(12345)
print z, g(z)
z = `12345`
print z, g(z)
print [g(y) for y in 'ab cd'.split()]
print [g(y) for y in [1.5, 2.5]]
print g(1.5), g(10 ** 20), g(1j), g(u'abc'), g('a b c'), g('abc' 'def')
print g(float('1.5')), g(int('1234')), g(str(1.5)), g(unicode('abc')), g('ab' + 'cd ef')
