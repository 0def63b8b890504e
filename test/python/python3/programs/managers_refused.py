# What is said of what `with`, `async with`, `await` and `async for` cannot take.
class Plain:
    def __enter__(self): return 5
    def __exit__(self, *given): return 5
class Asynchronous:
    def __aenter__(self): return 5
    def __aexit__(self, *given): return 5
class OnlyEnter:
    def __enter__(self): return 5
    async def __aenter__(self): return 5
class OnlyExit:
    def __exit__(self, *given): return 5
    def __aexit__(self, *given): return 5
class BadExit:
    async def __aenter__(self): return 5
    def __aexit__(self, *given): return 5
class Awaited:
    def __await__(self): return 5
class Steps:
    def __aiter__(self): return self
    def __anext__(self): return 5
class NoSteps:
    def __aiter__(self): return 5
async def waits(value): await value
async def walks(value):
    async for _ in value: pass
async def enters(value):
    async with value: pass
async def enters_and_returns(value):
    async with value: return 5
async def enters_and_fails(value):
    async with value: 1 / 0
def enters_plainly(value):
    with value: pass
VALUES = [5, Plain(), Asynchronous(), OnlyEnter(), OnlyExit(), BadExit(), Awaited(), Steps(), NoSteps()]
for use in [waits, walks, enters, enters_and_returns, enters_and_fails]:
    for value in VALUES:
        try: use(value).send(None)
        except StopIteration: pass
        except Exception as error: print(use.__name__, type(value).__name__, type(error).__name__, error, error.__cause__)
for value in VALUES:
    try: enters_plainly(value)
    except Exception as error: print(type(value).__name__, type(error).__name__, error)
