# Tuples that hold nothing tracked: from 3.14 on some are not tracked from their start, which depends on how they are made.
import gc, functools
gc.disable()
word = ' '.join(['two', 'words'])
def taken(*given): return given
class Plain:
    def __init__(self, *given): self.given = given
def tracked(*objects): print([gc.is_tracked(each) for each in objects])
for each in [5, word, object(), None, range(3), (), (1, word), taken.__code__, [1], Plain(), Plain, len, taken, ValueError, {1: 2}, frozenset([word])]:
    print(type(each).__name__, gc.is_tracked(each))
    tracked((each, 1), taken(each), taken(*[each]), Plain(each).given, tuple([each]), tuple(iter([each])), (*[each],))
    tracked((each, word, 1)[:1], (1,) + (each,), () + (each, 1), (each,) * 2, next(zip([each])), next(enumerate([each])))
    tracked(functools.partial(taken, each).args, functools.partial(taken, 1)(each), ValueError(each).args, next(map(taken, [each])))
tracked(((1, word), 2), (word, [])[:1], divmod(7.5, 2), 'a.b'.partition('.'), (0.5).as_integer_ratio())
tracked(list({1: word}.items())[0], next(iter({1: word}.items())), {1: word}.popitem())
tracked(frozenset([1]), frozenset([(1, word)]), frozenset([Plain()]), frozenset([1]) | {2}, frozenset([1, 2]) - {2})
error = ValueError()
error.args = [1, word]
pair = (1, word)
tracked(error.args)
error.args = pair
print(error.args is pair, () + pair is pair, pair + () is pair)
gc.collect()
for step in range(2): type('Class', (), {})
print(gc.collect())
kept = [(word, 1), tuple(iter([word]))]
gc.collect()
tracked(*kept)
