# What compiles, but was hardly meant: in the script, and in strings that it compiles.
import sys


def uses():
    print total
    global total


def assigns(count=0):
    total = count
    global total, other


def takes_all():
    from math import *


class Names:
    from math import *
    size = 1
    global size


def without_warning():
    import total
    global total
    assert (), 'an empty tuple is false'
    assert [1, 2]


def binds():
    for one in (): pass
    def two(): pass
    class three: pass
    del four
    global one, two, three, four
    assert (one, 'text')
    if 0: assert (one, 'never compiled')
    try:
        assert (one,
                1), 'message'
    finally:
        pass


total = 1
global total


class Hidden:
    def method(self):
        __secret = 1
        global __secret


@ staticmethod
def decorated():
    from math import *


lambda: [(lambda: total)() for total in ()]

exec 'def f():\n  x = 1\n  global x\n'
print compile('assert (1, 2)\nassert (1,\n2)', 'nowhere.py', 'exec').co_filename
print compile('assert (1, 2)\n\n\n', 'syntax_warnings.py', 'single').co_filename
try:
    exec 'x = 1\nglobal x\ndef f(a): global a\n'
except SyntaxError, error:
    print error


class Catcher:
    def write(self, text):
        print 'caught', repr(text)


class Full:
    def write(self, text):
        raise IOError('full')


standard = sys.stderr
sys.stderr = Catcher()
exec 'x = 1; global x'
sys.stderr = Full()
exec 'x = 1; global x'
sys.stderr = None
exec 'x = 1; global x'
sys.stderr = standard
