"""Context managers made of generators, with the references that Lib/contextlib.py of CPython 2.7.18 leaves behind."""
import sys

__all__ = ["contextmanager", "nested", "closing"]

class GeneratorContextManager(object):
    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        try:
            value = self.gen.next()
        except StopIteration:
            raise RuntimeError("generator didn't yield")
        return value

    def __exit__(self, type, value, traceback):
        if type is None:
            for extra in self.gen:
                raise RuntimeError("generator didn't stop")
            return None
        if value is None:
            value = type()
        try:
            self.gen.throw(type, value, traceback)
        except StopIteration, ending:
            return ending is not value
        except:
            if sys.exc_info()[1] is value:
                return None
            raise
        raise RuntimeError("generator didn't stop after throw()")

def contextmanager(func):
    def helper(*args, **kwds):
        return GeneratorContextManager(func(*args, **kwds))
    for name in "__module__", "__name__", "__doc__":
        setattr(helper, name, getattr(func, name))
    helper.__dict__.update(getattr(func, "__dict__", {}))
    return helper

@contextmanager
def nested(*managers):
    exits = []
    values = []
    exc = None, None, None
    try:
        for mgr in managers:
            exit, enter = mgr.__exit__, mgr.__enter__
            values.append(enter())
            exits.append(exit)
        yield values
    except:
        exc = sys.exc_info()
    finally:
        for exit in reversed(exits):
            try:
                if exit(*exc):
                    exc = None, None, None
            except:
                exc = sys.exc_info()
        if exc[0] is not None:
            raise exc[0], exc[1], exc[2]

class closing(object):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()
