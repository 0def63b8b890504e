# audited throughout
import gc
import sys


def tell(number):
    print('--', number, file=sys.stderr)


async def task():
    pass


def fail(*given):
    raise ValueError(given)


tell('dropped, named, made by a method')
task()
named = task()
del named


class Maker:
    async def make(self):
        pass

    def __del__(self):
        task()


Maker().make()
tell('once a line')
for each in 1, 2:
    task()
[task() for each in (1, 2)]
tell('closed, run, half run')
task().close()
ended = task()
try:
    ended.send(None)
except StopIteration:
    pass
del ended
tell('while an exception is raised')
try:
    fail(task(), 1 / 0)
except ZeroDivisionError:
    pass
try:
    fail(task())
except ValueError:
    pass


def forget():
    local = task()
    raise KeyError(1)


try:
    forget()
except KeyError:
    pass
tell('in text that is run')
exec('task()\ntask()')
eval('task()')
exec('task()\ntask()', {'task': task, '__name__': 'other'})
tell('renamed')
task.__qualname__ = 'name' * 20
task()
other = task()
other.__qualname__ = 'other'
del other
task.__qualname__ = 'task'
print(sorted((key[0], key[1].__name__, key[2]) for key in __warningregistry__ if key != 'version'))
print(list(__warningregistry__)[0], __warningregistry__['version'], set(__warningregistry__.values()))


class Odd:
    def __await__(self):
        return task()


async def awaits():
    await Odd()


tell('what __await__ must not return')
try:
    awaits().send(None)
except TypeError as error:
    print(error)


async def values():
    yield 1


tell('steps of an asynchronous generator')
generator = values()
step = generator.asend(None)
del step
step = generator.__anext__()
del step
step = generator.aclose()
del step
step = generator.athrow(KeyError)
del step
generator.aclose().close()
del generator
tell('in a cycle')


class Node:
    pass


node = Node()
node.node = node
node.task = task()
del node
gc.collect()
tell('told nobody')
stderr = sys.stderr
sys.stderr = None
task()
sys.stderr = stderr


class Broken:
    def write(self, text):
        raise KeyError('broken')


sys.stderr = Broken()
task()
sys.stderr = stderr
before = [sys.getrefcount(kept) for kept in (RuntimeWarning, tell, task, 12345)]
task()
print([sys.getrefcount(kept) for kept in (RuntimeWarning, tell, task, 12345)][0] - before[0])
waiting = task()
print([hasattr(waiting, name) for name in ('cr_origin', 'cr_suspended', 'cr_running')], getattr(waiting, 'cr_origin', None))
print(hasattr(values(), 'ag_suspended'), [hasattr(generator, 'gi_suspended') for generator in [(each for each in ())]])
tell('the end')
left = task()
right = task()
maker = Maker()
