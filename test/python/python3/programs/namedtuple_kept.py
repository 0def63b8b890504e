# What functools keeps of its namedtuple, and which of it later ones use (Lib/collections/__init__.py: _nt_itemgetters, 3.7).
# without 3.12 3.13 3.14 3.15: small integers have no count
import gc, sys


def changed(what):
    global last
    now = [sys.getrefcount(each) for each in NUMBERS]
    print(what, [(number, after - before) for number, after, before in zip(NUMBERS, now, last) if after != before])
    last = now


NUMBERS = list(range(8))
last = [sys.getrefcount(each) for each in NUMBERS]
changed('nothing')
changed('nothing')
import functools
gc.collect()
changed('functools')
import collections
Five = collections.namedtuple('Five', 'b c d e f')
changed('Five')
Six = collections.namedtuple('Six', 'b c d e f g')
changed('Six')
