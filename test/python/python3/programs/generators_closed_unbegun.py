# audited throughout
import sys, gc
word = ['w']
def g(v):
    yield v
async def c(v): pass
async def a(v): yield v
for f in (g, c):
    x = f(word)
    print(sys.getrefcount(word), sys.getrefcount(f))
    x.close()
    print(sys.getrefcount(word), sys.getrefcount(f), getattr(x, 'gi_frame', 0), getattr(x, 'cr_frame', 0))
    print(sorted(type(r).__name__ for r in gc.get_referents(x)))
    try: x.send(None)
    except (StopIteration, RuntimeError) as e: print(type(e), e)
    print(sys.getrefcount(word), sys.getrefcount(f))
    del x
    print(sys.getrefcount(word), sys.getrefcount(f))
x = g(word)
frame = x.gi_frame
x.close()
print(sys.getrefcount(word), sys.getrefcount(g), sys.getrefcount(frame), x.gi_frame is None, frame.f_locals)
del x
print(sys.getrefcount(word), sys.getrefcount(g), sys.getrefcount(frame), frame.f_locals)
