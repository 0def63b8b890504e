# Code objects: their attributes and the references that reading them gives, comparison and hash.
import sys

NUMBERS = ['co_argcount', 'co_nlocals', 'co_stacksize', 'co_flags', 'co_firstlineno']
OBJECTS = ['co_names', 'co_varnames', 'co_consts', 'co_code', 'co_lnotab', 'co_freevars', 'co_cellvars', 'co_name', 'co_filename']


def plain(first, second=1, *rest, **named):
    "its doc"
    total = [item for item in first if item]
    for item in rest:
        total = total + [item, 98765, 'some text', u'text', 1.5, 2j, (1, 2)]
    return total, named, second


def nests(outer):
    def inner(value):
        return value + outer
    return inner


def generates():
    yield 1


code = plain.func_code
print code is plain.__code__, sys.getrefcount(code), type(code).__name__
for name in NUMBERS:
    print name, getattr(code, name)
for name in OBJECTS:
    value = getattr(code, name)
    print name, repr(value), sys.getrefcount(value) if value else ''
    del value
print sys.getrefcount(plain.func_code), sys.getrefcount(plain.func_code.co_consts), sys.getrefcount(plain.func_code.co_consts[4])
print [sys.getrefcount(constant) for constant in code.co_consts if constant not in (None, 1)]
print nests.func_code.co_cellvars, nests(1).func_code.co_freevars, nests(1).func_code is nests(2).func_code, generates.func_code.co_flags
print (lambda: 1).func_code.co_name, sys.getrefcount((lambda: 1).func_code), (x for x in ()).gi_code.co_name
try:
    code.co_name = 'other'
except (TypeError, AttributeError), error:
    print type(error).__name__, error
try:
    code.missing
except AttributeError, error:
    print error

same = compile('a + 1', '', 'eval')
print same == compile('a + 1', '', 'eval'), same == compile('a + 1', 'file', 'eval'), same == compile('a + 1.0', '', 'eval'), same == 1
print same != compile('a + 1', '', 'eval'), same != compile('b + 1', '', 'eval'), cmp(same, compile('a + 1', '', 'eval'))
print compile('0.0', '', 'eval') == compile('-0.0', '', 'eval'), compile('"a"', '', 'eval') == compile('u"a"', '', 'eval')
print compile('(1, 2)', '', 'eval') == compile('(1, 2)', '', 'eval'), compile('(1, 2)', '', 'eval') == compile('(1, 2.0)', '', 'eval')
print compile('lambda: 1', '', 'eval') == compile('lambda: 1', '', 'eval'), compile('\na', '', 'exec') == compile('a', '', 'exec')
print hash(same) == hash(compile('a + 1', '', 'eval')), {same: 'found'}[compile('a + 1', '', 'eval')], len(set([same, same, code]))
print compile('x = (1, None)[1]', '', 'exec').co_consts, compile('x = (1000, 2)[0]', '', 'exec').co_consts

picked = (1000, 2)[0]
print sys.getrefcount(picked)
picked = ('some words', 1)[0]
print sys.getrefcount(picked)


def replaced(n):
    return n


def longer(n):
    return 'longer', n


print sys.getrefcount(longer.func_code)
replaced.func_code = longer.func_code
print replaced(1), replaced.func_name, sys.getrefcount(longer.func_code)
replaced.__code__ = plain.func_code
print replaced([3], 4)
for wrong in (1, None, nests(1).func_code):
    try:
        replaced.func_code = wrong
    except (TypeError, ValueError), error:
        print type(error).__name__, error
try:
    del replaced.func_code
except TypeError, error:
    print error
