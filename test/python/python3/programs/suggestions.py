# What errors know of names, and what is suggested (3.10), in a display that the interpreter writes.
# from 3.10
import sys
def show(*made):
    for each in made:
        try: print(repr(each()))
        except Exception: sys.excepthook(*sys.exc_info())
class Point:
    position = 0
    _hidden = 1
    def __init__(self): self.coordinate = 1
    def move(self): return positon
    def turn(self): return coordinate
    def ask(self): return self.coordinat
    def look(self): return self.hidden
class Own:
    def __getattr__(self, name): raise AttributeError('no ' + name)
class Dir:
    def __dir__(self): return ['alpha', 'beta']
class Bad:
    def __dir__(self): raise ValueError('q')
point = Point()
long_name_of_a_variable = 1
def local():
    counter = 1
    return countr
def unbound():
    print(missing_local)
    missing_local = 1
def outer():
    value = 1
    def inner(): return valeu, value
    return inner()
show(lambda: long_name_of_a_varable, lambda: pirnt, lambda: lenn, lambda: PRINT, lambda: x, lambda: zzzzzzzz, local, unbound, outer)
show(point.move, point.turn, point.ask, point.look, lambda: point.positin, lambda: point.hidden, lambda: point._hiden, lambda: Point.positon, lambda: [].apend, lambda: ''.joinn, lambda: (1).rea, lambda: sys.pth, lambda: point.q, lambda: Own().alph, lambda: Dir().alpa, lambda: Bad().alpa, lambda: point.__clas__, lambda: None.positon)
show(lambda: maths, lambda: math, lambda: colections, lambda: re, lambda: itertools)
def delete():
    global gone
    del gone
show(delete, lambda: delattr(point, 'coordinat'), lambda: setattr(1, 'rel', 1))
try: nope
except NameError as error: print(error.name, error.args)
try: point.nope
except AttributeError as error: print(error.name, error.obj is point, error.args, sys.getrefcount(point))
print(sys.getrefcount(point))
show(lambda: NameError('a', name='b').name, lambda: NameError().name, lambda: NameError(nme=1), lambda: AttributeError('a', name='b', obj=5).obj, lambda: AttributeError().obj, lambda: UnboundLocalError('x').name)
try: unbound()
except UnboundLocalError as error: print(error.name)
print(getattr(point, 'nope', 5), hasattr(point, 'nope'), sys.getrefcount(point))
try: raise NameError("name 'pront' is not defined", name='pront')
except NameError: sys.excepthook(*sys.exc_info())
try: raise NameError("name 'pront' is not defined")
except NameError: sys.excepthook(*sys.exc_info())
