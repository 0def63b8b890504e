# from 3.14
# What code tells of its branches, and frames of their generators.
import sys
def f(a, b):
    for x in a:
        if x: print(1)
        elif x > 2 and b: return 5
    while b:
        b -= 1
        if b is None: break
    return [y for y in a if y]
def g(x):
    match x:
        case [1, *r]: return r
        case {'a': 1}: return 1
    try: assert x
    except ValueError: pass
async def h():
    async for x in y: pass
    async with z: await q
for c in [f, g, h]:
    print(list(c.__code__.co_branches()), type(c.__code__.co_branches()))
it = f.__code__.co_branches()
print(iter(it) is it, next(it), type(next(it)), [n for n in dir(it) if n[:2] != '__'], sys.getrefcount(f.__code__))
def gen():
    fr = sys._getframe()
    print(fr.f_generator is g1, type(fr.f_generator), sys.getrefcount(fr.f_generator))
    yield fr
g1 = gen()
print(g1.gi_frame.f_generator is g1)
fr = next(g1)
print(fr.f_generator is g1, sys.getrefcount(g1))
list(g1)
print(fr.f_generator, g1.gi_frame, sys._getframe().f_generator)
def plain(): return sys._getframe()
print(plain().f_generator)
g2 = gen()
fr = g2.gi_frame
del g2
print(fr.f_generator)
co = h()
print(co.cr_frame.f_generator is co)
co.close()
try: fr.f_generator = 1
except AttributeError as e: print(e)
try: del fr.f_generator
except (AttributeError, TypeError) as e: print(type(e), e)
