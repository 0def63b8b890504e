"""Names for types that have none in the builtins: what Lib/types.py of CPython 3.8.18 has of them."""
from sys import version_info as _version_info


def _f():
    pass


FunctionType = LambdaType = type(_f)
CodeType = type(_f.__code__)
MappingProxyType = type(type.__dict__)


def _g():
    yield 1


GeneratorType = type(_g())


BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ModuleType = type(__import__('sys'))
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)
GetSetDescriptorType = type(FunctionType.__code__)


if _version_info >= (3, 9):
    GenericAlias = type(list[int])
if _version_info >= (3, 10):
    UnionType = type(int | str)
    NoneType = type(None)
    EllipsisType = type(...)
    NotImplementedType = type(NotImplemented)


class SimpleNamespace:
    """Attributes that are given by keyword."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = ['%s=%r' % item for item in sorted(self.__dict__.items())]
        return 'namespace(%s)' % ', '.join(items)

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


MethodType = type(SimpleNamespace().__repr__)


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class made as the `class` statement makes one."""
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    namespace = meta.__prepare__(name, bases, **kwds)
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, bases, namespace, **kwds)


del _f, _g
