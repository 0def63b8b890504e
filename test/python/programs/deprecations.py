import sys
e = ValueError('abc')
print sys.getrefcount(7), sys.getrefcount(0), sys.getrefcount(True)
print sorted(globals())
e.message; e.message
e.message

e.message
print sys.getrefcount(7), sys.getrefcount(0), sys.getrefcount(True)
print sorted(globals())
print sorted(k[2] for k in __warningregistry__), set(__warningregistry__.values())
def f(): return e.message
f()
print sorted(k[2] for k in __warningregistry__), set(__warningregistry__.values())
import sys

print sorted(k[2] for k in __warningregistry__), set(__warningregistry__.values())
from random import *
print sys.getrefcount(DeprecationWarning)
