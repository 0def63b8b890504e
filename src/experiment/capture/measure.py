# Prints how many references there are to each small integer, one-character string and candidate (a line of standard
# input each). What this program holds itself is found by running it on refplot's own runtime, and subtracted.
# Input is read by raw_input: looking up an attribute such as stdin would leave its name in the method cache.
import sys
for number in range(-5, 257):
    print(sys.getrefcount(number))
for number in range(256):
    character = chr(number)
    print(sys.getrefcount(character))
try:
    while True:
        text = raw_input()
        shared = intern(text)
        print(sys.getrefcount(shared))
        print(shared is text)
except EOFError:
    pass
