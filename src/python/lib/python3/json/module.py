"""JSON: what Lib/json/__init__.py of CPython 3.6 to 3.15 does."""
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def _encoder(cls, options, kw):
    usual = {'skipkeys': False, 'ensure_ascii': True, 'check_circular': True, 'allow_nan': True, 'indent': None, 'separators': None,
             'default': None, 'sort_keys': False}
    if cls is None and options == usual and not kw:
        return _default_encoder
    return (JSONEncoder if cls is None else cls)(**options, **kw)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         default=None, sort_keys=False, **kw):
    """Writes an object's text to a file."""
    options = {'skipkeys': skipkeys, 'ensure_ascii': ensure_ascii, 'check_circular': check_circular, 'allow_nan': allow_nan,
               'indent': indent, 'separators': separators, 'default': default, 'sort_keys': sort_keys}
    for chunk in _encoder(cls, options, kw).iterencode(obj):
        fp.write(chunk)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    """An object's text."""
    options = {'skipkeys': skipkeys, 'ensure_ascii': ensure_ascii, 'check_circular': check_circular, 'allow_nan': allow_nan,
               'indent': indent, 'separators': separators, 'default': default, 'sort_keys': sort_keys}
    return _encoder(cls, options, kw).encode(obj)


def detect_encoding(b):
    """Which encoding of Unicode bytes are in, by the zeros among the first of them (RFC 4627)."""
    for mark, encoding in (b'\x00\x00\xfe\xff', 'utf-32'), (b'\xff\xfe\x00\x00', 'utf-32'), (b'\xfe\xff', 'utf-16'), \
            (b'\xff\xfe', 'utf-16'), (b'\xef\xbb\xbf', 'utf-8-sig'):
        if b.startswith(mark):
            return encoding
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2:
        if not b[0]:
            return 'utf-16-be'
        if not b[1]:
            return 'utf-16-le'
    return 'utf-8'


def load(fp, **kw):
    """The object whose text a file has."""
    return loads(fp.read(), **kw)


def loads(s, *, cls=None, **kw):
    """The object of a text."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    else:
        from json.encoder import _typed
        raise TypeError('the JSON object must be str, bytes or bytearray, not ' + _typed(s))
    kw = {name: value for name, value in kw.items() if value is not None}
    if cls is None and not kw:
        return _default_decoder.decode(s)
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)
