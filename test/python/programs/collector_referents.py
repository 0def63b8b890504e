import gc, sys, itertools
def show(thing, value):
    print thing, gc.is_tracked(value), names(gc.get_referents(value))
def names(objects): return [type(o).__name__ + (':' + repr(o) if isinstance(o, (int, str, tuple)) and len(repr(o)) < 30 else '') for o in objects]
class Old: 
    def m(self): pass
class New(object):
    __slots__ = ('zz', 'aa')
class Sub(New):
    def __init__(self): self.zz = 1; self.aa = 'aa'; self.own = [2]
    def __del__(self): pass
class D(dict): pass
class L(list): pass
class P(object): pass
o = Old(); o.x = 1
s = Sub()
d = D(); d['k'] = 'v'; d.a = 3
l = L([1, 2, 3]); l.q = 'q'
def f(a, b=5):
    def g(): return a
    return g
g = f(7)
def gen(x):
    y = 'why'
    for i in [10]:
        yield i
it = gen('ex'); it.next()
def frame():
    loc = 'loc'
    return sys._getframe()
fr = frame()
try: raise ValueError('bad', 2)
except ValueError, e: tb = sys.exc_info()[2]
show('[1, 2, 3]', [1, 2, 3])
show("{'a': 1, 'b': 2, 3: 4}", {'a': 1, 'b': 2, 3: 4})
show('set([1, 5, 9])', set([1, 5, 9]))
show('frozenset([3])', frozenset([3]))
show('o', o)
show('Old', Old)
show('s', s)
show('Sub', Sub)
show('New', New)
show('P', P)
show('P()', P())
show('d', d)
show('l', l)
show('f', f)
show('g', g)
show('g.func_closure[0]', g.func_closure[0])
show('it', it)
show('it.gi_frame', it.gi_frame)
show('fr', fr)
show('e', e)
show('tb', tb)
show('s.__init__', s.__init__)
show('Sub.__init__', Sub.__init__)
show('[].append', [].append)
show('len', len)
show('iter([1])', iter([1]))
show('iter((1,))', iter((1,)))
show('iter({1: 2})', iter({1: 2}))
show('iter(set([1]))', iter(set([1])))
show('enumerate([1])', enumerate([1]))
show('reversed([1])', reversed([1]))
show('xrange(3)', xrange(3))
show('slice(1, 2)', slice(1, 2))
show('int', int)
show('object', object)
show('sys', sys)
show('property(f, g)', property(f, g))
show('staticmethod(f)', staticmethod(f))
show('classmethod(f)', classmethod(f))
show('super(Sub, s)', super(Sub, s))
show('iter(f, 1)', iter(f, 1))
show('itertools.count(1)', itertools.count(1))
show('itertools.chain([1], [2])', itertools.chain([1], [2]))
show('itertools.repeat(5)', itertools.repeat(5))
show('f.func_code', f.func_code)
show('1', 1)
show("''", '')
show('None', None)
show('1.5', 1.5)
show("u'x'", u'x')
show('Sub.zz', Sub.zz)
show('Sub.__dict__', Sub.__dict__)
show("'x'.upper", 'x'.upper)
show('(x for x in [1])', (x for x in [1]))
show('file', file)
show('sys.stdout', sys.stdout)
show('KeyError("x")', KeyError("x"))
show('EnvironmentError(1, "x", "f")', EnvironmentError(1, "x", "f"))
show('()', ())
show('[]', [])
show('{}', {})
