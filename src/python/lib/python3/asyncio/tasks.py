_task_number = 0
_tasks = {}
_current_tasks = {}


class Task(Future):
    """A coroutine that the loop runs."""
    __module__ = '_asyncio'
    _must_cancel, _fut_waiter, _cancels = False, None, 0
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError('a coroutine was expected, got %r' % (coro,))
        global _task_number
        if name is None:
            _task_number += 1
            name = 'Task-%d' % _task_number
        self._name, self._coro = str(name), coro
        self._loop.call_soon(self._step)
        address = id(self)
        _tasks[address] = _weakref.ref(self, lambda reference: _tasks.pop(address, None))

    def __del__(self):
        if self._state == 'PENDING' and self._log_destroy_pending:
            self._loop.call_exception_handler({'message': 'Task was destroyed but it is pending!', 'task': self})
        super().__del__()

    def _shown(self):
        shown = super()._shown()
        if self._must_cancel:
            shown[0] = 'cancelling'
        if _VERSION >= (3, 8):
            shown.insert(1, 'name=%r' % self._name)
        shown.insert(2 if _VERSION >= (3, 8) else 1, 'coro=<%s>' % _shown_coroutine(self._coro))
        if self._fut_waiter is not None:
            shown.append('wait_for=%r' % self._fut_waiter)
        return shown

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        self._log_traceback = False
        if self.done():
            return False
        self._cancels += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
            if self._cancels == 0 and _VERSION >= (3, 13):
                self._must_cancel = False
        return self._cancels

    def _step(self, error=None):
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _current_tasks[self._loop] = self
        try:
            self._advance(error)
        finally:
            del _current_tasks[self._loop]
            self = error = None

    def _advance(self, error):
        try:
            awaited = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, end.value)
        except CancelledError as cancelled:
            Future.cancel(self, cancelled.args[0] if cancelled.args else None)
        except BaseException as raised:
            Future.set_exception(self, raised)
            if isinstance(raised, (KeyboardInterrupt, SystemExit)):
                raise
        else:
            self._wait_for(awaited)
        finally:
            error = None

    def _wait_for(self, awaited):
        blocking = getattr(awaited, '_asyncio_future_blocking', None)
        if awaited is None:
            self._loop.call_soon(self._step)
        elif not blocking:
            told = 'Task got bad yield: %r' % (awaited,) if blocking is None else \
                'yield was used instead of yield from in task %r with %r' % (self, awaited)
            self._loop.call_soon(self._step, RuntimeError(told))
        elif awaited is self:
            self._loop.call_soon(self._step, RuntimeError('Task cannot await on itself: %r' % self))
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(self._wakeup)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
        self = None


def _shown_coroutine(coro):
    code = getattr(coro, 'cr_code', None) or coro.gi_code
    frame = getattr(coro, 'cr_frame', None) if hasattr(coro, 'cr_code') else coro.gi_frame
    running = getattr(coro, 'cr_running', False)
    if frame is None:
        return '%s() done, defined at %s:%d' % (coro.__qualname__, code.co_filename, code.co_firstlineno)
    return '%s() %s at %s:%d' % (coro.__qualname__, 'running' if running or frame is not None else 'created', code.co_filename, frame.f_lineno)


def current_task(loop=None):
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    loop = get_running_loop() if loop is None else loop
    found = [reference() for reference in list(_tasks.values())]
    return {task for task in found if task is not None and task._loop is loop and not task.done()}


Task.all_tasks, Task.current_task = staticmethod(all_tasks), staticmethod(current_task)
if _VERSION >= (3, 9):
    del Task.all_tasks, Task.current_task
