# asyncio: the order in which tasks run, what they return and raise, cancelling, and who holds what they were given.
# without 3.14 3.15: Pyodide lets the browser run what is awaited, and has no loop of its own.
import asyncio
import sys

VERSION = sys.version_info[:2]


def run(main):
    if VERSION >= (3, 7):
        return asyncio.run(main)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(main)
    finally:
        loop.close()


create_task = asyncio.ensure_future


def gather(*awaitables, **options):
    # 3.6 makes tasks in the order of a set.
    return asyncio.gather(*[create_task(each) for each in awaitables] if VERSION < (3, 7) else awaitables, **options)


async def work(name, delay, result=None):
    print('begin', name)
    # Far apart, so that a busy machine does not bring together what is not.
    await asyncio.sleep(delay * 10)
    print('end', name)
    return result if result is not None else name


async def fail(delay=0):
    await asyncio.sleep(delay)
    raise ValueError('failed')


async def ordering():
    print(await work('alone', 0.01))
    print(await gather(work('slow', 0.03), work('quick', 0.01), work('middle', 0.02)))
    first, second = create_task(work('first', 0.01)), create_task(work('second', 0))
    print(type(first), first.done(), isinstance(first, asyncio.Future))
    print(await first, await second, first.done(), first.result(), first.exception())
    print(await gather(), await gather(asyncio.sleep(0, 'result'), first))
    return 'returned'


print(run(ordering()))


async def rounds(name, count):
    for index in range(count):
        print(name, index)
        await asyncio.sleep(0)


async def interleaved():
    await gather(rounds('a', 3), rounds('b', 2), rounds('c', 1))


run(interleaved())


async def failing():
    print(await gather(fail(), work('other', 0.01), return_exceptions=True))
    try:
        await gather(fail(), work('another', 0.01))
    except ValueError as error:
        print('caught', error)
    await asyncio.sleep(0.3)
    task = create_task(fail())
    try:
        await task
    except ValueError as error:
        print(task.exception() is error, task.done(), task.cancelled())


run(failing())


async def raising():
    await asyncio.sleep(0)
    raise KeyError('out')


try:
    run(raising())
except KeyError as error:
    print('raised', error)


async def cancelling():
    async def patient():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print('was cancelled')
            raise
        finally:
            print('finally')
    task = create_task(patient())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print('cancelled', type(error).__module__, type(error).__mro__[1].__name__, task.cancelled(), task.cancel())
    unbegun = create_task(work('never', 1))
    unbegun.cancel()
    print([type(each).__name__ for each in await gather(unbegun, return_exceptions=True)])

    async def stubborn():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            return 'stayed'
    task = create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    gathered = gather(patient(), patient())
    await asyncio.sleep(0)
    gathered.cancel()
    try:
        await gathered
    except asyncio.CancelledError:
        print('both')


run(cancelling())


async def waiting():
    print(await asyncio.wait_for(work('in time', 0.01), 1))
    try:
        await asyncio.wait_for(work('too late', 100), 0.01)
    except asyncio.TimeoutError as error:
        print('timeout', repr(error), type(error).__module__)
    print(await asyncio.wait_for(work('no limit', 0), None))
    tasks = [create_task(work(name, delay)) for name, delay in (('x', 0.03), ('y', 0.01), ('z', 0.02))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(each.result() for each in done), len(pending))
    done, pending = await asyncio.wait(tasks, timeout=0.0005)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(tasks)
    print(sorted(each.result() for each in done), pending)
    for each in asyncio.as_completed([asyncio.sleep(0.1, 'late'), asyncio.sleep(0.01, 'early')]):
        print(await each)
    inner = create_task(work('shielded', 0.02))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except asyncio.TimeoutError:
        print('shield', inner.done())
    print(await inner)


run(waiting())


async def synchronizing():
    lock, log = asyncio.Lock(), []

    async def locked(name):
        async with lock:
            log.append(name + ' in')
            await asyncio.sleep(0.01)
            log.append(name + ' out')
    await gather(locked('a'), locked('b'))
    print(log, lock.locked())
    event = asyncio.Event()

    async def waiter(name):
        print(name, 'waits', event.is_set())
        await event.wait()
        print(name, 'goes on')
    tasks = [create_task(waiter(name)) for name in 'pq']
    await asyncio.sleep(0)
    event.set()
    await gather(*tasks)
    semaphore, active, most = asyncio.Semaphore(2), 0, 0

    async def limited():
        nonlocal active, most
        async with semaphore:
            active += 1
            most = max(most, active)
            await asyncio.sleep(0.01)
            active -= 1
    await gather(*[limited() for _ in range(5)])
    print(most)
    condition = asyncio.Condition()

    async def notified():
        async with condition:
            await condition.wait()
            print('notified')
    task = create_task(notified())
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await task
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


run(synchronizing())


async def queueing():
    queue = asyncio.Queue(maxsize=2)

    async def producer():
        for number in range(5):
            await queue.put(number)
            print('put', number)
        await queue.put(None)

    async def consumer():
        while True:
            item = await queue.get()
            queue.task_done()
            if item is None:
                return
            print('got', item)
    await gather(producer(), consumer())
    await queue.join()
    print(queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    ordered, last = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for number in 3, 1, 2:
        ordered.put_nowait(number)
        last.put_nowait(number)
    print([ordered.get_nowait() for _ in range(3)], [last.get_nowait() for _ in range(3)])


run(queueing())


async def futures():
    loop = asyncio.get_event_loop()
    future = loop.create_future()
    future.add_done_callback(lambda done: print('done', done.result()))
    loop.call_soon(print, 'soon')
    loop.call_later(0.02, future.set_result, 'set later')
    loop.call_later(0.01, print, 'later')
    print(await future, future.done(), repr(future))
    try:
        future.set_result(2)
    except asyncio.InvalidStateError:
        print('invalid state')
    failed = loop.create_future()
    failed.set_exception(OSError('gone'))
    try:
        await failed
    except OSError as error:
        print(repr(error))
    print(asyncio.iscoroutinefunction(work), asyncio.isfuture(future), asyncio.isfuture(3), loop.is_running())


run(futures())


async def counting():
    value, result = ['given'], ['result']
    print(sys.getrefcount(value), sys.getrefcount(result))
    task = create_task(work('counted', 0.01, value))
    print(sys.getrefcount(value), sys.getrefcount(task))
    await asyncio.sleep(0)
    print(sys.getrefcount(value))
    print(await task is value)
    print(sys.getrefcount(value))
    del task
    print(sys.getrefcount(value))
    await gather(*[asyncio.sleep(0, result) for _ in range(3)])
    print(sys.getrefcount(result))
    queue = asyncio.Queue()
    queue.put_nowait(result)
    print(sys.getrefcount(result))
    await queue.get()
    print(sys.getrefcount(result))


run(counting())


async def refused():
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print(error)


run(refused())
if VERSION >= (3, 7):
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)

    async def nested():
        inner = ordering()
        try:
            asyncio.run(inner)
        except RuntimeError as error:
            print(error)
        inner.close()
        print(asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()))
        kept = asyncio.create_task(work('left alone', 100))
        await asyncio.sleep(0)
        return kept
    print(run(nested()).cancelled())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work('by hand', 0)), loop.is_closed(), loop.is_running())
loop.close()
late = work('closed', 0)
try:
    loop.run_until_complete(late)
except RuntimeError as error:
    print(error)
late.close()
