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
