"""How natives tell of arguments that are missing, too many, unknown or of another type."""
import math

def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)

class Counted(enumerate):
    pass
show(lambda: enumerate(x=1), lambda: enumerate([], x=1), lambda: enumerate(), lambda: enumerate([], 1, 2), lambda: enumerate([], 1, 2, 3), lambda: enumerate(iterable=[], foo=2), lambda: enumerate(start=1), lambda: enumerate([], 1, start=2), lambda: enumerate([], iterable=2), lambda: next(enumerate(start=5, iterable='a')), lambda: next(enumerate(iterable='a', start=5)), lambda: enumerate(foo=1, start=2), lambda: enumerate(iterable=[], start=1, x=2), lambda: next(Counted('a', start=3)), lambda: Counted(), lambda: Counted(x=1), lambda: enumerate(iterable=5), lambda: enumerate(start=1, foo=2), lambda: enumerate([], start='x'), lambda: enumerate(x=1, y=2, z=3),
 lambda: slice(), lambda: slice(x=1), lambda: slice(1, 2, 3, 4), lambda: slice(1, x=1), lambda: slice(start=1), lambda: format(), lambda: format(1, 2, 3), lambda: format(1, 2), lambda: format(x=1), lambda: format(1, x=1), lambda: format(1, format_spec=''), lambda: bytes(1, 2), lambda: bytes('a', 2), lambda: b''.translate(), lambda: b''.translate(x=1))
show(lambda: memoryview(b'', b''), lambda: memoryview(x=b''), lambda: memoryview(b'', x=1), lambda: memoryview(x=1, y=2), lambda: compile(x=1), lambda: bytearray(1, 2), lambda: bytearray('a', 2), lambda: bytes(1, 2, 3, 4), lambda: (1).to_bytes(x=1),
     lambda: (1).to_bytes(1, x=1), lambda: int.from_bytes(x=1), lambda: pow(x=1), lambda: pow(1), lambda: round(x=1), lambda: round(), lambda: sum(x=1), lambda: sum(), lambda: math.fsum('xy'), lambda: math.fsum([1, 'q']))
