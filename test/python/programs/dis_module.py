# The module dis: what it prints and gives, and what importing it brings.
import sys
import dis

# A character that only constants of modules are, has no object of its own in the cache of characters before somebody asks for it.
characters = [chr(number) for number in range(256)]
print sys.getrefcount(1), sys.getrefcount(2), sys.getrefcount(100), sys.getrefcount('x'), sys.getrefcount('POP_TOP')
print [sys.getrefcount(number) for number in range(257)]
print [sys.getrefcount(name) for name in dis.opname]
print sorted((name, number, sys.getrefcount(name), sys.getrefcount(number)) for name, number in dis.opmap.items())
for name in ('hasconst', 'hasname', 'hasjrel', 'hasjabs', 'haslocal', 'hascompare', 'hasfree', 'cmp_op', 'HAVE_ARGUMENT', 'EXTENDED_ARG',
             '__all__'):
    print name, getattr(dis, name), sys.getrefcount(getattr(dis, name))
print [sys.getrefcount(name) for name in dis.cmp_op], [sys.getrefcount(name) for name in dis.__all__]
import opcode
print opcode.opname is dis.opname, opcode.__all__, sys.getrefcount(dis.opname), sys.getrefcount(dis), sys.getrefcount(opcode)


def everything(a, b=1, *c, **d):
    "doc"
    for k in d:
        try:
            print k, d[k][1:2]
        except KeyError, e:
            continue
        finally:
            x = None
    while a < b is not 3 in c:
        exec 'a' in d
        break
    with a as b:
        global g
        g = not a
    return {1: 2, 'a': u'b', 3.5: 4j, 'long': 99999999999999L}, `a`, a[1:2:3], b.c


def closes(n):
    return n


class Classic:
    def method(self):
        return self
    also = method
    number = 1


class New(object):
    def method(self):
        return self.attribute

    class Inner:
        def deep(self):
            pass

    @staticmethod
    def free():
        return 1


print dis.dis(everything)
dis.dis(everything.func_code)
dis.dis(everything.func_code.co_code)
dis.disassemble(everything.func_code, 12)
dis.disco(everything.func_code, lasti=3)
dis.disassemble_string(everything.func_code.co_code, 6)
dis.disassemble_string(everything.func_code.co_code, 6, everything.func_code.co_varnames, everything.func_code.co_names,
                       everything.func_code.co_consts)
print list(dis.findlinestarts(everything.func_code)), dis.findlabels(everything.func_code.co_code)
dis.dis(Classic)
dis.dis(New)
dis.dis(Classic().method)
dis.dis(Classic())
dis.dis(New().method)

# The article's line.
code = compile('sys.getrefcount(1556778)', '', 'single')
print code.co_consts
print(dis.dis(code))


def attempt(function, *arguments, **named):
    try:
        print function(*arguments, **named)
    except Exception as error:
        print type(error).__name__, error


for thing in (1, 'd', 'd\x01', [], None, u'a'):
    attempt(dis.dis, thing)
attempt(dis.disassemble, 1)
attempt(dis.disassemble)
attempt(dis.dis, 1, 2)
attempt(dis.dis, y=2)
attempt(dis.disassemble, code, 1, 2)
attempt(dis.disassemble, code, co=2)
attempt(dis.disassemble_string, 'd\x01\x00', constants=(7, 'eight'))
attempt(dis.disassemble_string, 'd\x01\x00', constants=(7,))
attempt(dis.disassemble_string, '|\x01\x00e\x00\x00', varnames=('a', 'b'), names=['c'])
attempt(dis.distb)


def divides():
    1 / 0


class Collector:
    def __init__(self):
        self.pieces = []

    def write(self, piece):
        self.pieces.append(piece)


def collected(function, *arguments):
    kept, sys.stdout = sys.stdout, Collector()
    try:
        function(*arguments)
        return sys.stdout.pieces
    finally:
        sys.stdout = kept


try:
    divides()
except ZeroDivisionError:
    traceback = sys.exc_info()[2]
# Of the traceback given the first frame is shown, the module's, and of the last one the last.
print [line for line in ''.join(collected(dis.distb, traceback)).split('\n') if '-->' in line]
sys.last_traceback = traceback
dis.dis()
dis.distb()
print 'before',
dis.dis(divides)
print collected(dis.dis, divides)
# audited at its end
