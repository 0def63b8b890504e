# OrderedDict: its nodes hold the keys, its iterators the key that comes next.
from collections import OrderedDict as O
import sys, gc
gc.disable()
o=O([('a',1),('b',2),('c',3)]); o.move_to_end('a'); o.move_to_end('b',False)
print(o, dict(o), list(dict.items(o)), o.keys(), o.values(), o.items(), type(iter(o)), type(reversed(o)), type(iter(o.items())))
print(type(o.keys()).__mro__)
for f in [lambda: O(1,2), lambda: O(5), lambda: O([1]), lambda: O([(1,)]), lambda: O([(1,2,3)]), lambda: o.pop(), lambda: o.pop('q'), lambda: o.pop('q',4), lambda: o.pop(key='q',default=7), lambda: O().popitem(), lambda: o.popitem(5,6), lambda: o.move_to_end('q'), lambda: o.move_to_end(), lambda: O().update(1,2), lambda: o.update(), lambda:o.setdefault('z'), lambda: o.setdefault(), lambda: vars(o), lambda: hash(o), lambda: O.fromkeys('ab',1), lambda: O.fromkeys(), lambda: type(o.__reduce__()[4]), lambda: o == 5, lambda: o < o, lambda: o.copy(), lambda: {} == O(), lambda: del_(), lambda: o | {'k': 1}, lambda: {'k':1} | o, lambda: O, lambda: O.move_to_end, lambda: O(**{'x':1},y=2), lambda: O({'x':1}, x=5), lambda: next(iter(O())), lambda: o['nope'], lambda: O.__module__, lambda: o.keys() & {'a'}, lambda: O.__hash__, lambda: o.__reversed__, lambda: {**o, 'm': 4}]:
    try: print(str(f()).split(' at 0x')[0])
    except BaseException as e: print(type(e).__name__, e)
def it():
    for k in o:
        o[k+'x']=1
def it2():
    for k in o: o.move_to_end(k)
def it3():
    for k in o: del o[k]
for f in [it,it2,it3]:
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class K:
    def __repr__(s): return 'K'
k=K(); v=K(); o=O(); r=lambda: print(sys.getrefcount(k), sys.getrefcount(v))
o[k]=v; r(); o[1]=2; i=iter(o); r(); next(i); r(); i=iter(o.items()); r(); t=next(i); r(); del t; r(); l=reversed(o); r(); list(l); r(); w=O(o); r(); c=o.copy(); r(); del w,c; r(); o.move_to_end(k); r(); print(len(gc.get_referents(o)), [type(x).__name__ for x in gc.get_referents(o)], gc.is_tracked(o), gc.is_tracked(O())); x=o.popitem(); r(); del x; r(); o[k]=v; o.clear(); r(); o.setdefault(k,v); r(); print(repr(o)); r(); del o[k]; r(); o[k]=v; o.pop(k); r()
o[k]=o; o.q=o; del o; r(); c = gc.collect(); r()
class S(O):
    def __setitem__(self,k,v): print('set',k); O.__setitem__(self,k,v)
    def __delitem__(self,k): print('del',k); O.__delitem__(self,k)
    def __missing__(self,k): return 'missing'
s=S([('a',1)],b=2); print(s, s['zz'], s.pop('a'), s.setdefault('q',4), s.popitem(), s.copy()); s.update(r=3); s.clear(); print(s, s.__dict__); s.x=1; print(s.copy().__dict__, s.__reduce__()[:4]); print(O.fromkeys.__self__, S.fromkeys('ab'))
o=O(); o[1]=o; print(o)
o=O(a=1); d=o.__dict__; o.z=4; print(d, o, sys.getrefcount(d))
