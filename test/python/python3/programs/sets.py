def show(*made):
    for each in made:
        try:
            print(repr(each()))
        except Exception as error:
            print(type(error).__name__ + ':', error)
words = 'the quick brown fox jumps over the lazy dog and then some more words to fill the table'.split()
print(set(words)); print(frozenset(words)); print(set('hello world')); print({1, 'a', 2.5, (1, 2), None is None, b'x'})
print(set(range(50)) - set(range(0, 50, 3))); print({i * i for i in range(20)}); print(set([100, 8, 1000, 16, -1, -2, 2 ** 70]))
print({'a', 'b', 'c'} | {'d', 'e'}, {'a', 'b'} & {'b'}, {'a', 'b', 'c'} ^ {'c', 'd'}, {'a', 'b'} - {'a'})
print(set([(1, 2), (3, 4), (), ('a',), (1, ('b', 2.5))])); print({1.5, 2.25, 1e100, -0.1, 3.0, 7}); print({1j, 2+3j, 0.5}); print({b'ab', b'cd', b''})
print({frozenset([1, 2]), frozenset('ab'), frozenset()}); print({True, False, 2}); print({'é', '€', '😀', 'z'})
show(lambda: set(), lambda: frozenset(), lambda: set(5), lambda: set([[]]), lambda: {[]}, lambda: {{}: 1}, lambda: set([1], [2]), lambda: set(a=1), lambda: {1}.pop(), lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.remove([]), lambda: {1}.discard(2), lambda: {1}.add([]), lambda: {1} | [1], lambda: {1} < 5, lambda: {1} < {1, 2}, lambda: {1} <= {1}, lambda: {1} == frozenset([1]), lambda: {1} == 1, lambda: {1}.union([2], (3,)), lambda: {1, 2}.intersection([2]), lambda: {1, 2}.difference([2]), lambda: {1}.symmetric_difference([2]), lambda: {1}.isdisjoint([2]), lambda: {1}.issubset([1, 2]), lambda: {1, 2}.issuperset([1]), lambda: {1}.foo, lambda: hash({1}), lambda: hash(frozenset([1, 2, 3])), lambda: hash(frozenset()), lambda: hash(frozenset('abc')), lambda: hash((1, 2)), lambda: hash(()), lambda: hash(('a', 'b', (1.5,))), lambda: {1}.update(5), lambda: {1}.copy(), lambda: {frozenset([1])}.__contains__({1}), lambda: {1} in {frozenset([1])}, lambda: reversed({1}), lambda: sorted({3, 1, 2}), lambda: {1} > {0}, lambda: {1} >= 'a', lambda: frozenset([1]).add(2), lambda: hash(range(3)), lambda: {1}.union(5))
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
s = set('abc'); s |= set('xyz'); s &= set('abxy'); s ^= {'q'}; s -= {'a'}; print(s, len(s), 'b' in s)
t = set(words); t.difference_update('the', ['fox']); t.intersection_update(words[3:]); t.symmetric_difference_update(['new']); print(t)
popped = set(words); print([popped.pop() for i in range(5)], popped)
class S(set):
    pass
class F(frozenset):
    pass
show(lambda: S([1]), lambda: S(), lambda: F([1]), lambda: type(S([1]) | {2}), lambda: S([1]) | {2}, lambda: type(F([1]).copy()), lambda: S('ab').__dict__)
r = set(); r.add(frozenset([1])); print(r)
for n in (5, 9, 17, 33, 65, 129):
    print(list(set(str(i) for i in range(n)))[:12])
print(sorted(set(dir(set)) - set(dir(object))), sorted(set(dir(frozenset)) - set(dir(object))))
s = set(words); s.clear(); s.update(words[:4]); print(s, s.pop(), s)
print({*words, *'xyz'} == set(words) | set('xyz'), {*[1, 2], 3}, [*{1: 2}])
