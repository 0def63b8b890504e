# Which containers the collector tracks, and what it sees of instances.
import gc
class Plain: pass
class Listed(list): pass
class Mapped(dict): pass
class Paired(tuple): pass
class Counted(int): pass
print(gc.is_tracked({}), gc.is_tracked({1: 2}), gc.is_tracked({1: []}), gc.is_tracked(dict(a=1)), gc.is_tracked({}.copy()))
def named(**names): return gc.is_tracked(names)
print(named(), named(a=1), gc.is_tracked(dict.fromkeys([1])), gc.is_tracked({each: each for each in range(3)}))
print(gc.is_tracked([]), gc.is_tracked(set()), gc.is_tracked(()), gc.is_tracked('text'), gc.is_tracked(Plain()))
gc.collect()
for kind in (Plain, Listed, Mapped, Paired, Counted, ValueError):
    made = kind()
    made.attribute = made
    print(kind.__name__, [type(each).__name__ for each in gc.get_referents(made)])
    del made
    print(gc.collect())
