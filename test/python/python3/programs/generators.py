# Generators that are closed, by hand and as they die, and what StopIteration inside does.
def gen():
    try:
        x = yield 1
    finally:
        print('closing')
def a():
    g = gen(); next(g)
    try: g.throw(ValueError('v'))
    except ValueError as e: print('e', e)
a()
def b():
    g = gen(); next(g); del g
b()
def c():
    g = gen()
    try: g.throw(ValueError('v'))
    except ValueError as e: print('e', e)
c()
def sub():
    r = yield 'in'
def d():
    def gg():
        try: yield from sub()
        finally: print('closing d')
    g = gg(); next(g); g.close(); print('closed')
    g = gg(); next(g); del g; print('deleted')
d()
g = gen(); next(g); g.close()
g = gen(); next(g)
def stops(): yield 1; raise StopIteration('inner')
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception as error: print(type(error).__name__ + ':', error)
show(lambda: list(stops()))
def leaks():
    yield next(iter([]))
show(lambda: list(leaks()))

