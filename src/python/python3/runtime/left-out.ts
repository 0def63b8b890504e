/** What CPython 3's library and builtins have and refplot's do not: said in the error, so that nobody looks for a mistake of theirs. */

export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** By module: what `dir` lists there and not here, without private names and what a module has only because it imported it. */
export const LEFT_OUT_NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  sys: words(
    'abiflags addaudithook api_version audit base_exec_prefix base_prefix breakpointhook builtin_module_names call_tracing ' +
      'callstats copyright dont_write_bytecode exec_prefix flags float_repr_style get_asyncgen_hooks ' +
      'get_coroutine_origin_tracking_depth get_coroutine_wrapper get_int_max_str_digits getallocatedblocks getcheckinterval ' +
      'getdlopenflags getfilesystemencodeerrors getfilesystemencoding getprofile getsizeof getswitchinterval gettrace ' +
      'implementation int_info is_finalizing meta_path orig_argv path_hooks path_importer_cache platlibdir prefix ' +
      'pycache_prefix set_asyncgen_hooks set_coroutine_origin_tracking_depth set_coroutine_wrapper set_int_max_str_digits ' +
      'setcheckinterval setdlopenflags setprofile setswitchinterval settrace stdlib_module_names thread_info unraisablehook ' +
      'warnoptions',
  ),
  string: words('Formatter Template'),
  random: words('SystemRandom betavariate gammavariate paretovariate randbytes vonmisesvariate weibullvariate'),
  weakref: words(
    'CallableProxyType KeyedRef ProxyType ProxyTypes WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary finalize ' + 'proxy',
  ),
  time: words(
    'CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI ' +
      'CLOCK_THREAD_CPUTIME_ID altzone asctime clock clock_getres clock_gettime clock_gettime_ns clock_settime ' +
      'clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime pthread_getcpuclockid strftime strptime ' +
      'struct_time thread_time thread_time_ns timezone tzname tzset',
  ),
  gc: words('callbacks freeze get_count get_freeze_count get_stats is_finalized set_debug set_threshold unfreeze'),
  collections: words(
    'AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container Coroutine Generator ' +
      'Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible ' +
      'Sequence Set Sized UserDict UserList UserString ValuesView',
  ),
  math: words('erf erfc gamma lcm lgamma nextafter ulp'),
  traceback: words('TracebackException clear_frames'),
  functools: words('GenericAlias cache get_cache_token partialmethod recursive_repr singledispatch singledispatchmethod'),
  itertools: words('pairwise'),
  operator: words('length_hint'),
  contextlib: words(
    'AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack GenericAlias aclosing ' +
      'asynccontextmanager',
  ),
  types: words(
    'AsyncGeneratorType CellType ClassMethodDescriptorType CoroutineType DynamicClassAttribute EllipsisType GenericAlias ' +
      'MemberDescriptorType NoneType NotImplementedType UnionType coroutine prepare_class resolve_bases',
  ),
  typing: words(
    'AbstractSet Annotated AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO ' +
      'ByteString Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter DefaultDict ' +
      'Deque Dict Final FrozenSet Generator Hashable IO ItemsView Iterable Iterator KeysView List Literal LiteralString ' +
      'Mapping MappingView Match MutableMapping MutableSequence MutableSet NamedTuple Never NewType NoReturn NotRequired ' +
      'OrderedDict Pattern Protocol ReadOnly Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes ' +
      'SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text TextIO Tuple Type TypeAlias ' +
      'TypeGuard TypeIs TypedDict ValuesView assert_never assert_type cast clear_overloads dataclass_transform final ' +
      'get_overloads get_protocol_members get_type_hints is_protocol is_typeddict no_type_check no_type_check_decorator ' +
      'overload override reveal_type runtime_checkable',
  ),
  asyncio: words(
    'AbstractChildWatcher AbstractEventLoopPolicy AbstractServer Barrier BaseProtocol BaseTransport BrokenBarrierError ' +
      'BufferedProtocol DatagramProtocol DatagramTransport DefaultEventLoopPolicy EventLoop FastChildWatcher ' +
      'IncompleteReadError LimitOverrunError MultiLoopChildWatcher PidfdChildWatcher Protocol QueueShutDown ReadTransport ' +
      'Runner SafeChildWatcher SendfileNotAvailableError Server StreamReader StreamReaderProtocol StreamWriter ' +
      'SubprocessProtocol SubprocessTransport ThreadedChildWatcher Transport WriteTransport coroutine ' +
      'create_eager_task_factory create_subprocess_exec create_subprocess_shell eager_task_factory get_child_watcher ' +
      'get_event_loop_policy open_connection open_unix_connection run_coroutine_threadsafe set_child_watcher ' +
      'set_event_loop_policy start_server start_unix_server to_thread wrap_future',
  ),
  enum: words(
    'CONTINUOUS DynamicClassAttribute EnumCheck NAMED_FLAGS UNIQUE global_enum global_enum_repr global_flag_repr global_str ' +
      'pickle_by_enum_name pickle_by_global_name verify',
  ),
  abc: words('WeakSet abstractclassmethod abstractproperty abstractstaticmethod get_cache_token update_abstractmethods'),
};

/** The modules of the standard library (sys.stdlib_module_names of 3.10, and those that went before). */
export const LIBRARY: ReadonlySet<string> = words(
  'abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect ' +
    'builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent ' +
    'configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis ' +
    'distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch formatter ' +
    'fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http ' +
    'idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma ' +
    'macpath mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ' +
    'ntpath nturl2path numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil ' +
    'platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat ' +
    'queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil ' +
    'signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat ' +
    'statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib ' +
    'tempfile termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc ' +
    'tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg ' +
    'winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo',
);

/** Builtins. */
export const LEFT_OUT_BUILTINS: ReadonlySet<string> = words('EncodingWarning aiter anext breakpoint copyright credits help license open');
