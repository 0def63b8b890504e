class AbstractEventLoop:
    """What loops are."""


class BaseEventLoop(AbstractEventLoop):
    """Calls what is ready, round by round (BaseEventLoop._run_once); where nothing is, the clock moves on to what comes next."""

    def __init__(self):
        self._ready = _deque()
        self._scheduled = []
        self._clock = _time.monotonic()
        self._stopping = self._closed = self._running = False
        self._handler = None

    def __repr__(self):
        return '<%s running=%s closed=%s debug=False>' % (self.__class__.__name__, self._running, self._closed)

    def time(self):
        # No two moments are the same, as in CPython.
        self._clock += 1e-6
        return self._clock

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **options):
        self._check_closed()
        return Task(coro, loop=self, name=name)

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        handle = TimerHandle(when, callback, args, self)
        index = len(self._scheduled)
        while index > 0 and self._scheduled[index - 1]._when > when:
            index -= 1
        self._scheduled.insert(index, handle)
        return handle

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _run_once(self):
        scheduled = self._scheduled = [handle for handle in self._scheduled if not handle._cancelled]
        if not self._ready and not self._stopping:
            if not scheduled:
                raise RuntimeError('nothing is left to do in the event loop, and what is waited for never comes')
            # The time that is waited is rounded up to milliseconds (EpollSelector.select, Lib/selectors.py).
            wait = max(scheduled[0]._when - self._clock, 0)
            self._clock += -(-wait // 0.001) * 0.001
        while scheduled and scheduled[0]._when <= self._clock:
            self._ready.append(scheduled.pop(0))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def run_forever(self):
        global _running_loop
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        self._running, _running_loop = True, self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _running_loop = None

    def run_until_complete(self, future):
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False

        def end(future):
            self.stop()
        future.add_done_callback(end)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(end)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def set_exception_handler(self, handler):
        self._handler = handler

    def default_exception_handler(self, context):
        """What `logging` writes of it on standard error."""
        error = context.get('exception')
        print(context.get('message') or 'Unhandled exception in event loop', file=_sys.stderr)
        for key in sorted(context):
            if key not in ('message', 'exception'):
                print('%s: %r' % (key, context[key]), file=_sys.stderr)
        if error is not None:
            import traceback
            traceback.print_exception(type(error), error, error.__traceback__)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            self._handler(self, context)

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass
