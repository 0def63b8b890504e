/** Pieces about coroutines and asynchronous generators, run to completion by hand. */
import { from } from '../forms.ts';
import { anyValue, type Chapter, lines, namedValue, type Piece } from '../piece.ts';

/** What drives a coroutine: it answers each value that is asked for with `word`. */
const driver = (tag: string): string => `
class Ask${tag}:
    def __init__(self, value): self.value = value
    def __await__(self):
        counts(self, self.value)
        answer = yield self.value
        counts(self, answer)
        return answer
def drive${tag}(coroutine):
    asked = []
    try:
        sent = None
        while True:
            asked.append(coroutine.send(sent))
            counts(coroutine, asked)
            sent = word
    except StopIteration as stop:
        counts(stop, stop.value, coroutine)
        return stop.value, asked`;

const coroutines: Piece = (choices, tag) =>
  lines(`${driver(tag)}
async def inner${tag}(value):
    try: got = await Ask${tag}(value)
    finally: counts(value)
    ${choices.of(['return got', 'return [value]', 'raise ValueError(value)', 'return'])}
async def outer${tag}(value, spare=${anyValue(choices)}):
    local = [value]
    try:
        result = await inner${tag}(local), await Ask${tag}(spare)
        counts(result, local, value)
    except ValueError as error:
        counts(error, value)
        ${choices.of(['raise', 'result = error.args', 'return await inner' + tag + '(word)'])}
    return ${choices.of(['result', 'value', 'local, value'])}
coroutine${tag} = outer${tag}(${namedValue(choices)})
counts(coroutine${tag}, coroutine${tag}.cr_frame, coroutine${tag}.cr_await, coroutine${tag}.cr_running)
try: counts(*drive${tag}(coroutine${tag}))
except (ValueError, RuntimeError, TypeError) as error${tag}: print(type(error${tag}).__name__, error${tag})
counts(coroutine${tag}, coroutine${tag}.cr_frame)
for again${tag} in ['coroutine${tag}.send(None)', 'coroutine${tag}.close()', 'iter(coroutine${tag})', 'next(coroutine${tag})', 'coroutine${tag}.throw(KeyError)']:
    try: print(eval(again${tag}))
    except (RuntimeError, TypeError, KeyError, AttributeError) as error${tag}: print(type(error${tag}).__name__, error${tag})
half${tag} = outer${tag}(items)
counts(half${tag}.send(None), half${tag}, half${tag}.cr_await)
try: counts(${choices.of([`half${tag}.close()`, `half${tag}.throw(ValueError(word))`, `half${tag}.send(items)`])})
except (ValueError, StopIteration) as error${tag}: counts(error${tag})
half${tag}.close()
del ${choices.of([`half${tag}`, `coroutine${tag}`, `half${tag}, coroutine${tag}`])}
counts(Ask${tag}, inner${tag})`);

const loops: Piece = (choices, tag) =>
  lines(`${driver(tag)}
class Countdown${tag}:
    def __init__(self, left): self.left = left
    def __aiter__(self):
        counts(self)
        return self
    async def __anext__(self):
        counts(self)
        if not self.left: raise StopAsyncIteration${choices.of(['', '(word)'])}
        self.left -= 1
        return await Ask${tag}(${choices.of(['self.left', 'items', 'self'])})
async def generated${tag}(value):
    watch = Watch('asynchronous')
    try:
        yield value
        got = yield [await Ask${tag}(value)]
        counts(got, value)
    finally: counts(value, watch)
async def walks${tag}(value):
    async for each in Countdown${tag}(${1 + choices.below(3)}):
        counts(each, value)
        ${choices.of(['break', 'continue', 'pass', 'value = each'])}
    else: print('whole')
    async for each in generated${tag}(value):
        counts(each, value)
        ${choices.of(['pass', 'continue', 'value = [each]'])}
    made = [each async for each in Countdown${tag}(2)${choices.of(['', ' if each'])}]
    table = {str(each): [await Ask${tag}(each)] async for each in generated${tag}(word)}
    counts(made, table, *made)
    lazy = ((each, await Ask${tag}(value)) async for each in generated${tag}(items))
    counts(lazy, lazy.ag_frame)
    async for pair in lazy: counts(pair, *pair)
    return ${choices.of(['made', 'table', 'value', 'lazy'])}
counts(*drive${tag}(walks${tag}(${namedValue(choices)})))
async def stepped${tag}():
    source = generated${tag}(${anyValue(choices)})
    counts(source, await source.asend(None))
    ${choices.of(['counts(await source.__anext__())', 'counts(await source.asend(None))', 'pass', 'await source.aclose()'])}
    try: counts(await source.${choices.of(['asend(items)', 'athrow(KeyError(word))', '__anext__()', 'athrow(KeyError)'])})
    except (StopAsyncIteration, KeyError) as error: counts(error, source, error.args)
    await source.aclose()
    return source
counts(*drive${tag}(stepped${tag}()))
async def wrong${tag}():
    async for each in ${choices.of(['items', '5', 'iter(items)'])}: pass
try: drive${tag}(wrong${tag}())
except TypeError as error${tag}: print(error${tag})
counts(Countdown${tag}, generated${tag})`);

const managers: Piece = (choices, tag) =>
  lines(`${driver(tag)}
class Manager${tag}:
    def __init__(self, value): self.value = value
    async def __aenter__(self):
        counts(self)
        return ${choices.of([`await Ask${tag}(self.value)`, 'self', 'self.value'])}
    async def __aexit__(self, kind, value, trace):
        counts(self, kind, value is None, trace is None)
        return ${choices.of([`await Ask${tag}(kind)`, 'False', 'kind is KeyError', 'None'])}
async def uses${tag}(value):
    async with Manager${tag}(value) as entered${choices.of(['', `, Manager${tag}(word)`])}:
        counts(entered, value)
        ${choices.of(['raise KeyError(value)', 'return entered', 'pass', 'raise ValueError', `value = await Ask${tag}(entered)`])}
    for each in items:
        async with Manager${tag}(each) as other: ${choices.of(['continue', 'break', 'counts(each, other)', 'return each'])}
    return value
try: counts(*drive${tag}(uses${tag}(${namedValue(choices)})))
except (KeyError, ValueError) as error${tag}: counts(error${tag}, error${tag}.args)
async def awaits${tag}(given): return await given
for given${tag} in [5, word, ${choices.of(['items', 'iter(items)', '(each for each in items)'])}, uses${tag}(items), awaits${tag}(uses${tag}(word))]:
    try: counts(*drive${tag}(awaits${tag}(given${tag})))
    except (TypeError, KeyError, ValueError, AttributeError) as error${tag}: print(type(error${tag}).__name__, error${tag})
class Odd${tag}:
    def __await__(self): return ${choices.of(['5', 'items', 'iter(items)', `uses${tag}(word)`, 'self'])}
try: counts(*drive${tag}(awaits${tag}(Odd${tag}())))
except (TypeError, KeyError, ValueError, AttributeError, RuntimeError) as error${tag}: print(type(error${tag}).__name__, error${tag})
unused${tag} = uses${tag}(word)
${choices.form([`unused${tag}.close()`, `unused${tag} = None`, `del unused${tag}`, from('3.8', `print(type(unused${tag}.cr_code).__name__)`)])}
counts(Manager${tag}, uses${tag})`);

export const ASYNCHRONOUS: Chapter = [coroutines, loops, managers];
