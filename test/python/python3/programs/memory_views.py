# audited throughout
"""memoryview: items, slices, formats, and what it holds and keeps from being resized."""
import gc
import sys
import weakref

def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)

data = bytearray(b'hello world!')
view = memoryview(data)
show(lambda: memoryview(), lambda: memoryview('x'), lambda: memoryview(data, data), lambda: memoryview(object=data) == view, lambda: memoryview(x=data), lambda: view[0], lambda: view[-1], lambda: view['a'], lambda: view[99],
     lambda: view[0, 0], lambda: view[...], lambda: view[1:2, 1], lambda: view[::2].tobytes(), lambda: view[1.0], lambda: view[()], lambda: view.foo, lambda: type('X', (memoryview,), {}))
show(lambda: view.__setitem__(0, 72), lambda: view.__setitem__(0, 'a'), lambda: view.__setitem__(0, 300), lambda: view.__setitem__(0, 1.5), lambda: view.__setitem__(99, 1), lambda: view.__setitem__('a', 1),
     lambda: view.__setitem__(slice(0, 2), b'abc'), lambda: view.__setitem__(slice(0, 2), 'ab'), lambda: view.__setitem__(slice(0, 2), b'HE'), lambda: view.__setitem__(slice(None, None, 6), view[2:4]), lambda: view.__delitem__(0),
     lambda: memoryview(b'abc').__setitem__(0, 1), lambda: memoryview(b'abc').__delitem__(0), lambda: view.__setitem__(..., 1), lambda: view.__setitem__((0, 0), 1), lambda: view.__setitem__((1,), 69), lambda: data)
show(lambda: hash(view), lambda: hash(memoryview(b'abc')) == hash(b'abc'), lambda: hash(memoryview(b'abcd').cast('H')), lambda: {memoryview(b'a'): 1}[b'a'])
show(lambda: view.cast('H').tolist(), lambda: view.cast('x'), lambda: view.cast('H').cast('I'), lambda: view[::2].cast('H'), lambda: view[:5].cast('H'), lambda: view.cast('B', [3, 4]).tolist(), lambda: view.cast('B', [3, 5]),
     lambda: view.cast('B', (2, 2, 3)).shape, lambda: view.cast('B', (3, 4))[1, 2], lambda: view.cast('B', (3, 4))[1], lambda: view.cast('B', (3, 4))[1, 2, 3], lambda: view.cast('B', (3, 4))[5, 0], lambda: view.cast('B', (3, 4)).strides,
     lambda: len(view.cast('B', (3, 4))), lambda: view.cast('B', (3, 4))[0:1].shape, lambda: view.cast('B', (3, 4))[0:1, 0:1], lambda: view.cast('B', (3, -4)), lambda: view.cast('B', 5), lambda: view.cast('B', ('a',)), lambda: view.cast(5),
     lambda: view.cast('@H').format, lambda: view.cast('<H'), lambda: view[:1].cast('B', ()).shape, lambda: view[:1].cast('B', ())[()], lambda: view[:1].cast('B', ())[0], lambda: len(view[:1].cast('B', ())), lambda: view[:1].cast('B', ()).tolist(),
     lambda: view.cast('B', (3, 4)).cast('B').shape, lambda: view.cast('B', (3, 4)).cast('H').shape, lambda: view.cast('B', (3, 4)).cast('B', (4, 3)), lambda: view.cast('c').tolist()[:2], lambda: memoryview(b'\0\1').cast('?').tolist(), lambda: view.cast('b')[0],
     lambda: view[:8].cast('d')[0], lambda: view[:8].cast('f').tolist(), lambda: view[:8].cast('e').tolist(), lambda: view[:8].cast('q').tolist(), lambda: view[:8].cast('Q').tolist(), lambda: view.cast('i').tolist(), lambda: view.cast('H', shape=[6]).tolist(),
     lambda: view.cast(), lambda: view.cast('B', [0]), lambda: view[:0].cast('B', [0]), lambda: view[:0].tolist())

def packed(format, *values):
    target = bytearray(8)
    items = memoryview(target).cast(format)
    for value in values:
        try:
            items[0] = value
            print(format, repr(value), items[0], target.hex())
        except Exception as error:
            print(format, repr(value), type(error).__name__ + ':', error)
for format in 'bBhHiIqQ':
    packed(format, 1, -1, 200, 40000, 2 ** 31, 2 ** 63, 2 ** 64, True, 'x', 1.5)
packed('f', 1, 1.5, 0.1, -2.5, 1e300, float('inf'), 'x', True)
packed('d', 1, 1.5, 1e300, 2 ** 70, 'x', None)
packed('?', 0, 1, 'x', '', None)
packed('c', b'x', b'xy', 'x', 120)

show(lambda: view == data, lambda: view == bytes(data), lambda: view != b'x', lambda: view == 'x', lambda: view < data, lambda: view.cast('b') == view, lambda: view.cast('H') == view, lambda: view.cast('c') == view, lambda: view[::2] == data[::2],
     lambda: view.cast('B', (3, 4)) == view, lambda: view.cast('B', (3, 4)) == view.cast('B', (3, 4)), lambda: data == view, lambda: bytes(data) == view, lambda: memoryview(b'\x01\x00') == memoryview(b'\x01').cast('?'), lambda: memoryview(b'\x01\0\0\0').cast('i') == memoryview(b'\x01'))
show(lambda: view + data, lambda: data + view, lambda: b'' + view, lambda: b'-'.join([view, data]), lambda: b''.join([view[::2]]), lambda: bytes(view[::-1]), lambda: bytearray(view[::2]), lambda: b'x' + view[::2], lambda: bytearray(b'x') + view[::2],
     lambda: b'abc'.find(view[::2]), lambda: data.find(view[2:4]), lambda: int.from_bytes(view[:2], 'little'), lambda: int.from_bytes(view[::2], 'little'), lambda: str(view[:3], 'ascii'), lambda: int(memoryview(b'12')), lambda: int(memoryview(b'1x')),
     lambda: list(view[:3]), lambda: 33 in view, lambda: b'h' in view, lambda: list(reversed(view))[:2], lambda: view * 2, lambda: bool(view[:0]), lambda: sorted(view)[0], lambda: view.hex(), lambda: view[::2].hex(), lambda: b'%s' % view[:3],
     lambda: (view.nbytes, view.itemsize, view.format, view.readonly, view.shape, view.strides, view.suboffsets, view.ndim, view.contiguous, view.c_contiguous, view.f_contiguous), lambda: view[::-2].strides, lambda: view[::2].contiguous, lambda: view[:1:2].contiguous,
     lambda: view[5:5:2].contiguous, lambda: view.cast('B', (3, 4)).f_contiguous, lambda: view[::2].obj is data, lambda: setattr(view, 'obj', 1), lambda: [*view.cast('B', (3, 4))], lambda: view.cast('H')[::2].tolist())
if hasattr(view, 'toreadonly'):
    show(lambda: view.toreadonly().readonly, lambda: view.toreadonly().__setitem__(0, 1), lambda: hash(view.toreadonly()), lambda: view.tobytes('F'), lambda: view.tobytes('X'), lambda: view.tobytes(order=None), lambda: view.cast('B', (3, 4)).tobytes('F'),
         lambda: view.cast('B', (3, 4)).tobytes(order='A'), lambda: view.hex(':', 3))
if hasattr(view, 'count'):
    show(lambda: view.count(33), lambda: view.index(33), lambda: view.index(1), lambda: view.index(108, 4))

count = sys.getrefcount
other, part = memoryview(view), view[2:5]
print(count(data), count(view), count(other), count(part))
show(lambda: data.append(1), lambda: data.clear(), lambda: data.pop(), lambda: data.extend(b'x'), lambda: data.extend(b''), lambda: data.__iadd__(b'x'), lambda: data.__imul__(2), lambda: data.__setitem__(slice(0, 2), b'abc'),
     lambda: data.__delitem__(0), lambda: data.insert(0, 1), lambda: data.remove(33), lambda: data.__init__(b'xyz'), lambda: data.__setitem__(slice(0, 2), b'ab'), lambda: data.reverse())
print(bytes(part), data)
for each in (view, other, part):
    each.release()
    each.release()
print(count(data))
data.append(33)
print(data)
show(lambda: view[0], lambda: len(view), lambda: view.obj, lambda: view.tobytes(), lambda: view == view, lambda: view == other, lambda: bytes(view), lambda: view.format, lambda: view.shape, lambda: memoryview(view), lambda: view.cast('B'), lambda: hash(view), lambda: list(view),
     lambda: view.__enter__(), lambda: view.__exit__(), lambda: b'' + view, lambda: data == view, lambda: view.nbytes, lambda: view.hex(), lambda: bytearray(view), lambda: view.tolist(), lambda: view.__setitem__(0, 1), lambda: b''.join([view]), lambda: data + view)
print(repr(view).startswith('<released memory at 0x'))
with memoryview(data) as view:
    print(view[0], count(data), count(view), repr(view).startswith('<memory at 0x'))
show(lambda: view[0], lambda: count(data))
view = memoryview(data)
(managed,) = gc.get_referents(view)
print(type(managed).__name__, count(managed), [each is data for each in gc.get_referents(managed)], gc.is_tracked(view), gc.is_tracked(managed), gc.is_tracked(data))
del view
print(count(managed), count(data))
walk = iter(memoryview(data))
print(type(walk).__name__, next(walk), count(data), list(walk)[:2], count(data))
view = memoryview(data)
reference = weakref.ref(view)
print(reference() is view)
del view
print(reference(), count(data))
show(lambda: weakref.ref(data))
class Loop(bytearray):
    pass
loop = Loop(b'x')
loop.view = memoryview(loop)
reference = weakref.ref(loop)
del loop
print(gc.collect() > 0, reference())
