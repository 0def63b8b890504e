"""Tracebacks as text: what Lib/traceback.py of CPython 3.8.18 gives."""
import sys
from _traceback import _before, _exception_only, _line

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb',
           'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'walk_stack', 'walk_tb',
           'FrameSummary', 'StackSummary']


class FrameSummary:
    """One entry of a traceback."""
    __slots__ = ('filename', 'lineno', 'name', '_text', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self._text = line
        self.locals = locals

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
            lines.append('  File "%s", line %d, in %s\n%s' % (place + ('    %s\n' % entry.line.strip() if entry.line else '',)))
        return lines + _repeated(repeats)


def _repeated(count):
    more = count - 3
    return ['  [Previous line repeated %d more time%s]\n' % (more, '' if more == 1 else 's')] if more > 0 else []


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _extract(frames, limit=None):
    frames = list(frames)
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary(FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name) for f, lineno in frames)


def extract_tb(tb, limit=None):
    return _extract(walk_tb(tb), limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = _extract(walk_stack(f), limit)
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


def format_exception_only(etype, value):
    return _exception_only(etype, value)


def format_exception(etype, value, tb, limit=None, chain=True):
    lines = []
    if chain and value is not None:
        lines = _before(value)
    if tb is not None:
        lines += ['Traceback (most recent call last):\n'] + format_tb(tb, limit)
    return lines + format_exception_only(etype, value)


def print_exception(etype, value, tb, limit=None, file=None, chain=True):
    _print(format_exception(etype, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
