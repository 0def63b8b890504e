import sys, weakref
def show(tag, *o): print tag, [sys.getrefcount(e) for e in o]
class C(object):
    def __init__(self, r): self.r = r
class L(object):
    def __init__(self, r): self.r = r
    def __lt__(self, o): show('lt', self, o); return self.r < o.r
class G(object):
    def __init__(self, r): self.r = r
    def __gt__(self, o): show('gt', self, o); return self.r > o.r
class M(object):
    def __init__(self, r): self.r = r
    def __cmp__(self, o): show('cmp', self, o); return cmp(self.r, o.r)
class OL:
    def __init__(self, r): self.r = r
    def __lt__(self, o): show('olt', self, o); return self.r < o.r
class OM:
    def __init__(self, r): self.r = r
    def __cmp__(self, o): show('ocmp', self, o); return cmp(self.r, o.r)
def compare(a, b): show('compare', a, b); return cmp(a.r, b.r)
def key(a): show('key', a); return a.r
x, y = C(1), C(2)
sorted([x, y], cmp=compare)
sorted([x, y], key=key)
sorted([x, y], key=key, cmp=lambda a, b: (show('c', a, b), cmp(a, b))[1])
l = [x, y]; l.sort(compare)
l.sort(key=key, reverse=True)
for K in (L, G, M, OL, OM):
    a, b = K(1), K(2)
    sorted([a, b]); l = [a, b, a]; l.sort()
    a < b; a > b; a == b; a <= b
    cmp(a, b)
    min([a, b]); max(a, b)
    a in [b]; [b].count(a); [a] < [b]; (a,) == (b,)
    {1: a} == {1: b}
min([x, y], key=key)
class S(object):
    def __str__(self): show('str', self); return 'x'
    def __repr__(self): show('repr', self); return 'r'
    def __unicode__(self): show('unicode', self); return u'u'
s = S()
print s
print s, s
str(s); repr(s); `s`; '%s' % s; '%s %r' % (s, [s]); '{} {!r}'.format(s, s); unicode(s); u'%s' % s; [s].__repr__(); (s,).__repr__(); str([s]); ''.join([str(s)]); format(s)
class OS:
    def __str__(self): show('ostr', self); return 'x'
    def __repr__(self): show('orepr', self); return 'r'
s = OS()
print s
str(s); repr(s); '%s' % s; '%s %r' % (s, [s]); '{} {!r}'.format(s, s); unicode(s)
class E(Exception):
    def __str__(self): show('estr', self); return 'x'
e = E()
print e
try: raise E()
except E, e: print e
str(e)
