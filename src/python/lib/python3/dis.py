"""Code taken apart: what Lib/dis.py of CPython 3.6 to 3.13 gives. The runtime knows the listing of each version."""
import collections
import sys
import types
from operator import attrgetter as _attrgetter

from _opcode import _handled, _instructions, _labels, _listing
from opcode import *
from opcode import __all__ as _opcodes_all

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions',
           'Instruction', 'Bytecode'] + _opcodes_all
del _opcodes_all

_since = sys.version_info.__ge__
_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)
_CODES = ('__code__', 'gi_code', 'ag_code', 'cr_code') if _since((3, 7)) else ('__code__', 'gi_code')

COMPILER_FLAG_NAMES = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE',
                       128: 'COROUTINE', 256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR'}
if _since((3, 14)):
    COMPILER_FLAG_NAMES.update({0x4000000: 'HAS_DOCSTRING', 0x8000000: 'METHOD'})


class _Unknown:
    def __repr__(self):
        return '<unknown>'


UNKNOWN = _Unknown()


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def _code_of(x):
    """What has code in it: a method's function, then a function's or generator's code."""
    x = getattr(x, '__func__', x)
    for name in _CODES:
        if hasattr(x, name):
            return getattr(x, name)
    return x


def _get_code_object(x):
    x = _code_of(x)
    if isinstance(x, str):
        x = _try_compile(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """The listing of whatever has code, or of the last traceback."""
    _refuse(show_caches, show_offsets)
    if x is None:
        return distb(file=file)
    x = _code_of(x)
    if hasattr(x, '__dict__'):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, _have_code):
                print('Disassembly of %s:' % name, file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as msg:
                    print('Sorry:', msg, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _disassemble_recursive(x, file, depth)
    elif isinstance(x, str):
        _disassemble_recursive(_try_compile(x, '<dis>'), file, depth)
    elif isinstance(x, bytes):
        raise NotImplementedError('refplot disassembles no bytes without their code object')
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _refuse(show_caches, show_offsets):
    if show_caches or show_offsets:
        raise NotImplementedError('refplot lists instructions without their caches, and 3.13 without offsets')


def _disassemble_recursive(co, file, depth):
    disassemble(co, file=file)
    if not _since((3, 7)) or depth is not None and depth <= 0:
        return
    for each in co.co_consts:
        if hasattr(each, 'co_code'):
            print(file=file)
            print('Disassembly of %r:' % (each,), file=file)
            _disassemble_recursive(each, file, None if depth is None else depth - 1)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """The listing of where a traceback ends, or the last one."""
    _refuse(show_caches, show_offsets)
    default = tb is None
    try:
        tb = sys.last_traceback if default else tb
    except AttributeError:
        raise RuntimeError('no last traceback to disassemble') from None
    while default and tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """The listing of a code object, with an arrow at the last instruction."""
    _refuse(show_caches, show_offsets)
    for line in _listing(co, co.co_firstlineno, lasti):
        # Lines of source are set apart by `print()`, which writes no empty text (Lib/dis.py, disassemble).
        print(*filter(None, [line]), file=file)


disco = disassemble


def pretty_flags(flags):
    names = [COMPILER_FLAG_NAMES.get(1 << bit, hex(1 << bit)) for bit in range(32) if flags & 1 << bit]
    # What is above 32 bits is one number, and so is nothing at all.
    flags &= ~0xFFFFFFFF
    if flags or not names:
        names.append(hex(flags))
    return ', '.join(names)


def code_info(x):
    return _format_code_info(_get_code_object(x))


def _format_code_info(co):
    heads = [('Name', co.co_name), ('Filename', co.co_filename), ('Argument count', co.co_argcount)]
    if _since((3, 8)):
        heads.append(('Positional-only arguments', co.co_posonlyargcount))
    heads += [('Kw-only arguments', co.co_kwonlyargcount), ('Number of locals', co.co_nlocals), ('Stack size', co.co_stacksize),
              ('Flags', pretty_flags(co.co_flags))]
    lines = [(name + ':').ljust(18) + ' %s' % (value,) for name, value in heads]
    if co.co_consts:
        lines += ['Constants:'] + ['%4d: %r' % each for each in enumerate(co.co_consts)]
    for title, names in [('Names', co.co_names), ('Variable names', co.co_varnames), ('Free variables', co.co_freevars),
                         ('Cell variables', co.co_cellvars)]:
        if names:
            lines += [title + ':'] + ['%4d: %s' % each for each in enumerate(names)]
    return '\n'.join(lines)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


def findlabels(code):
    """The offsets that instructions jump to."""
    return _labels(code)


def findlinestarts(code):
    """Offsets where lines start, with the lines; from 3.13 on also where code without a line does."""
    if not _since((3, 10)):
        yield from _starts_of_steps(code)
        return
    last = False if _since((3, 13)) else None
    for start, _, line in code.co_lines():
        if line is not last if _since((3, 13)) else line is not None and line != last:
            last = line
            yield start, line


def _starts_of_steps(code):
    last, line, offset = None, code.co_firstlineno, 0
    for step, lines in zip(code.co_lnotab[0::2], code.co_lnotab[1::2]):
        if step:
            if line != last:
                yield offset, line
                last = line
            offset += step
            if _since((3, 8)) and offset >= len(code.co_code):
                return
        line += lines - 256 if lines >= 128 else lines
    if line != last:
        yield offset, line


_FIELDS = 'opname opcode arg argval argrepr offset starts_line is_jump_target'
if _since((3, 13)):
    _FIELDS = 'opname opcode arg argval argrepr offset start_offset starts_line line_number label positions cache_info'
elif _since((3, 11)):
    _FIELDS += ' positions'
if _since((3, 11)):
    Positions = collections.namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=[None] * 4)
    _Instruction = collections.namedtuple('_Instruction', _FIELDS, defaults=[None] * (3 if _since((3, 13)) else 1))
else:
    _Instruction = collections.namedtuple('_Instruction', _FIELDS)


class Instruction(_Instruction):
    """An instruction with what its operand means."""
    if _since((3, 13)):
        oparg, baseopcode, baseopname = (property(_attrgetter(name)) for name in ('arg', 'opcode', 'opname'))

        @property
        def cache_offset(self):
            return self.offset + 2

        @property
        def is_jump_target(self):
            return self.label is not None

        @property
        def jump_target(self):
            return self.argval if self.opcode in hasjrel else None


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The instructions of whatever has code, one after the other."""
    _refuse(show_caches, False)
    co = _get_code_object(x)
    return _instructions_of(co, co.co_firstlineno if first_line is None else first_line, set(_labels(co.co_code)))


def _instructions_of(co, first_line, labels):
    """`labels` are the offsets of what is told to be a target; from 3.13 on they have numbers."""
    starts, shift, line, start = dict(findlinestarts(co)), first_line - co.co_firstlineno, None, None
    numbers = {offset: number for number, offset in enumerate(sorted(labels), 1)}
    places = list(co.co_positions()) if _since((3, 11)) else ()
    for opname, opcode, arg, argval, argrepr, offset in _instructions(co):
        begins = offset in starts
        line = starts[offset] if begins else line
        shown = None if line is None else line + shift
        if opname == 'KW_NAMES' and not argrepr:
            argval = UNKNOWN
        if not _since((3, 11)):
            yield Instruction(opname, opcode, arg, argval, argrepr, offset, shown if begins else None, offset in labels)
        elif not _since((3, 13)):
            yield Instruction(opname, opcode, arg, argval, argrepr, offset, shown if begins else None, offset in labels,
                              Positions(*places[offset // 2]))
        else:
            start = offset if start is None else start
            if opcode in hasjrel:
                argrepr = 'to L%d' % numbers[argval]
            yield Instruction(opname, opcode, arg, argval, argrepr, offset, start, begins, shown, numbers.get(offset),
                              Positions(*places[offset // 2]))
            start = start if opname == 'EXTENDED_ARG' else None


class Bytecode:
    """The instructions of whatever has code, and how they are listed."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        _refuse(show_caches, show_offsets)
        self.codeobj = co = _get_code_object(x)
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        labels = set(_labels(self.codeobj.co_code))
        if _since((3, 11)):
            for start, end, target in _handled(self.codeobj):
                labels.update((start, end, target) if _since((3, 13)) else (target,))
        return _instructions_of(self.codeobj, self.first_line, labels)

    def __repr__(self):
        return '{}({!r})'.format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches)

    def info(self):
        return _format_code_info(self.codeobj)

    def dis(self):
        offset = -1 if self.current_offset is None else self.current_offset
        return ''.join([line + '\n' for line in _listing(self.codeobj, self.first_line, offset)])
