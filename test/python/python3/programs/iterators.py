def name(x): return type(x).__name__
def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)
for x in (map(str, []), filter(None, []), zip(), enumerate([]), reversed([]), reversed('a'), reversed(()), reversed(range(3)), iter([]), iter(()), iter(''), iter(b''), iter({}), iter(set()), iter(range(3)), iter(int, 0), iter({}.keys()), iter({}.items()), (x for x in []), range(2), iter(range(10 ** 30)), dict.keys, [].append, len, int.real, str.upper, int.__add__, (5).__add__, print, iter, type, int.from_bytes, {}.keys(), slice(1), property(), staticmethod(len), classmethod(len), super(int, 5), NotImplemented):
    print(name(x), end=' ')
print()
show(lambda: list(map(lambda a, b: (a, b), 'abc', [1, 2])), lambda: list(map(None, [1])), lambda: map(), lambda: map(str), lambda: list(map(5, [1])), lambda: map(str, 5), lambda: list(filter(None, [0, 1, '', 'a'])), lambda: list(filter(lambda x: x > 1, [1, 2, 3])), lambda: filter(None), lambda: filter(None, 5), lambda: list(zip('abc', [1, 2])), lambda: list(zip()), lambda: zip(5), lambda: zip([1], 5), lambda: list(enumerate('ab', 5)), lambda: list(enumerate('ab', start=10 ** 20)), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], 'a'), lambda: list(reversed([1, 2])), lambda: reversed(5), lambda: reversed(), lambda: list(reversed('ab')), lambda: list(reversed(range(0, 10, 3))), lambda: next(map(str, [])), lambda: map(str, [], foo=1), lambda: list(zip([], strict=True)))
show(lambda: range(5), lambda: range(1, 5, 2), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range('a'), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(5)[1], lambda: range(5)[9], lambda: range(5)['a'], lambda: range(10)[2:8:2], lambda: range(10)[::-1], lambda: len(range(10 ** 20)), lambda: range(3) == range(0, 3, 1), lambda: range(0) == range(2, 2), lambda: hash(range(3)) == hash(range(0, 3)), lambda: 5 in range(10), lambda: 'a' in range(3), lambda: 2.0 in range(3), lambda: range(5).index(3), lambda: range(5).index(9), lambda: range(5).count(2), lambda: range(5).start, lambda: range(3).foo, lambda: range(3) < range(4), lambda: list(range(5, 0, -2)), lambda: range(10 ** 20, 10 ** 20 + 3)[1], lambda: list(range(10 ** 20, 10 ** 20 + 3)), lambda: range(True), lambda: range(a=1), lambda: bool(range(0)), lambda: range(3).step, lambda: range(5).index('a'), lambda: iter(range(3)).__length_hint__())
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
    def __len__(self): return 3
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('done')
        return self.n
class Bad:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
show(lambda: list(Seq()), lambda: list(reversed(Seq())), lambda: list(It()), lambda: tuple(It()), lambda: sum(It()), lambda: 2 in It(), lambda: iter(Bad()), lambda: list(NoNext()), lambda: next(NoNext()), lambda: [*It()], lambda: dict(enumerate(It())), lambda: sorted(It(), reverse=True), lambda: list(zip(It(), It())), lambda: max(It()), lambda: set(It()), lambda: 'x'.join(map(str, It())), lambda: list(iter(It().__next__, 2)), lambda: list(Seq()) == [0, 1, 4], lambda: 4 in Seq(), lambda: list(map(lambda *a: a, It(), Seq())))
def gen():
    try:
        x = yield 1
        print('got', x)
        y = yield from sub()
        print('sub', y)
    finally:
        print('closing')
def sub():
    r = yield 'in'
    print('sub got', r)
    return 'result'
g = gen(); print(next(g), g.send('A'))
try: g.send('B')
except StopIteration as e: print('stop', e.value)
g = gen(); next(g); g.close(); print(g, name(g)) if False else print(name(g), g.gi_frame, g.gi_running, g.__name__, g.__qualname__)
show(lambda: next(g), lambda: g.send(1), lambda: gen().send(1), lambda: gen().throw(ValueError('x')), lambda: gen().throw(5), lambda: next(gen().__iter__()))
def stops(): yield 1; raise StopIteration('inner')
show(lambda: list(stops()))
def leaks():
    yield next(iter([]))
show(lambda: list(leaks()))
