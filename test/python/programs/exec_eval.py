# exec, eval and compile: namespaces, what a function's locals become, and what the parser's arena holds while a string runs.
import sys


def rebinds(n):
    exec 'n = 2; m = 3'
    print n, m, sorted(locals())


def leaves_outside_alone(a):
    def inner():
        return a
    exec 'a = 5' in {}
    return inner()


def makes_a_name():
    exec 'made = 1'
    return made


def deletes(n):
    exec 'del n'
    return n


def counts():
    big = 123456789
    print sys.getrefcount(big)
    exec 'other = big'
    print sys.getrefcount(big)
    locals()
    print sys.getrefcount(big)


def comprehends():
    x = 6
    return eval('x'), eval('x', globals()), [eval('y + x') for y in range(2)]


def generates():
    yield eval('1 + 1')
    exec 'x = 3'
    yield x


def recurses(n):
    return n if n == 0 else eval('recurses(n - 1)', globals(), {'n': n})


x = 5
rebinds(1)
print leaves_outside_alone(4), makes_a_name(), deletes(7), comprehends(), list(generates()), recurses(20)
counts()

# A literal in a string that runs directly is held by its constant, the call and the parser's arena; compiled before, not by the last.
exec 'q = 10; print q, sys.getrefcount(987654), sys.getrefcount("some_word_here"), sys.getrefcount("two words")'
exec compile('r = 11; print r, sys.getrefcount(987654), sys.getrefcount("some_word_here")', 's', 'exec')
print eval('sys.getrefcount(987654)'), eval(compile('sys.getrefcount(987654)', 's', 'eval'))
print eval('[sys.getrefcount(987654), 987654, 987654]'), eval(u'sys.getrefcount(987654.5)')
exec 'print sys.getrefcount(555555)\ndef later(): return 555555\nprint sys.getrefcount(555555)'
print sys.getrefcount(later()), sys.getrefcount(later.func_code.co_consts[1])
exec 'def also(): return 666666\n'
print sys.getrefcount(also())
for mode in ('script', 'again'):
    exec 'print sys.getrefcount(mode), sys.getrefcount("a fresh text")'
source = 'print sys.getrefcount(source), sys.getrefcount("a word x")'
exec source
exec unicode(source)
exec (source,)[0]
exec (source, globals())
print sys.getrefcount(source), q, r

names = {}
exec 'a = 1' in names
print sorted(names), sys.getrefcount(names), names['__builtins__'] is __builtins__.__dict__
local = {}
exec 'a = 2; print sorted(locals()), sorted(globals()), sys' in names, dict(local, sys=sys.maxint)
exec 'a = 2; print sorted(locals())' in names, local
print local, eval('a + 1', names), eval('a + 1', names, local), eval('q'), eval('  q'), eval('q\n')
print eval('len', {'__builtins__': {'len': 'mine'}}), eval('None', {'__builtins__': {}})
try:
    eval('len', {'__builtins__': {}})
except NameError, error:
    print error
print eval(compile('q * 2', 'f', 'eval')), eval(compile('q*3', 'f', 'exec'))
exec compile('q * 2\nNone\n', 'f', 'single')
print _
exec compile('q; r', 'f', 'single')
print _
exec compile('if q: r\n', 'f', 'single')


def call(*arguments):
    try:
        if len(arguments) == 1:
            exec arguments[0]
        elif len(arguments) == 2:
            exec arguments[0] in arguments[1]
        else:
            exec arguments[0] in arguments[1], arguments[2]
        print 'done'
    except Exception as error:
        print type(error).__name__, error


def closes(n):
    def inner():
        return n
    return inner


for arguments in [(1,), ('1', 1), ('1', {}, 1), ('a\0b',), (closes(1).func_code,), (closes.func_code,), (None,), (('x=1', {}),),
                  (('x=1',),), ('1', None), ('1', None, {}), ('1', None, None), ('1', {}, None), ('1', []), ('1', {}, []), ('1', (), ())]:
    call(*arguments)


def attempt(function, *arguments, **named):
    try:
        print function(*arguments, **named)
    except Exception as error:
        print type(error).__name__, error


attempt(compile)
attempt(compile, '1')
attempt(compile, '1', 'f')
attempt(compile, '1', 1, 'eval')
attempt(compile, '1', 'a\0b', 'eval')
attempt(compile, '1', 'f', None)
attempt(compile, '1', 'f', 'eval', 'x')
attempt(compile, '1', 'f', 'eval', 1)
attempt(compile, '1', 'f', 'eval', foo=1)
attempt(compile, '1', 'f', 'eval', 0, 0, 0)
attempt(compile, 1, 'f', 'eval')
attempt(compile, 'a\0', 'f', 'eval')
attempt(compile, '1', 'f', 'other')
attempt(eval)
attempt(eval, 1)
attempt(eval, '1', 1)
attempt(eval, '1', {}, 1)
attempt(eval, 'a\0')
attempt(eval, '1', None, {})
attempt(eval, 'a', {'a': 1}, {'a': 2})
attempt(eval, '1', source=1)
attempt(eval, closes(1).func_code)
attempt(eval, closes.func_code)
attempt(eval, u'u"\xe9"' == u'\xe9')
print compile(source='1', filename='f', mode='eval').co_name, compile(u'1', u'f', u'eval').co_filename
print repr(eval(u'"\xe9"')), repr(eval('"\xe9"')), repr(eval(u'u"\xe9"')), repr(eval('u"\xe9"')), repr(eval('# coding: utf-8\nu"\xc3\xa9"'))


def fails():
    exec 'first = 1\nraise ValueError(first)'


fails()
