# from 3.7
def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)
l = [3, 1, 2]; t = (1, 2, 3)
show(lambda: l['a'], lambda: l[9], lambda: t['a'], lambda: t[9], lambda: l[1.0], lambda: l + (1,), lambda: t + [1], lambda: l * 'a', lambda: l * 2.0, lambda: t * 2, lambda: 2 * t, lambda: l.append(), lambda: l.append(1, 2), lambda: l.insert(1), lambda: l.insert('a', 1), lambda: l.pop(99), lambda: [].pop(), lambda: l.pop('a'), lambda: l.remove(99), lambda: l.index(99), lambda: l.index(3, 1), lambda: t.index(9), lambda: t.count(1), lambda: l.count(3), lambda: l.sort(lambda a, b: 0), lambda: l.sort(cmp=1), lambda: l.sort(key=1), lambda: [1, 'a'].sort(), lambda: sorted([3, 1, 2], reverse=True), lambda: sorted('bca', key=str.upper), lambda: sorted(5), lambda: sorted(), lambda: sorted([1], 2), lambda: sorted([1], foo=2), lambda: list(5), lambda: list(1, 2), lambda: list(a=1), lambda: tuple(5), lambda: tuple(1, 2), lambda: tuple(a=1), lambda: list('abc'), lambda: tuple([1]), lambda: l.copy(), lambda: l.clear(), lambda: l, lambda: l.extend(5), lambda: l.extend('ab'), lambda: l, lambda: l.reverse(), lambda: l.foo, lambda: hash([]), lambda: t.append, lambda: [] < 5, lambda: [1] < [2], lambda: (1,) == [1], lambda: (1, 'a') < (1, 2), lambda: del_item(t), lambda: set_item(t), lambda: 5 in l, lambda: l.__len__(), lambda: list.append(5, 1), lambda: list.append(), lambda: [1, 2, 3][::-1], lambda: [1, 2][5:], lambda: [].sort(reverse='a'), lambda: [3, 1].sort(reverse=True))
def del_item(x): del x[0]
def set_item(x): x[0] = 1
show(lambda: del_item(t), lambda: set_item(t), lambda: set_item('a'), lambda: del_item('a'), lambda: set_item(5), lambda: del_item(5), lambda: set_item({}), lambda: del_item({}), lambda: set_item(None), lambda: set_item([]), lambda: del_item([]), lambda: del_item(object()), lambda: set_item(range(3)), lambda: len(5), lambda: int[0], lambda: print[0], lambda: 5 in 5, lambda: iter(5), lambda: ()[:'a'], lambda: slice(), lambda: slice(1), lambda: slice(1, 2, 3), lambda: slice(1, None).indices(5), lambda: hash(slice(1)), lambda: slice(1, 2) == slice(1, 2), lambda: slice(1) < slice(2), lambda: slice(1, 2, 3, 4), lambda: slice(1).start, lambda: slice('a').stop, lambda: slice(None, None, -1).indices(4))
a = list(range(10)); a[2:5] = 'xy'; del a[::3]; a[1:1] = [99]; a += (7,); a *= 2; print(a)
try: a[::2] = [1]
except ValueError as e: print(e)
try: a[0:2] = 5
except TypeError as e: print(e)
try: a[::2] = 5
except TypeError as e: print(e)
try: a += 5
except TypeError as e: print(e)
try: [].__setitem__(0, 1)
except IndexError as e: print(e)
first, *rest = range(5); *start, last = 'abc'; a, (b, *c), d = 1, (2, 3, 4), 5; print(first, rest, start, last, a, b, c, d)
for bad in ('a, b = 1, 2, 3', 'a, b = 1,', 'a, *b, c = 1,', 'a, b = 5', '*a, = 5', 'a, b = "x"', '[a, b] = {1: 2}', 'a, b = None'):
    try: exec(bad)
    except Exception as e: print(type(e).__name__, e)
print([x for x in range(10) if x % 2], [(x, y) for x in 'ab' for y in (1, 2)], list(map(str, range(3))), [[0] * 2] * 2, [[]] * 2)
nested = [1]; nested.append(nested); print(nested, (nested,)); tt = ([],); tt[0].append(tt); print(tt)
words = 'pear Apple fig banana cherry'.split()
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True), max(words), min(words, key=len), max([], default=None), min(3, 1, 2), max('ab', 'b', key=len))
show(lambda: max(), lambda: max([]), lambda: max(1), lambda: max(1, 2, default=3), lambda: max([1], foo=2), lambda: min(1, 'a'), lambda: max([1, 2], key=None), lambda: sum([1, 2, 3]), lambda: sum([[1], [2]], []), lambda: sum('ab'), lambda: sum(['a'], ''), lambda: sum([b'a'], b''), lambda: sum([1], start=5), lambda: sum(), lambda: sum(5), lambda: sum([1], 2, 3), lambda: sum([0.1] * 3), lambda: sum([1], foo=2), lambda: any([0, 1]), lambda: all([]), lambda: any(5), lambda: all(), lambda: len(), lambda: len(1, 2), lambda: abs(-5), lambda: abs(), lambda: divmod(7, 2), lambda: divmod(1), lambda: hash(), lambda: id(), lambda: callable(len), lambda: callable(5), lambda: isinstance(1, int), lambda: isinstance(1, (str, int)), lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: getattr(5, 'foo'), lambda: getattr(5, 'foo', 1), lambda: getattr(5, 5), lambda: hasattr(5, 'real'), lambda: hasattr(5, 5), lambda: setattr(5, 'a', 1), lambda: delattr(5, 'a'), lambda: setattr(5), lambda: ascii('é'), lambda: repr(), lambda: vars(5), lambda: vars(1, 2), lambda: dir(5, 6), lambda: format(1, 2), lambda: input, lambda: print(1, foo=2), lambda: print(1, sep=5), lambda: print(1, end=None), lambda: type(1, 2), lambda: type(), lambda: iter(1, 2), lambda: iter(), lambda: next(5), lambda: next(iter([])), lambda: next(iter([]), 'd'), lambda: chr(65), lambda: eval('1 + 1'), lambda: exec('x'), lambda: globals()['__name__'], lambda: NotImplemented, lambda: Ellipsis, lambda: ..., lambda: __debug__, lambda: type(None), lambda: type(...), lambda: type(NotImplemented), lambda: bool(NotImplemented), lambda: object(1), lambda: None.foo, lambda: 5)
print(sorted(set(dir(list)) - set(dir(object))), sorted(set(dir(tuple)) - set(dir(object))), sorted(set(dir(slice)) - set(dir(object))))
class L(list):
    pass
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
show(lambda: L([1]), lambda: type(L([1]) + [2]), lambda: type(L([1])[:]), lambda: L('ab').copy(), lambda: T(1, 2), lambda: type(T(1, 2)[:]), lambda: type(T() + ()), lambda: T(1) == (1,), lambda: hash(T(1)) == hash((1,)), lambda: L().__dict__)
