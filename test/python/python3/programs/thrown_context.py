# audited throughout
# What is thrown into a generator that handles something has that as its context, from 3.9 on.
def inner2(value):
    try:
        received = yield value
    except KeyError as error:
        yield error.args
def outer(v):
    yield from inner2(v)
for f in [inner2, outer]:
    g = f(2); next(g); g.throw(KeyError(5))
    try: g.throw(ValueError(6))
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
    g = f(2); next(g)
    try:
        try: 1/0
        except ZeroDivisionError: g.throw(ValueError(7))
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
    g = f(2); next(g); g.throw(KeyError(5))
    try:
        try: 1/0
        except ZeroDivisionError: g.throw(ValueError(7))
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
    g = f(2); next(g); k = KeyError(8); g.throw(k)
    try: g.throw(k)
    except KeyError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
    g = f(2); next(g); k = KeyError(8); g.throw(k)
    v = ValueError(1); v.__context__ = IndexError(4)
    try: g.throw(v)
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
    g = f(2); next(g); k = KeyError(8); g.throw(k)
    v = ValueError(1); k.__context__ = v
    try: g.throw(v)
    except ValueError as e: print(repr(e), repr(e.__context__), repr(k.__context__))
    v = g = k = e = None
async def co():
    try: await A(3)
    except KeyError: await A(4)
class A:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield self.v
c = co(); c.send(None)
c.throw(KeyError(8))
try: c.throw(ValueError(9))
except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
async def agen():
    try: yield 1
    except KeyError: yield 2
async def use():
    a = agen()
    print(await a.__anext__(), await a.athrow(KeyError(3)))
    try: await a.athrow(ValueError(3))
    except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
try: use().send(None)
except StopIteration: pass
g = inner2(3)
try:
    try: 1/0
    except ZeroDivisionError: g.throw(ValueError)
except ValueError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
def closing():
    try: yield 1
    except KeyError:
        try: yield 2
        except GeneratorExit as e: print(repr(e.__context__)); raise
g = closing(); next(g); g.throw(KeyError(5)); g.close()
