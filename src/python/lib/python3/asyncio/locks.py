class _Waiting:
    """What tasks queue up for."""

    def __init__(self):
        self._waiters = _deque()

    async def _queue_up(self):
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        finally:
            self._waiters.remove(future)

    def _wake(self, count=1):
        for future in list(self._waiters):
            if count > 0 and not future.done():
                future.set_result(True)
                count -= 1

    def _described(self, state):
        extra = '%s, waiters:%d' % (state, len(self._waiters)) if self._waiters else state
        return '<asyncio.locks.%s object at %#x [%s]>' % (self.__class__.__name__, id(self), extra)


class _Entered(_Waiting):
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_Entered):
    """One task at a time."""
    __module__ = 'asyncio.locks'

    def __init__(self):
        super().__init__()
        self._locked = False

    def __repr__(self):
        return self._described('locked' if self._locked else 'unlocked')

    def locked(self):
        return self._locked

    async def acquire(self):
        if self._locked or any(not each.cancelled() for each in self._waiters):
            try:
                await self._queue_up()
            except CancelledError:
                if not self._locked:
                    self._wake()
                raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        if not any(each.done() and not each.cancelled() for each in self._waiters):
            self._wake()


class Event(_Waiting):
    """A flag that tasks wait for."""
    __module__ = 'asyncio.locks'

    def __init__(self):
        super().__init__()
        self._value = False

    def __repr__(self):
        return self._described('set' if self._value else 'unset')

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            self._wake(len(self._waiters))

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._queue_up()
        return True


class Semaphore(_Entered):
    """So many tasks at a time."""
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        super().__init__()
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._value = value

    def __repr__(self):
        return self._described('locked' if self.locked() else 'unlocked, value:%d' % self._value)

    def locked(self):
        return self._value == 0

    async def acquire(self):
        while self._value <= 0:
            try:
                await self._queue_up()
            except CancelledError:
                if self._value > 0:
                    self._wake()
                raise
        self._value -= 1
        return True

    def release(self):
        self._value += 1
        self._wake()


class BoundedSemaphore(Semaphore):
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Condition(_Entered):
    """A lock whose holders wait for others' word."""
    __module__ = 'asyncio.locks'

    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            await self._queue_up()
        finally:
            await self.acquire()
        return True

    async def wait_for(self, predicate):
        while True:
            held = predicate()
            if held:
                return held
            await self.wait()

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._wake(n)

    def notify_all(self):
        self.notify(len(self._waiters))
