# asyncio from 3.11 on: groups of tasks and timeouts.
# from 3.11
# without 3.14 3.15: Pyodide lets the browser run what is awaited, and has no loop of its own.
import asyncio


async def work(name, delay):
    try:
        await asyncio.sleep(delay)
        print('end', name)
        return name
    except asyncio.CancelledError:
        print('cancelled', name)
        raise


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def grouped():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work('first', 0.02))
        second = group.create_task(work('second', 0.01), name='named')
    print(first.result(), second.result(), second.get_name())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.01, ValueError('one')))
            group.create_task(work('other', 100))
    except* ValueError as found:
        print(found, found.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('interrupted', 100))
            await asyncio.sleep(0)
            raise KeyError('body')
    except BaseExceptionGroup as found:
        print(found, found.exceptions)
    try:
        group.create_task(work('late', 1))
    except RuntimeError as error:
        print(str(error)[:10], str(error)[-11:])
    except BaseException as error:
        print(repr(error))


async def limited():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(100)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    async with asyncio.timeout(1) as limit:
        print(await work('in time', 0.01), limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        await asyncio.sleep(0.01)
    print(limit.expired())
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.TaskGroup() as group:
                group.create_task(work('long', 100))
    except TimeoutError:
        print('timed out')
    print(asyncio.current_task().cancelling())


asyncio.run(grouped())
asyncio.run(limited())
