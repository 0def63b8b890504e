/** Pieces about what counts alone do not free: weak references, cycles and their collection. */
import { anyBase, anyValue, type Chapter, lines, namedValue, type Piece } from './piece.ts';

const weak: Piece = (choices, tag) =>
  lines(`
import weakref
class Target${tag}${anyBase(choices)}:
    def __init__(self, value): self.value = value
def told${tag}(reference):
    counts(reference, reference())
    print 'dead', reference() is None
target${tag} = Target${tag}(${anyValue(choices)})
plain${tag} = weakref.ref(target${tag})
again${tag} = weakref.ref(target${tag}${choices.of(['', `, told${tag}`])})
counts(target${tag}, plain${tag}, again${tag}, plain${tag}(), told${tag})
print plain${tag} is again${tag}, weakref.getweakrefcount(target${tag}), plain${tag} == again${tag}
${choices.of([`strong${tag} = plain${tag}()`, `strong${tag} = [target${tag}]`, `del again${tag}`, 'pass'])}
del target${tag}
counts(plain${tag}, plain${tag}(), Target${tag})
strong${tag} = None
print plain${tag}() is None
for refused${tag} in [word, 5, None]:
    try: weakref.ref(refused${tag})
    except TypeError, error${tag}: print error${tag}`);

const cycle: Piece = (choices, tag) =>
  lines(`
import gc
gc.collect()
class Node${tag}(${choices.of(['object', 'object', 'list', 'dict'])}):
    def __init__(self, value): self.value = value
first${tag}, second${tag} = Node${tag}(${namedValue(choices)}), Node${tag}(Watch('held'))
first${tag}.other, second${tag}.other = second${tag}, first${tag}
${choices.of([`first${tag}.self = first${tag}`, `second${tag}.extra = [first${tag}, word]`, `first${tag}.method = second${tag}.__init__`, 'pass'])}
counts(first${tag}, second${tag}, Node${tag})
del first${tag}${choices.of([', second' + tag, `\nsecond${tag} = None`, `\nsecond${tag}.other = None`])}
counts(Node${tag}, items)
print 'collect'
print gc.collect(), gc.garbage
counts(Node${tag}, items)
loop${tag} = [word]
loop${tag}.append(loop${tag})
counts(loop${tag})
${choices.of([`del loop${tag}`, `loop${tag}.pop()`, `loop${tag} = (loop${tag},)`])}
print gc.collect()
counts()`);

const uncollectable: Piece = (choices, tag) =>
  lines(`
import gc
class Doomed${tag}${anyBase(choices)}:
    def __del__(self): counts(self)
doomed${tag} = Doomed${tag}()
doomed${tag}.own = ${choices.of([`doomed${tag}`, `[doomed${tag}]`, `(doomed${tag}, word)`])}
doomed${tag}.value = ${namedValue(choices)}
counts(doomed${tag})
del doomed${tag}
print gc.collect(), len(gc.garbage), gc.collect()
counts(gc.garbage, *gc.garbage)
for each${tag} in gc.garbage: del each${tag}.own
each${tag} = None
del gc.garbage[:]
counts(Doomed${tag})`);

const referrers: Piece = (choices, tag) =>
  lines(`
import gc
class Holder${tag}(object):
    def __init__(self, value): self.value = value
shared${tag} = [${anyValue(choices)}]
holder${tag} = Holder${tag}(shared${tag})
boxed${tag} = ${choices.of([`[shared${tag}, word]`, `(shared${tag}, items)`, `{'key': shared${tag}}`, `lambda value=shared${tag}: value`])}
print sorted(type(each).__name__ for each in gc.get_referrers(shared${tag}))
print [type(each).__name__ for each in gc.get_referents(${choices.of([`boxed${tag}`, `holder${tag}`, `shared${tag}`, 'items', 'counts'])})]
counts(shared${tag}, holder${tag}, boxed${tag}, gc.get_referents(boxed${tag}))
print gc.is_tracked(boxed${tag}), gc.is_tracked(word), gc.is_tracked(()), gc.is_tracked({}), gc.is_tracked([])
del ${choices.of([`shared${tag}`, `holder${tag}`, `boxed${tag}`])}
counts(Holder${tag})`);

export const GARBAGE: Chapter = [weak, cycle, uncollectable, referrers];
