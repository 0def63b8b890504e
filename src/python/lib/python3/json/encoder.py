"""Writes JSON: what Lib/json/encoder.py and Modules/_json.c of CPython 3.6 to 3.15 do."""
import sys

_VERSION = sys.version_info[:2]

_ESCAPES = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
INFINITY = float('inf')


def _typed(value):
    return ('%r' if _VERSION < (3, 7) else '%s') % value.__class__.__name__


def _written(character, ensure_ascii):
    if character in _ESCAPES:
        return _ESCAPES[character]
    number = ord(character)
    if 32 <= number < 127 or number >= 127 and not ensure_ascii:
        return character
    if number >= 0x10000:
        number -= 0x10000
        return '\\u%04x\\u%04x' % (0xd800 | number >> 10, 0xdc00 | number & 0x3ff)
    return '\\u%04x' % number


def encode_basestring(s):
    """A string in quotes."""
    return '"' + ''.join([_written(character, False) for character in s]) + '"'


def encode_basestring_ascii(s):
    """A string in quotes, of ASCII alone."""
    return '"' + ''.join([_written(character, True) for character in s]) + '"'


class JSONEncoder:
    """Makes texts of objects."""
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for an object that JSON has no form for."""
        raise TypeError('Object of type %s is not JSON serializable' % _typed(o))

    def encode(self, o):
        return ''.join(list(_Writing(self, True).chunks(o, 0)))

    def iterencode(self, o, _one_shot=False):
        """The text in pieces."""
        return _Writing(self, _one_shot).chunks(o, 0)


class _Writing:
    """One object's way to text. `markers` are the containers that are being written, by their address."""

    def __init__(self, encoder, at_once):
        self.encoder = encoder
        self.markers = {} if encoder.check_circular else None
        self.indent = encoder.indent if encoder.indent is None or isinstance(encoder.indent, str) else ' ' * encoder.indent
        self.string = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        # Up to 3.11 the part that is written in C does not tell the number, which writes what has no indent.
        self.tells_number = _VERSION >= (3, 12) or not at_once or encoder.indent is not None

    def plain(self, value):
        """The text of what is no container; None for others."""
        if isinstance(value, str):
            return self.string(value)
        if value is None:
            return 'null'
        if value is True:
            return 'true'
        if value is False:
            return 'false'
        if isinstance(value, int):
            return int.__repr__(value)
        return self.float(value) if isinstance(value, float) else None

    def float(self, value):
        if value == value and value not in (INFINITY, -INFINITY):
            return float.__repr__(value)
        if not self.encoder.allow_nan:
            told = ': ' + repr(value) if self.tells_number else ''
            raise ValueError('Out of range float values are not JSON compliant' + told)
        return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'

    def key(self, key):
        """The text of a key; None where it is left out."""
        if isinstance(key, str):
            return key
        text = self.plain(key)
        if text is None and not self.encoder.skipkeys:
            if _VERSION >= (3, 7):
                raise TypeError('keys must be str, int, float, bool or None, not %s' % key.__class__.__name__)
            raise TypeError('keys must be a string' if self.indent is None else 'key %r is not a string' % (key,))
        return text

    def enter(self, container):
        if self.markers is not None:
            if id(container) in self.markers:
                raise ValueError('Circular reference detected')
            self.markers[id(container)] = container

    def leave(self, container):
        if self.markers is not None:
            del self.markers[id(container)]

    def chunks(self, value, level):
        text = self.plain(value)
        if text is not None:
            yield text
        elif isinstance(value, (list, tuple)):
            yield from self.items('[]', value, value, level, self.item)
        elif isinstance(value, dict):
            pairs = value.items()
            if self.encoder.sort_keys and value:
                pairs = sorted(pairs) if _VERSION >= (3, 7) else sorted(pairs, key=lambda pair: pair[0])
            yield from self.items('{}', value, pairs, level, self.pair)
        else:
            self.enter(value)
            made = self.encoder.default(value)
            try:
                yield from self.chunks(made, level)
            except GeneratorExit:
                raise
            except BaseException as error:
                _note(error, 'when serializing %s object' % type(value).__name__)
                raise
            self.leave(value)

    def items(self, brackets, container, items, level, write):
        if not container:
            yield brackets
            return
        self.enter(container)
        yield brackets[0]
        line = None if self.indent is None else '\n' + self.indent * (level + 1)
        between, first = self.encoder.item_separator + (line or ''), True
        for index, item in enumerate(items):
            for chunk in write(container, index, item, level + 1):
                if chunk is None:
                    # The item begins: what stands between it and the one before is due.
                    yield (line or '') if first else between
                    first = False
                else:
                    yield chunk
        if line is not None and not (first and _VERSION >= (3, 14)):
            yield '\n' + self.indent * level
        yield brackets[1]
        self.leave(container)

    def item(self, container, index, value, level):
        yield None
        yield from self.noted(container, value, level, index)

    def pair(self, container, index, pair, level):
        key = self.key(pair[0])
        if key is None:
            return
        yield None
        yield self.string(key)
        yield self.encoder.key_separator
        yield from self.noted(container, pair[1], level, key)

    def noted(self, container, value, level, place):
        try:
            yield from self.chunks(value, level)
        except GeneratorExit:
            raise
        except BaseException as error:
            _note(error, 'when serializing %s item %r' % (type(container).__name__, place))
            raise


def _note(error, text):
    """From 3.14 on errors tell the way to the object."""
    if _VERSION >= (3, 14):
        error.add_note(text)
