/** What the modules of CPython 2.7.18 have and refplot's do not: said in the error, so that nobody looks for a mistake of theirs. */
import type { ModuleObject } from './payloads.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** By module: what `dir` lists there and not here, without private names and what a module has only because it imported it. */
const LEFT_OUT: Readonly<Record<string, ReadonlySet<string>>> = {
  sys: words(
    '_current_frames api_version builtin_module_names call_tracing callstats copyright dont_write_bytecode exec_prefix flags float_info ' +
      'float_repr_style getcheckinterval getdlopenflags getfilesystemencoding getprofile getsizeof gettrace long_info meta_path path_hooks ' +
      'path_importer_cache prefix py3kwarning setcheckinterval setdlopenflags setprofile settrace subversion warnoptions',
  ),
  string: words('Formatter Template atof atof_error atoi atoi_error atol atol_error capwords index_error joinfields maketrans splitfields'),
  random: words(
    'Random SystemRandom WichmannHill betavariate gammavariate getstate jumpahead lognormvariate paretovariate setstate triangular ' +
      'vonmisesvariate weibullvariate',
  ),
  weakref: words('CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceError WeakKeyDictionary WeakSet WeakValueDictionary proxy'),
  time: words('accept2dyear altzone asctime ctime daylight gmtime localtime mktime strftime strptime struct_time timezone tzname tzset'),
  gc: words('get_count set_debug set_threshold'),
  collections: words(
    'Callable Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet ' +
      'Sequence Set Sized ValuesView',
  ),
  math: words('erf erfc gamma lgamma'),
  traceback: words('print_last'),
  // Of matplotlib 2.1.0, with what programs take from it although it only imported it.
  'matplotlib.pyplot': words(
    'Annotation Arrow Artist AutoLocator Axes Button Circle Figure FigureCanvasBase FixedFormatter FixedLocator FormatStrFormatter ' +
      'Formatter FuncFormatter GridSpec IndexLocator Line2D LinearLocator Locator LogFormatter LogFormatterExponent ' +
      'LogFormatterMathtext LogLocator MaxNLocator MultipleLocator Normalize NullFormatter NullLocator PolarAxes Polygon Rectangle ' +
      'ScalarFormatter Slider Subplot SubplotTool Text TickHelper Widget cm cycler dedent draw_all draw_if_interactive figaspect get ' +
      'get_backend get_cmap get_scale_docs get_scale_names getp interactive matplotlib mlab new_figure_manager np pylab_setup ' +
      'rcParams rcParamsDefault register_cmap silent_list style',
  ),
};

type Names = Readonly<Record<string, ReadonlySet<string>>>;

let namesOfLanguage: Names | null = null;

/** What another language's modules have; null for Python 2's. */
export function useLeftOut(names: Names | null): void {
  namesOfLanguage = names;
}

/** ` (refplot does not support sys.getsizeof)`, or nothing for a name that CPython's module does not have either. */
export function leftOut(module: ModuleObject, name: string): string {
  const owner = module.payload.md_dict.payload.getName('__name__')?.payload;
  if (module.payload.countsOnly) return ` (refplot has counts for module ${owner}, not its contents)`;
  const names = namesOfLanguage ?? LEFT_OUT;
  const known = typeof owner === 'string' && Object.hasOwn(names, owner) && names[owner]?.has(name);
  return known ? ` (refplot does not support ${owner}.${name})` : '';
}
