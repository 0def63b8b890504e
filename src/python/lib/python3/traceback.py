"""Tracebacks as text: what Lib/traceback.py of CPython 3.6 to 3.13 gives."""
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb',
           'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'walk_stack', 'walk_tb',
           'FrameSummary', 'StackSummary']


class FrameSummary:
    """One entry of a traceback."""
    __slots__ = ('filename', 'lineno', 'name', '_text', 'locals', 'end_lineno', 'colno', 'end_colno')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self._text = line
        self.locals = locals
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno

    @property
    def line(self):
        if self._text is None:
            self._text = _line(self.filename, self.lineno)
        return self._text

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return '<FrameSummary file {filename}, line {lineno} in {name}>'.format(
            filename=self.filename, lineno=self.lineno, name=self.name)


class StackSummary(list):
    """Entries of a traceback or of the stack."""

    def format(self):
        lines, before, repeats = [], None, 0
        for entry in self:
            place = (entry.filename, entry.lineno, entry.name)
            if place != before:
                lines += _repeated(repeats)
                before, repeats = place, 0
            repeats += 1
            if repeats > 3:
                continue
            lines.append('  File "%s", line %d, in %s\n%s' % (place + (_source_of(entry),)))
        return lines + _repeated(repeats)


def _source_of(entry):
    if not entry.line:
        return ''
    if entry._text is None or entry.colno is not None:
        return _source(entry.filename, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno)
    return '    %s\n' % entry.line.strip()


def _repeated(count):
    more = count - 3
    return ['  [Previous line repeated %d more time%s]\n' % (more, '' if more == 1 else 's')] if more > 0 else []


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    f = sys._getframe().f_back.f_back if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _extract(entries, limit=None):
    """Entries are frames with a line and an offset of its code, None where the line is all."""
    entries = list(entries)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary(_summary(*entry) for entry in entries)


def _summary(f, lineno, lasti):
    end_lineno, colno, end_colno = (None, None, None) if lasti is None else _positions(f.f_code, lasti)
    return FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name,
                        end_lineno=end_lineno, colno=colno, end_colno=end_colno)


def _walk(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno, tb.tb_lasti
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    return _extract(_walk(tb), limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = _extract(((frame, lineno, None) for frame, lineno in walk_stack(f)), limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    return StackSummary(each if isinstance(each, FrameSummary) else FrameSummary(*each[:3], line=each[3])
                        for each in extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return extract_stack(f, limit).format()


def _print(lines, file):
    for line in lines:
        print(line, file=sys.stderr if file is None else file, end='')


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    _print(format_stack(f, limit), file)


_missing = object()


def _value_of(exc, value, tb):
    """From 3.10 on the exception alone is enough."""
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _missing:
        return type(value), value, tb
    return type(exc), exc, None if exc is None else exc.__traceback__


def _format(etype, value, tb, limit, chain):
    if sys.version_info >= (3, 11) and isinstance(value, BaseExceptionGroup):
        return _group(value, tb, chain)
    lines = []
    if chain and value is not None:
        lines = _before(value)
    if tb is not None:
        lines += ['Traceback (most recent call last):\n'] + format_tb(tb, limit)
    return lines + _exception_only(etype, value)


if sys.version_info >= (3, 10):
    def format_exception_only(exc, /, value=_missing):
        return _exception_only(type(exc), exc) if value is _missing else _exception_only(type(value), value)

    def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
        return _format(*_value_of(exc, value, tb), limit, chain)

    def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
        _print(_format(*_value_of(exc, value, tb), limit, chain), file)
else:
    def format_exception_only(etype, value):
        return _exception_only(etype, value)

    def format_exception(etype, value, tb, limit=None, chain=True):
        return _format(etype, value, tb, limit, chain)

    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        _print(_format(etype, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(_format(*sys.exc_info(), limit, chain))


def print_exc(limit=None, file=None, chain=True):
    _print(_format(*sys.exc_info(), limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    _print(_format(sys.last_type, sys.last_value, sys.last_traceback, limit, chain), file)
