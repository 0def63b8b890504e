"""Reads JSON: what Lib/json/decoder.py and Modules/_json.c of CPython 3.6 to 3.15 do."""
import sys

__all__ = ['JSONDecoder', 'JSONDecodeError']


class JSONDecodeError(ValueError):
    """A text that is no JSON: `pos` is where, `lineno` and `colno` count from one."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}
_BACKSLASH = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_WHITESPACE = ' \t\n\r'
_DIGITS = '0123456789'
_HEXADECIMAL = _DIGITS + 'abcdefABCDEF'
_tells_commas = sys.version_info >= (3, 13)


def _beyond(text, index, characters):
    """The first place from `index` on where none of the characters stands."""
    while index < len(text) and text[index] in characters:
        index += 1
    return index


def _escaped(text, index):
    """The number of `uXXXX`, whose `u` is before `index`."""
    digits = text[index:index + 4]
    if len(digits) < 4 or any(digit not in _HEXADECIMAL for digit in digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', text, index - 1)
    return int(digits, 16)


def _character(text, index, begin):
    """The character of an escape, whose backslash is before `index`, and where it ends."""
    if index >= len(text):
        raise JSONDecodeError('Unterminated string starting at', text, begin)
    if text[index] != 'u':
        if text[index] not in _BACKSLASH:
            raise JSONDecodeError('Invalid \\escape', text, index - 1)
        return _BACKSLASH[text[index]], index + 1
    number = _escaped(text, index + 1)
    index += 5
    if 0xd800 <= number <= 0xdbff and text[index:index + 2] == '\\u':
        second = text[index + 2:index + 6]
        low = int(second, 16) if len(second) == 4 and all(digit in _HEXADECIMAL for digit in second) else 0
        if 0xdc00 <= low <= 0xdfff:
            return chr(0x10000 + ((number - 0xd800) << 10 | low - 0xdc00)), index + 6
    return chr(number), index


def scanstring(text, end, strict=True):
    """A string that begins at `end`, behind its quote, and where it ends."""
    begin, chunks = end - 1, []
    while True:
        start = end
        while end < len(text) and text[end] not in '"\\' and not (strict and text[end] <= '\x1f'):
            end += 1
        if end >= len(text):
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        if text[end] not in '"\\':
            raise JSONDecodeError('Invalid control character at', text, end)
        if text[end] == '"' and not chunks:
            return text[start:end], end + 1
        if end > start:
            chunks.append(text[start:end])
        if text[end] == '"':
            return ''.join(chunks), end + 1
        character, end = _character(text, end + 1, begin)
        chunks.append(character)


class JSONDecoder:
    """Makes objects of texts."""

    if sys.version_info >= (3, 15):
        def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None,
                     array_hook=None):
            self._set(object_hook, parse_float, parse_int, parse_constant, strict, object_pairs_hook, array_hook)
    else:
        def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
            self._set(object_hook, parse_float, parse_int, parse_constant, strict, object_pairs_hook, None)

    def _set(self, object_hook, parse_float, parse_int, parse_constant, strict, object_pairs_hook, array_hook):
        self.object_hook, self.object_pairs_hook, self._array_hook = object_hook, object_pairs_hook, array_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.memo = {}

    def decode(self, s):
        obj, end = self.raw_decode(s, idx=_beyond(s, 0, _WHITESPACE))
        end = _beyond(s, end, _WHITESPACE)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The object that begins at an index, and where it ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as error:
            raise JSONDecodeError('Expecting value', s, error.value) from None

    def scan_once(self, string, idx):
        try:
            return self._value(string, idx)
        finally:
            self.memo.clear()

    def _value(self, text, index):
        start = text[index:index + 1]
        if start == '"':
            return scanstring(text, index + 1, self.strict)
        if start == '{':
            return self._object(text, _beyond(text, index + 1, _WHITESPACE))
        if start == '[':
            return self._array(text, _beyond(text, index + 1, _WHITESPACE))
        for word, value in ('null', None), ('true', True), ('false', False):
            if text.startswith(word, index):
                return value, index + len(word)
        for word in _CONSTANTS:
            if text.startswith(word, index):
                return self.parse_constant(word), index + len(word)
        return self._number(text, index)

    def _number(self, text, index):
        digits = index + (text[index:index + 1] == '-')
        if text[digits:digits + 1] == '0':
            end = digits + 1
        else:
            end = _beyond(text, digits, _DIGITS)
        if end == digits:
            raise StopIteration(index)
        whole = end
        if text[end:end + 1] == '.' and text[end + 1:end + 2] in tuple(_DIGITS):
            end = _beyond(text, end + 1, _DIGITS)
        if text[end:end + 1] in ('e', 'E'):
            power = end + 1 + (text[end + 1:end + 2] in ('-', '+'))
            if text[power:power + 1] in tuple(_DIGITS):
                end = _beyond(text, power, _DIGITS)
        return (self.parse_int if end == whole else self.parse_float)(text[index:end]), end

    def _object(self, text, index):
        pairs = []
        if text[index:index + 1] != '}':
            while True:
                if text[index:index + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', text, index)
                key, index = scanstring(text, index + 1, self.strict)
                key = self.memo.setdefault(key, key)
                index = _beyond(text, index, _WHITESPACE)
                if text[index:index + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", text, index)
                value, index = self._value(text, _beyond(text, index + 1, _WHITESPACE))
                pairs.append((key, value))
                index = _beyond(text, index, _WHITESPACE)
                if text[index:index + 1] == '}':
                    break
                index = _behind_comma(text, index, '}', 'object')
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), index + 1
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made), index + 1

    def _array(self, text, index):
        values = []
        if text[index:index + 1] != ']':
            while True:
                value, index = self._value(text, index)
                values.append(value)
                index = _beyond(text, index, _WHITESPACE)
                if text[index:index + 1] == ']':
                    break
                index = _behind_comma(text, index, ']', 'array')
        return values if self._array_hook is None else self._array_hook(values), index + 1


def _behind_comma(text, index, end, kind):
    """Where the next item begins."""
    if text[index:index + 1] != ',':
        raise JSONDecodeError("Expecting ',' delimiter", text, index)
    following = _beyond(text, index + 1, _WHITESPACE)
    if _tells_commas and text[following:following + 1] == end:
        raise JSONDecodeError('Illegal trailing comma before end of %s' % kind, text, index)
    return following
