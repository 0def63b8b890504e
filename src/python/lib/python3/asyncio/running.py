class _UnixSelectorEventLoop(BaseEventLoop):
    pass


SelectorEventLoop = _UnixSelectorEventLoop
_running_loop = _set_loop = None
_was_set = False


def new_event_loop():
    return SelectorEventLoop()


def set_event_loop(loop):
    global _set_loop, _was_set
    _set_loop, _was_set = loop, True


def get_event_loop():
    """The loop that runs, or the one that was set; up to 3.13 one is made where none ever was."""
    if _running_loop is not None:
        return _running_loop
    if _set_loop is None:
        if _was_set or _VERSION >= (3, 14):
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        set_event_loop(new_event_loop())
    return _set_loop


def _get_running_loop():
    return _running_loop


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


async def _awaiting(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A task of a coroutine; a future is one already."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _awaiting(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


def _run(main, debug=None, loop_factory=None):
    if _running_loop is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not iscoroutine(main):
        kind = TypeError if _VERSION >= (3, 14) else ValueError
        raise kind('a coroutine was expected, got %r' % (main,))
    loop = (loop_factory or new_event_loop)()
    try:
        if loop_factory is None:
            set_event_loop(loop)
        return loop.run_until_complete(main)
    finally:
        try:
            _cancel_all_tasks(loop)
        finally:
            set_event_loop(None)
            loop.close()


if _VERSION >= (3, 12):
    def run(main, *, debug=None, loop_factory=None):
        return _run(main, debug, loop_factory)
elif _VERSION >= (3, 7):
    def run(main, *, debug=None):
        return _run(main, debug)


if _VERSION >= (3, 7):
    def create_task(coro, *, name=None, **options):
        return get_running_loop().create_task(coro, name=name, **options)


def _cancel_all_tasks(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()

    async def ended():
        await gather(*tasks, return_exceptions=True)
    loop.run_until_complete(ended())
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                         'exception': task.exception(), 'task': task})
