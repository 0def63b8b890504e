"""Context managers: what Lib/contextlib.py of CPython 3.8.18 does."""
import sys
from functools import partial as _partial, wraps

__all__ = ['contextmanager', 'closing', 'nullcontext', 'ExitStack', 'redirect_stdout', 'redirect_stderr', 'suppress', 'ContextDecorator']


class ContextDecorator:
    """A context manager that decorates functions, too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return wraps(func)(inner)


_ENDED = object()


class _GeneratorContextManager(ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.func, self.args, self.kwds
        try:
            value = next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None
        return value

    def __exit__(self, type, value, traceback):
        if type is None:
            if next(self.gen, _ENDED) is not _ENDED:
                raise RuntimeError("generator didn't stop")
            return False
        if value is None:
            value = type()
        try:
            self.gen.throw(type, value, traceback)
        except StopIteration as ending:
            return ending is not value
        except BaseException as error:
            # Of a StopIteration that a generator lets through the interpreter makes a RuntimeError.
            if error is value or type is StopIteration and isinstance(error, RuntimeError) and error.__cause__ is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """Makes context managers of a generator that yields once."""
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return wraps(func)(helper)


class closing:
    """Closes a thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _Redirect:
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        name, target = self._stream, self._new_target
        self._old_targets.append(getattr(sys, name))
        setattr(sys, name, target)
        return target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    _stream = 'stdout'


class redirect_stderr(_Redirect):
    _stream = 'stderr'


class suppress:
    """Exceptions of these classes end the block, and nothing else."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext:
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class ExitStack:
    """Context managers and callbacks that are left in the reverse of the order in which they came."""

    def __init__(self):
        self._exits = []

    def push(self, exit):
        leave = getattr(type(exit), '__exit__', None)
        self._exits.append(exit if leave is None else _partial(leave, exit))
        return exit

    def enter_context(self, cm):
        kind = type(cm)
        leave = kind.__exit__
        result = kind.__enter__(cm)
        self._exits.append(_partial(leave, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        def leave(exc_type, exc, tb):
            callback(*args, **kwds)
        self._exits.append(leave)
        return callback

    def pop_all(self):
        stack = type(self)()
        stack._exits, self._exits = self._exits, []
        return stack

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        received = exc_info[0] is not None
        suppressed = pending = False
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(*exc_info):
                    suppressed, pending, exc_info = True, False, (None, None, None)
            except:
                pending, exc_info = True, sys.exc_info()
        if pending:
            raise exc_info[1]
        return received and suppressed
