# Prints how many references there are to each small integer, one-character string and candidate (a line of standard
# input each), as measure.py does in Python 2. It is run compiled, so that no syntax tree holds what it names.
import sys
for number in range(-5, 257):
    print(sys.getrefcount(number))
for number in range(256):
    character = chr(number)
    print(sys.getrefcount(character))
try:
    while True:
        text = input()
        shared = sys.intern(text)
        print(sys.getrefcount(shared))
        print(shared is text)
except EOFError:
    pass
