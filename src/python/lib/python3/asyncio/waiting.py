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
