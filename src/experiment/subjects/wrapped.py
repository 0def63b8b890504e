# Executed by harness.py where the real matplotlib is asked for: its pyplot is imported where the program imports it, and each call is
# recorded, then done. The same care for what is counted: no integer, no one-character string, no import statement, names of its own.


class RefplotHandle(RefplotHandle):
    def __getattr__(refplot_self, refplot_name):
        refplot_target = '{"kind": "%s", "id": %d}' % (refplot_self.refplot_kind, int(refplot_self.refplot_id))
        return refplot_attribute(refplot_name, refplot_target, refplot_self.refplot_real)


class RefplotPyplot:
    def __init__(refplot_self, refplot_real):
        refplot_self.refplot_real = refplot_real
        refplot_self.__name__ = refplot_real.__name__

    def __getattr__(refplot_self, refplot_name):
        if refplot_name == '__all__':
            return [refplot_each for refplot_each in dir(refplot_self.refplot_real) if not refplot_each.startswith('__')]
        return refplot_attribute(refplot_name, '{"kind": "pyplot"}', refplot_self.refplot_real)


def refplot_attribute(refplot_name, refplot_target, refplot_real):
    refplot_found = getattr(refplot_real, refplot_name)
    if refplot_name.startswith('__') or not callable(refplot_found):
        return refplot_found

    def refplot_call(*refplot_arguments, **refplot_keywords):
        refplot_caller = refplot_sys._getframe(True)
        # matplotlib's own calls are part of one that is recorded.
        if refplot_caller.f_globals.get('__name__', '').startswith('matplotlib'):
            return refplot_found(*refplot_arguments, **refplot_keywords)
        # The backend stays what it is.
        if refplot_name == 'switch_backend':
            return None
        refplot_told = refplot_record(refplot_name, refplot_target, refplot_arguments, refplot_keywords, refplot_caller.f_lineno)
        return refplot_paired(refplot_told, refplot_done(refplot_name, refplot_found, refplot_arguments, refplot_keywords))

    return refplot_call


def refplot_done(refplot_name, refplot_found, refplot_arguments, refplot_keywords):
    # Nobody sees these figures.
    if refplot_name == 'show':
        return None
    refplot_arguments = [refplot_bare(refplot_each) for refplot_each in refplot_arguments]
    refplot_keywords = dict([(refplot_key, refplot_bare(refplot_keywords[refplot_key])) for refplot_key in refplot_keywords])
    if refplot_name == 'savefig':
        return refplot_saved(refplot_found, refplot_arguments, refplot_keywords)
    return refplot_found(*refplot_arguments, **refplot_keywords)


def refplot_bare(refplot_value):
    return refplot_value.refplot_real if isinstance(refplot_value, RefplotHandle) else refplot_value


def refplot_saved(refplot_found, refplot_arguments, refplot_keywords):
    # The file is refplot's to write: the real figure is drawn into memory.
    refplot_path = refplot_keywords.pop('fname', None) or refplot_arguments.pop()
    refplot_svg = isinstance(refplot_path, refplot_texts) and refplot_path.lower().endswith('.svg')
    refplot_keywords.setdefault('format', refplot_svg and 'svg' or 'png')
    return refplot_found(__import__('io').BytesIO(), *refplot_arguments, **refplot_keywords)


def refplot_paired(refplot_told, refplot_real):
    # Figures and axes are handles of the real ones; all else is the real thing itself.
    if isinstance(refplot_told, RefplotHandle):
        refplot_told.refplot_real = refplot_real
        return refplot_told
    if not isinstance(refplot_told, refplot_lists) or not refplot_handles(refplot_told):
        return refplot_real
    if not hasattr(refplot_real, 'flat'):
        return tuple(map(refplot_paired, refplot_told, refplot_real))
    refplot_array = refplot_real.copy()
    refplot_array.flat = list(map(refplot_paired, refplot_handles(refplot_told), refplot_real.flat))
    return refplot_array


def refplot_handles(refplot_told):
    if isinstance(refplot_told, RefplotHandle):
        return [refplot_told]
    return sum(map(refplot_handles, refplot_told), []) if isinstance(refplot_told, refplot_lists) else []


class RefplotFinder:
    # Asked for each module that the program imports, until it is pyplot: by 2.7 for a loader, by 3 for a spec.
    def find_module(refplot_self, refplot_name, refplot_path=None):
        return refplot_self if refplot_name == 'matplotlib.pyplot' else None

    def find_spec(refplot_self, refplot_name, refplot_path=None, refplot_target=None):
        return type(refplot_sys.__spec__)(refplot_name, refplot_self) if refplot_name == 'matplotlib.pyplot' else None

    def load_module(refplot_self, refplot_name):
        refplot_sys.modules[refplot_name] = refplot_self.create_module(None)
        return refplot_sys.modules[refplot_name]

    def create_module(refplot_self, refplot_spec):
        refplot_sys.meta_path.remove(refplot_self)
        # Whatever the program has asked for.
        refplot_sys.modules['matplotlib'].rcParams['backend'] = 'Agg'
        __import__('matplotlib.pyplot')
        # matplotlib 2.1 asks for a trace of where it is imported from, and the lines of these files stay in memory.
        if 'linecache' in refplot_sys.modules:
            for refplot_read in (__file__, refplot_sys._getframe().f_code.co_filename):
                refplot_sys.modules['linecache'].cache.pop(refplot_read, None)
        return RefplotPyplot(refplot_sys.modules['matplotlib.pyplot'])

    def exec_module(refplot_self, refplot_module):
        return None


def refplot_stand_in():
    refplot_sys.meta_path[:] = [RefplotFinder()] + refplot_sys.meta_path
