import sys
def show(tag, *o): print tag, [sys.getrefcount(e) for e in o]
word = ' '.join(['a', 'b']); number = 100000 * 3
d = {word: number}
w = d.iteritems(); show('w', w, word, number, d)
w.next(); show('w', w, word, number, d)
del w; show('w', word, number, d)
for k, v in d.iteritems(): show('k', k, v)
w = d.iterkeys(); w.next(); show('k', w, word)
x = list(d.iteritems()); show('x', x, word, number)
t = d.iteritems().next(); show('t', t, word, number)
w = d.iteritems()
for p in w: show('p', p, word)
show('p', p, word, w)
import itertools
z = itertools.izip([word, number], [number, word]); z.next(); show('z', z, word, number)
z.next(); show('z', z, word, number)
e = enumerate([word, number]); e.next(); show('e', e, word, number); e.next(); show('e', word, number); 
try: e.next()
except StopIteration: pass
show('e', word, number); del e; show('e', word, number)
g = itertools.groupby([word, word, number]); p = g.next(); show('g', g, p, word, number); list(p[1]); show('g', word)
z = itertools.izip_longest([word], [number, number]); z.next(); show('z', z, word, number)
z = itertools.product([word, number], repeat=2); z.next(); show('z', z, word, number)
z = itertools.permutations([word, number]); z.next(); show('z', z, word, number)
z = itertools.combinations([word, number], 1); z.next(); show('z', z, word, number)
z = itertools.imap(None, [word, number], [1, 2]); z.next(); show('z', z, word, number)
