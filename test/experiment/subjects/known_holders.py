"""Objects whose holders are known."""
import sys
from functools import partial


class Thing(object):
    def method(self):
        return self


class Slotted(object):
    __slots__ = ('kept',)


def show(name, count):
    print('%s %d' % (name, count))


thing = Thing()
show('global', sys.getrefcount(thing))
items = [thing, thing, thing]
show('list', sys.getrefcount(thing))
pair = (thing, thing)
show('tuple', sys.getrefcount(thing))
table = {'value': thing, thing: 'key'}
show('dict', sys.getrefcount(thing))
sets = [set([thing]), frozenset([thing])]
show('sets', sys.getrefcount(thing))
bound = thing.method
show('bound method', sys.getrefcount(thing))
call = partial(thing.method, thing, key=thing)
show('partial', sys.getrefcount(thing))
other = Thing()
other.attribute = thing
slotted = Slotted()
slotted.kept = thing
Thing.shared = thing
show('attributes', sys.getrefcount(thing))
error = ValueError(thing)
show('exception', sys.getrefcount(thing))


def default(argument=thing):
    return sys.getrefcount(argument)


show('default and local', default())


def nested(argument):
    def inner():
        return argument
    return inner, sys.getrefcount(argument)


inner, count = nested(thing)
show('cell', count)


def generate(argument):
    kept = argument
    yield sys.getrefcount(kept)
    yield sys.getrefcount(kept)


generator = generate(thing)
show('generator, running', next(generator))
show('generator, suspended', sys.getrefcount(thing))
show('generator, running again', next(generator))
show('comprehension', [sys.getrefcount(each) for each in items][0])
show('two comprehensions', [[sys.getrefcount(each) for each in [one]] for one in items][0][0])


def comprehension(things):
    return [sys.getrefcount(each) for each in things][0]


show('comprehension in a function', comprehension(items))


def again(argument):
    return [sys.getrefcount(argument) for _ in range(3)]


show('three times in a function', max(again(thing)))
show('as before', sys.getrefcount(thing))


def deep(argument, depth):
    return deep(argument, depth - 1) if depth else sys.getrefcount(argument)


show('deep', deep(thing, 5))


def raising(argument):
    raise ValueError('no')


try:
    raising(thing)
except ValueError:
    show('traceback', sys.getrefcount(thing))
show('after it', sys.getrefcount(thing))


class Meta(type):
    def __getattribute__(cls, name):
        raise AttributeError(name)


Odd = Meta('Odd', (object,), {'__slots__': ('one',)})
odd = Odd()
odd.one = thing
show('a class that tells nothing', sys.getrefcount(thing))
many = range(10 ** 3) if sys.version_info < (3,) else range(10 ** 30)
show('after a range', sys.getrefcount(thing))


def asks_locals(argument):
    names = locals()
    return sys.getrefcount(argument)


show('locals()', asks_locals(thing))
import gc

gc.collect()

try:
    from _thread import allocate_lock, start_new_thread
except ImportError:
    from thread import allocate_lock, start_new_thread
ready, done = allocate_lock(), allocate_lock()
ready.acquire()
done.acquire()


def wait(argument):
    kept = argument
    ready.release()
    done.acquire()


try:
    start_new_thread(wait, (thing,))
except RuntimeError:
    # WebAssembly has no threads.
    ready.release()
ready.acquire()
show('another thread', sys.getrefcount(thing))
done.release()


class Noisy(object):
    def __del__(self):
        print('gone')


def drops():
    noisy = Noisy()
    show('before', sys.getrefcount(noisy))
    del noisy
    print('after')


drops()
big = 123456 * int('1000')
show('integer', sys.getrefcount(big))
word = ''.join(['wo', 'rd'])
show('text', sys.getrefcount(word))
table = {word: big, big: word}
show('text in a dict', sys.getrefcount(word))
show('integer in a dict', sys.getrefcount(big))
numbers = (big, (word, big))
gc.collect()
show('untracked tuples', sys.getrefcount(big))
show('untracked tuples', sys.getrefcount(word))
plain = [{word: 1}, {word: 2}, {'other': word}]
show('untracked dicts', sys.getrefcount(word))
space = {}
exec(compile('name_of_mine = 98765432101; other = 98765432101', 'made.py', 'exec'), space)
show('constant gone with its code', sys.getrefcount(space['other']))
made = compile('name_of_mine = 98765432102; other = 98765432102', 'made.py', 'exec')
exec(made, space)
show('constant', sys.getrefcount(space['other']))
show('built-in function', sys.getrefcount(len))
show('type', sys.getrefcount(Slotted))
