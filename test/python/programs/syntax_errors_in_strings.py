# Source given as a string that does not compile: the exception's arguments and attributes, in each of compile's modes.
SOURCES = [
    'a b', 'a\nb c', 'a\n b', 'if x:', 'if x:\n', 'a\nif x:\n', 'x = (', 'x = (\n', 'a\nx = (', 'a\nx = (\n1,', '"abc',
    'a\n"abc', '"""a\nb', 'x="""a\nb\n', 'a\nx="""b', '"""a\nb""" c d', '$', 'a $', 'a\n$', '?', 'a\\b', 'a \\',
    'a\\\n', '1 +', '1 +\n', 'a.', 'a.1', "a 'b'", "'b' 'c' d", 'def f(', 'def f():', 'def f():\n',
    'def f():\n  return 1', 'def f():\n  return 1\n', 'for x in y: pass\n', 'class A: pass\n\n', 'class A: pass\n\nb',
    'a = 1;', 'a;b;c\nd', '  ', '\n', '#x\n', '#x\na', 'a\n#x\n', 'a # c', 'if 1:\n  a\n b\n', 'while 1\n', '(', ')',
    'a)', '[1,2', '{1:2', '`a', 'f(', 'f(a b)', 'print', 'print a', 'print >>a', 'exec "a"', 'raise', 'x = 1 2',
    'lambda: (yield)', 'yield 1', 'return', 'continue', 'for x in y:\n  def f(): continue', 'try: pass',
    'try: pass\nfinally: continue', 'import a.b as c', 'from a import *', 'def f():\n x\n exec "a"\n def g(): x\n',
    'f(x for x in y, 1)', 'a = b = 1', '() = 1', 'a + 1 = 2', '[a, 1] = 2', 'None = 1', 'def None(): pass', 'f(None=1)',
    'x.None = 1', 'for None in x: pass', 'lambda None: 1', 'def f(a=1, b): pass', 'def f(*a, b): pass',
    'def f(a, *a): pass', 'def f(**k, a): pass', 'f(**k, *a)', 'f(*a, b)', 'f(a for a in b)', 'f(1=2)', 'f(a.b=1)',
    'del 1', 'del f()', 'a += 1 += 2', '(a, b) += 1', '[a] += 1', 'f() += 1', '1 if 2', 'a if b else', 'not', 'assert',
    'global x', 'global', 'x: int', 'a := 1', 'a <> b', 'a != = b', '0777', '0o8', '0b2', '1__0', '1e', '1e+', '1.2.3',
    '0x', '1a', 'u"\\u12"', '"\\x1"', "u'\\x1'", 'with a as b: pass\n', 'with a as 1: pass\n',
    'from __future__ import division; 1/2', 'from __future__ import nope', 'a = 1\nfrom __future__ import division',
    '"doc"\nfrom __future__ import division', 'from __future__ import print_function\nprint 1',
    'from __future__ import braces', 'from . import a', 'from .. a import b', 'import', 'from a import',
    'from a import (b,', 'from a import b,', '@a\n', '@a\nx=1', '\ta\n        b', 'if 1:\n\ta\n        b',
    'if 1:\n        a\n\tb', '\x0ca', 'a\rb c', 'a\r\nb c\r\n', '\xe9', '\xe9 = 1', 'a = "\xe9" b', '\xef\xbb\xbfa b',
    u'\xe9', u'a b \xe9', '# coding: utf-8\nu"\xc3\xa9" a', 'f(a=1,a=2)', 'x = u"ab\\U00110000"',
    u'x = u"\xe9\\u1"', '1.5e-', 'def f():\n return 1\n yield 2\n', 'def f(a):\n global a\n', 'x = """a\nb""" $',
    '(\n1 2', 'a = (1,\n 2 3)', 'if a:\n  b\n  c d', 'for', 'else: a', 'a\n\n\n  b', 'try:\n a\nb', 'class',
    'def f(a b): pass', '"a" b', 'a if b',
]


def attempt(source, mode):
    try:
        code = compile(source, 'name', mode)
        print mode, code.co_names, code.co_flags, code.co_firstlineno, len(code.co_consts)
    except SyntaxError, error:
        print mode, type(error).__name__, error.args, error
        print (error.msg, error.filename, error.lineno, error.offset, error.text, error.print_file_and_line)
    except ValueError, error:
        print mode, type(error).__name__, error


for source in SOURCES:
    print repr(source)
    for mode in ('exec', 'eval', 'single'):
        attempt(source, mode)

for source in ('a b', 'def f(a, a): pass', 'f() = 1', u'a b'):
    for run in (eval, lambda text: compile(text, '/some/folder/name', 'exec')):
        try:
            run(source)
        except SyntaxError, error:
            print error, error.args
    try:
        exec source
    except SyntaxError, error:
        print error, error.args


def fails():
    exec "first = 1\nsecond = first first\n"


fails()
