"""The module `dis`: listings, instructions and what else it tells of code."""
import dis, opcode, sys
def f(a, *rest, key=None, **named):
    """doc"""
    total = 0
    for each in rest:
        if each > 3 and a: continue
        total += each
    try:
        with a as b: b.x = [f'{total!r:>5}', f'{each}', a.z.w(1), a[1:2], total < 4, total in rest, total is None]
    except (ValueError, KeyError) as error:
        raise RuntimeError from error
    def inner(x: int = 3): return lambda: (total, x, super)
    print(a, key=1, *rest)
    import os.path as q
    return {**named, 'k': -total}
class C:
    a = 1
    def m(self): return self
    @classmethod
    def k(cls): return [i for i in cls]
    @staticmethod
    def s(): yield 3
async def co(x):
    async for y in x: await y
def noaddr(text):
    while ' at 0x' in text:
        i = text.index(' at 0x')
        j = i + 6
        while j < len(text) and text[j] in '0123456789abcdef': j += 1
        text = text[:i] + text[j:]
    return text
class Out:
    def __init__(self): self.got = []
    def write(self, t): self.got.append(t)
    def flush(self): pass
def show(run):
    o = Out()
    try: run(o)
    except Exception as e: print(type(e).__name__, e)
    print(noaddr(''.join(o.got)))
for x in (f, C, co, C.m, C().m, 'a + 1', 'x = 5', compile('z = 1', '', 'single'), C.s(), 5):
    show(lambda o: dis.dis(x, file=o))
if sys.version_info >= (3, 7): show(lambda o: dis.dis(f, depth=1, file=o)); show(lambda o: dis.dis(f, depth=0, file=o))
print(noaddr(dis.code_info(f)))
show(lambda o: dis.show_code(C.k, file=o))
for i in dis.get_instructions(f):
    print(noaddr(repr(tuple(i)[:11])), i.is_jump_target)
for i in dis.Bytecode(f, first_line=1000): print(noaddr(repr(tuple(i)[:10])))
print(repr(dis.Bytecode('x')), noaddr(dis.Bytecode(f, first_line=100, current_offset=8).dis()))
print(dis.Bytecode(C.m).info())
try: f(1, 5, 'a')
except TypeError as e:
    b = dis.Bytecode.from_traceback(e.__traceback__)
    print(noaddr(b.dis()))
    show(lambda o: dis.distb(e.__traceback__.tb_next, file=o))
print(list(dis.findlinestarts(f.__code__)), dis.findlabels(f.__code__.co_code))
print(dis.pretty_flags(f.__code__.co_flags), dis.opname[1], dis.opmap['POP_TOP'], len(dis.opmap), dis.cmp_op, dis.hasjrel, dis.hasconst, dis.HAVE_ARGUMENT, len(dis.opname))
print(dis.Instruction._fields, next(iter(dis.get_instructions(f))).opname)
print(sorted(n for n in dis.__all__ if n != 'stack_effect'))
