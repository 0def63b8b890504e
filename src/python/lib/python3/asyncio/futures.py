"""asyncio: what Lib/asyncio and Modules/_asynciomodule.c of CPython 3.6 to 3.15 do for coroutines, in one module. Nothing is waited for: the clock is the loop's own."""
import sys as _sys
import time as _time
import types as _types
import weakref as _weakref
from collections import deque as _deque

_VERSION = _sys.version_info[:2]

if _VERSION >= (3, 8):
    class CancelledError(BaseException):
        __module__ = 'asyncio.exceptions'
else:
    class _Error(Exception):
        __module__ = 'concurrent.futures._base'

    _Error.__name__ = _Error.__qualname__ = 'Error'

    class CancelledError(_Error):
        __module__ = 'concurrent.futures._base'

if _VERSION >= (3, 11):
    TimeoutError = TimeoutError
else:
    class TimeoutError(Exception if _VERSION >= (3, 8) else _Error):
        __module__ = 'asyncio.exceptions' if _VERSION >= (3, 8) else 'concurrent.futures._base'


class InvalidStateError(Exception):
    __module__ = 'asyncio.exceptions' if _VERSION >= (3, 8) else 'asyncio.base_futures'


def iscoroutine(obj):
    return isinstance(obj, _types.GeneratorType) and _VERSION < (3, 12) or hasattr(obj, 'cr_frame')


def iscoroutinefunction(func):
    return bool(getattr(getattr(func, '__code__', None), 'co_flags', 0) & 0x80)


def isfuture(obj):
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


class Handle:
    """A call that the loop is to make."""

    def __init__(self, callback, args, loop):
        self._callback, self._args, self._loop = callback, args, loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({'message': 'Exception in callback %r' % (self._callback,), 'exception': error})


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when

    def when(self):
        return self._when


class Future:
    """A result that is not there yet."""
    __module__ = '_asyncio'
    _asyncio_future_blocking = False
    _state, _result, _exception, _log_traceback, _cancel_message = 'PENDING', None, None, False, None

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def __repr__(self):
        return '<%s>' % ' '.join([self.__class__.__name__] + self._shown())

    def _shown(self):
        shown = [self._state.lower()]
        if self._state == 'FINISHED':
            shown.append('exception=%r' % self._exception if self._exception is not None else 'result=%r' % (self._result,))
        return shown

    def __del__(self):
        if self._log_traceback:
            self._loop.call_exception_handler({'message': '%s exception was never retrieved' % self.__class__.__name__,
                                               'exception': self._exception, 'future': self})

    def get_loop(self):
        return self._loop

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._state, self._cancel_message = 'CANCELLED', msg
        self._schedule_callbacks()
        return True

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def cancelled(self):
        return self._state == 'CANCELLED'

    def done(self):
        return self._state != 'PENDING'

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not %s.' % ('set' if _VERSION >= (3, 8) else 'ready'))
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [callback for callback in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        self._check_pending()
        self._result, self._state = result, 'FINISHED'
        self._schedule_callbacks()

    def set_exception(self, exception):
        self._check_pending()
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception, self._state = exception, 'FINISHED'
        self._log_traceback = True
        self._schedule_callbacks()

    def _check_pending(self):
        if self._state != 'PENDING':
            raise InvalidStateError('%s: %r' % (self._state, self) if (3, 8) <= _VERSION < (3, 9) else 'invalid state')

    def __await__(self):
        if self._state == 'PENDING':
            self._asyncio_future_blocking = True
            yield self
        if self._state == 'PENDING':
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


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
