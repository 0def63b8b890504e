import sys
import matplotlib.pyplot as plt

# Keywords, names of special methods and attributes, names that the standard library uses.
words = [
    'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def',
    'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda',
    'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield', 'print', 'exec',
    '__init__', '__name__', '__doc__', '__file__', '__module__', '__dict__', '__class__', '__all__',
    '__builtins__', '__package__', '__path__', '__call__', '__repr__', '__str__', '__len__', '__iter__',
    '__enter__', '__exit__', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__eq__',
    '__hash__', '__new__', '__getattr__', '__setattr__', '__slots__', '__main__', '__import__', 'self',
    'name', 'value', 'key', 'keys', 'values', 'items', 'append', 'extend', 'join', 'split', 'strip',
    'replace', 'format', 'startswith', 'endswith', 'encode', 'decode', 'read', 'write', 'close', 'open',
    'path', 'sys', 'os', 'len', 'range', 'list', 'dict', 'set', 'tuple', 'str', 'int', 'float', 'bool',
    'object', 'type', 'isinstance', 'issubclass', 'getattr', 'setattr', 'hasattr', 'error', 'version',
    'python', 'var', 'reference', 'result', 'data', 'args', 'kwargs', 'index', 'count', 'line', 'file',
    'mode', 'flags', 'module', 'modules', 'function', 'code', 'globals', 'locals', 'msg', 'message', 'text',
    'string', 'encoding', 'errors', 'start', 'stop', 'step', 'size', 'func', 'default', 'parent', 'child',
    'other', 'argument', 'title', 'lower', 'upper', 'rstrip']


def counts(things):
    return [sys.getrefcount(thing) for thing in things]


numbers = range(500)
letters = list('abcdefghijklmnopqrstuvwxyz')
plt.plot(numbers, counts(numbers))
plt.plot(range(len(letters)), counts(letters))
plt.plot(range(len(words)), counts(words))
