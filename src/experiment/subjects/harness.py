# Runs a program as __main__, with a recorder in the place of matplotlib.pyplot; any CPython from 2.7 on.
# Arguments: mode, file, folder of imports (or --), what wraps the real pyplot (or --), then the program's sys.argv. Calls and the end are
# written to one pipe as JSON lines, replies are read from another as Python expressions.
# What this file holds would be counted, too. So it has no integer and no one-character string in its text, no import statement (which
# has an integer for its level), imports nothing that is not there at the start, and its names are such as no program has.
refplot_sys = __import__('sys')
try:
    refplot_system = __import__('posix')
except ImportError:
    refplot_system = __import__('nt')

refplot_lists = (list, tuple)
refplot_unordered = (dict, set, frozenset)
# No u'' here: its prefix is a string of one character that the syntax tree keeps (3.8 on).
refplot_texts = (str, bytes, getattr(refplot_sys.modules.get('__builtin__'), ''.join(('unic', 'ode')), str))
refplot_integers = (int, type(refplot_sys.maxsize * refplot_sys.maxsize))


def refplot_quoted(refplot_value):
    # The bytes of its UTF-8, each as a character of JSON.
    if not isinstance(refplot_value, bytes):
        refplot_value = refplot_value.encode('utf-8', 'replace')
    return '"%s"' % ''.join(['\\u%04x' % refplot_byte for refplot_byte in bytearray(refplot_value)])


def refplot_json(refplot_value):
    if refplot_value is None:
        return 'null'
    if isinstance(refplot_value, bool):
        return refplot_value and 'true' or 'false'
    if isinstance(refplot_value, refplot_integers):
        return '%d' % refplot_value
    if isinstance(refplot_value, float):
        return '{"number": "%r"}' % refplot_value
    if isinstance(refplot_value, refplot_texts):
        return refplot_quoted(refplot_value)
    if isinstance(refplot_value, RefplotHandle):
        return refplot_value.refplot_target()
    return refplot_items(refplot_value)


def refplot_items(refplot_value):
    if not isinstance(refplot_value, refplot_lists):
        if hasattr(refplot_value, 'tolist'):
            return refplot_json(refplot_value.tolist())
        if isinstance(refplot_value, refplot_unordered) or not hasattr(refplot_value, '__iter__'):
            return '{"unsupported": %s}' % refplot_quoted(type(refplot_value).__name__)
    return '[%s]' % ', '.join([refplot_json(refplot_item) for refplot_item in refplot_value])


def refplot_write(refplot_line):
    # 'ascii' would import a codec that is not there at the start.
    refplot_bytes = isinstance('', bytes) and refplot_line or refplot_line.encode('utf-8')
    while refplot_bytes:
        refplot_done = refplot_system.write(int('003'), refplot_bytes)
        refplot_bytes = refplot_bytes[refplot_done:]


def refplot_reply():
    refplot_line = b''
    while not refplot_line.endswith(b'\r\n'):
        refplot_part = refplot_system.read(int('004'), int('4096'))
        if not refplot_part:
            refplot_system._exit(True)
        refplot_line += refplot_part
    return eval(refplot_line.strip(), globals())


class RefplotArtist:
    def __init__(refplot_self, refplot_name):
        refplot_self.refplot_name = refplot_name

    def __repr__(refplot_self):
        return '<matplotlib.%s object>' % refplot_self.refplot_name


class RefplotHandle:
    def __init__(refplot_self, refplot_kind, refplot_id):
        refplot_self.refplot_kind = refplot_kind
        refplot_self.refplot_id = refplot_id

    def refplot_target(refplot_self):
        return '{"handle": "%s", "id": %d}' % (refplot_self.refplot_kind, int(refplot_self.refplot_id))

    def __getattr__(refplot_self, refplot_name):
        return refplot_method(refplot_name, '{"kind": "%s", "id": %d}' % (refplot_self.refplot_kind, int(refplot_self.refplot_id)))


class RefplotPyplot:
    __name__ = 'matplotlib.pyplot'

    def __getattr__(refplot_self, refplot_name):
        return refplot_method(refplot_name, '{"kind": "pyplot"}')


class RefplotPackage:
    __name__ = 'matplotlib'
    __path__ = []

    def use(refplot_self, *refplot_arguments, **refplot_keywords):
        return None


def refplot_method(refplot_name, refplot_target):
    if refplot_name.startswith('__'):
        raise AttributeError(refplot_name)

    def refplot_call(*refplot_arguments, **refplot_keywords):
        return refplot_record(refplot_name, refplot_target, refplot_arguments, refplot_keywords, refplot_sys._getframe(True).f_lineno)

    return refplot_call


def refplot_record(refplot_name, refplot_target, refplot_arguments, refplot_keywords, refplot_line):
    refplot_pairs = ['%s: %s' % (refplot_quoted(refplot_key), refplot_json(refplot_keywords[refplot_key])) for refplot_key in refplot_keywords]
    refplot_write('{"kind": "call", "function": %s, "target": %s, "args": %s, "kwargs": {%s}, "line": %d}\n' % (
        refplot_quoted(refplot_name), refplot_target, refplot_json(refplot_arguments), ', '.join(refplot_pairs), refplot_line))
    return refplot_reply()


def refplot_raise(refplot_name, *refplot_arguments):
    refplot_builtins = refplot_sys.modules.get('builtins') or refplot_sys.modules['__builtin__']
    raise getattr(refplot_builtins, refplot_name, RuntimeError)(*refplot_arguments)


def refplot_text(refplot_value):
    return isinstance('', bytes) and refplot_value.encode('utf-8') or refplot_value


def refplot_stand_in():
    refplot_package = RefplotPackage()
    refplot_package.pyplot = RefplotPyplot()
    refplot_sys.modules['matplotlib'] = refplot_package
    refplot_sys.modules['matplotlib.pyplot'] = refplot_package.pyplot


def refplot_main(refplot_file, refplot_folder):
    refplot_module = type(refplot_sys)('__main__')
    refplot_module.__builtins__ = refplot_sys.modules.get('builtins') or refplot_sys.modules['__builtin__']
    refplot_module.__file__ = refplot_file
    refplot_sys.modules['__main__'] = refplot_module
    if refplot_own in refplot_sys.path:
        refplot_sys.path.remove(refplot_own)
    if refplot_folder != '--':
        refplot_sys.path[:] = [refplot_folder] + refplot_sys.path
    return refplot_module.__dict__


def refplot_text_of(refplot_file):
    refplot_stream = open(refplot_file, 'rb')
    try:
        return refplot_stream.read()
    finally:
        refplot_stream.close()


def refplot_run(refplot_mode, refplot_file, refplot_space):
    if refplot_mode == 'script' and isinstance('', bytes):
        return execfile(refplot_file, refplot_space)
    refplot_source = refplot_text_of(refplot_file)
    # A string that is executed has its syntax tree for as long as it runs, what was compiled has none.
    if refplot_mode == 'script':
        refplot_code = refplot_source
    elif refplot_mode == 'module' or isinstance('', bytes):
        refplot_code = compile(refplot_source, refplot_file, 'exec', dont_inherit=True)
    else:
        # Compiled by another process: here compile would make the types of syntax trees, whose names would be counted.
        refplot_code = refplot_sys.modules['marshal'].loads(refplot_text_of(refplot_mode))
    refplot_forget()
    exec(refplot_code, refplot_space)


def refplot_forget():
    # Which names the method cache holds is a matter of addresses, that is of chance; images of Python 3 are made with it empty.
    if not isinstance('', bytes):
        (getattr(refplot_sys, '_clear_internal_caches', None) or refplot_sys._clear_type_cache)()


def refplot_show(refplot_type, refplot_value, refplot_trace, refplot_file):
    # The traceback as the program's own, without this file's part of it.
    while refplot_trace is not None and refplot_trace.tb_frame.f_globals is globals():
        refplot_trace = refplot_trace.tb_next
    if isinstance('', bytes):
        return refplot_sys.excepthook(refplot_type, refplot_value, refplot_trace)
    refplot_told = __import__('traceback').TracebackException(refplot_type, refplot_value, refplot_trace, lookup_lines=False)
    refplot_name(refplot_told, refplot_file)
    refplot_sys.stderr.write(''.join(refplot_told.format()))


def refplot_name(refplot_told, refplot_file):
    # What is executed as a string has no name of its own.
    for refplot_frame in refplot_told.stack:
        if refplot_frame.filename == '<string>':
            refplot_frame.filename = refplot_file
    if getattr(refplot_told, 'filename', None) == '<string>':
        refplot_told.filename = refplot_file
    for refplot_other in (refplot_told.__cause__, refplot_told.__context__):
        if refplot_other is not None:
            refplot_name(refplot_other, refplot_file)


def refplot_start():
    refplot_arguments = list(refplot_sys.argv)
    refplot_arguments.reverse()
    refplot_arguments.pop()
    refplot_mode, refplot_file = refplot_arguments.pop(), refplot_arguments.pop()
    refplot_folder, refplot_wrapper = refplot_arguments.pop(), refplot_arguments.pop()
    refplot_arguments.reverse()
    refplot_sys.argv[:] = refplot_arguments
    if refplot_wrapper != '--':
        # On 2.7 the first compile() makes types that take over much of the method cache.
        refplot_run(isinstance('', bytes) and 'script' or 'module', refplot_wrapper, globals())
    refplot_write('{"kind": "start"}\n')
    refplot_stand_in()
    refplot_space = refplot_main(refplot_file, refplot_folder)
    if 'refplot_begin' in globals():
        refplot_begin()
    try:
        refplot_run(refplot_mode, refplot_file, refplot_space)
    except SystemExit:
        refplot_write('{"kind": "end", "raised": null}\n')
        raise
    except BaseException:
        refplot_type, refplot_value, refplot_trace = refplot_sys.exc_info()
        refplot_show(refplot_type, refplot_value, refplot_trace, refplot_file)
        refplot_write('{"kind": "end", "raised": %s}\n' % refplot_quoted(refplot_type.__name__))
        raise SystemExit(True)
    refplot_write('{"kind": "end", "raised": null}\n')


refplot_slash = chr(int('047'))
refplot_own = __file__.replace(chr(int('092')), refplot_slash).rpartition(refplot_slash)[False]
del refplot_slash
refplot_start()
