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
