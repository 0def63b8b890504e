FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


class _NextRound:
    def __await__(self):
        yield


def _settle(future, result):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    """The others run meanwhile."""
    if delay <= 0:
        await _NextRound()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _settle, future, result)
    try:
        return await future
    finally:
        handle.cancel()


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """The results of several, in their order."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    children, known, finished = [], {}, 0

    def done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if finished == len(known):
            if outer._cancel_requested:
                outer.set_exception(CancelledError())
            else:
                outer.set_result([each._cancelled_error() if each.cancelled() else each.exception() or each.result() for each in children])

    outer = None
    loop = None
    for each in coros_or_futures:
        if each not in known:
            child = ensure_future(each, loop=loop)
            loop = child._loop
            if child is not each:
                child._log_destroy_pending = False
            known[each] = child
            child.add_done_callback(done)
        children.append(known[each])
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    """What waits for it can be cancelled without it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)
    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Two sets: those that are done, and those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError('%s of futures expected, not %s' % ('an iterable' if _VERSION < (3, 11) else 'expect a list', type(fs).__name__))
    fs = list(fs)
    if not fs:
        raise ValueError('Set of %s is empty.' % ('Tasks/Futures' if _VERSION >= (3, 11) else 'coroutines/Futures'))
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return_when value: %s' % return_when)
    if _VERSION >= (3, 11) and any(iscoroutine(each) for each in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait({ensure_future(each) for each in fs}, timeout, return_when)


async def _wait(fs, timeout, return_when):
    loop = get_running_loop()
    waiter = loop.create_future()
    counter = len(fs)

    def completed(future):
        nonlocal counter
        counter -= 1
        failed = return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None
        if counter <= 0 or return_when == FIRST_COMPLETED or failed:
            _settle(waiter, None)
    handle = None if timeout is None else loop.call_later(timeout, _settle, waiter, None)
    for each in fs:
        each.add_done_callback(completed)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for each in fs:
            each.remove_done_callback(completed)
    done = {each for each in fs if each.done()}
    return done, fs - done


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


class TaskGroup:
    """Tasks that end together (Lib/asyncio/taskgroups.py)."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancel_requested = False
        self._parent = self._on_completed = self._base_error = None
        self._tasks, self._errors = set(), []

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError('TaskGroup %r has already been entered' % self)
        self._entered, self._loop, self._parent = True, get_running_loop(), current_task()
        return self

    def create_task(self, coro, *, name=None, context=None):
        refusal = 'has not been entered' if not self._entered else 'is finished' if self._exiting and not self._tasks else \
            'is shutting down' if self._aborting else None
        if refusal is not None:
            if _VERSION >= (3, 13):
                coro.close()
            raise RuntimeError('TaskGroup %r %s' % (self, refusal))
        task = self._loop.create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._on_task_done)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent.cancel()

    async def __aexit__(self, exc_type, exc, tb):
        self._exiting = True
        if isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        propagated = exc if isinstance(exc, CancelledError) else None
        if self._parent_cancel_requested and self._parent.uncancel() == 0:
            propagated = None
        if exc_type is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except CancelledError as error:
                if not self._aborting:
                    propagated = error
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent.cancelling():
            self._parent.uncancel()
        if propagated is not None and not self._errors:
            raise propagated
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            errors, self._errors = self._errors, []
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None


if _VERSION < (3, 11):
    del TaskGroup, Timeout
