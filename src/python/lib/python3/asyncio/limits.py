async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()

    def release(future):
        _settle(waiter, None)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


async def _wait_for_task(fut, timeout):
    """Up to 3.11 what is waited for becomes a task."""
    fut = ensure_future(fut)
    if timeout <= 0:
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
    else:
        await _wait({fut}, timeout, ALL_COMPLETED) if not fut.done() else None
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
    if _VERSION < (3, 9):
        raise TimeoutError()
    try:
        return fut.result()
    except CancelledError as error:
        raise TimeoutError() from error


async def wait_for(fut, timeout):
    """The result, unless it comes too late."""
    if timeout is None:
        return await fut
    if _VERSION < (3, 12):
        task = ensure_future(fut)
        try:
            return await _wait_for_task(task, timeout)
        except CancelledError:
            task.cancel()
            raise
    if timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with _timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Awaitables whose results come in the order in which they are there."""
    todo = {ensure_future(each) for each in fs}
    done = Queue()
    for each in todo:
        each.add_done_callback(done.put_nowait)

    async def following():
        return (await done.get()).result()
    return (following() for _ in range(len(todo)))


class Timeout:
    """Cancels the task that is within it when time is up (Lib/asyncio/timeouts.py)."""

    def __init__(self, when):
        self._when, self._expired, self._handle, self._task = when, False, None, None

    def when(self):
        return self._when

    def expired(self):
        return self._expired

    def reschedule(self, when):
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        loop = get_running_loop()
        self._handle = None if when is None else loop.call_at(max(when, loop.time()), self._expire)

    def _expire(self):
        self._task.cancel()
        self._expired, self._handle = True, None

    async def __aenter__(self):
        self._task = current_task()
        if self._task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._cancelling = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._expired and self._task.uncancel() <= self._cancelling and exc_type is not None and issubclass(exc_type, CancelledError):
            raise TimeoutError from exc_val
        return None


def _timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


if _VERSION >= (3, 11):
    def timeout(delay):
        return _timeout(delay)

    def timeout_at(when):
        return Timeout(when)
