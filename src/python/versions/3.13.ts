/** CPython 3.13. */
import { opcodeTable } from './opcode-table.ts';
import type { VersionProfile } from './profile.ts';
import { words } from './words.ts';

export const python313: VersionProfile = {
  version: '3.13',
  release: '3.13.0',
  language: 3,
  opcodes: opcodeTable({
    source: 'Lib/_opcode_metadata.py, Lib/opcode.py, 3.13.0',
    numbers: `
      0 CACHE  1 BEFORE_ASYNC_WITH  2 BEFORE_WITH  4 BINARY_SLICE  5 BINARY_SUBSCR  6 CHECK_EG_MATCH  7 CHECK_EXC_MATCH
      8 CLEANUP_THROW  9 DELETE_SUBSCR  10 END_ASYNC_FOR  11 END_FOR  12 END_SEND  13 EXIT_INIT_CHECK  14 FORMAT_SIMPLE
      15 FORMAT_WITH_SPEC  16 GET_AITER  17 RESERVED  18 GET_ANEXT  19 GET_ITER  20 GET_LEN  21 GET_YIELD_FROM_ITER
      22 INTERPRETER_EXIT  23 LOAD_ASSERTION_ERROR  24 LOAD_BUILD_CLASS  25 LOAD_LOCALS  26 MAKE_FUNCTION  27 MATCH_KEYS
      28 MATCH_MAPPING  29 MATCH_SEQUENCE  30 NOP  31 POP_EXCEPT  32 POP_TOP  33 PUSH_EXC_INFO  34 PUSH_NULL  35 RETURN_GENERATOR
      36 RETURN_VALUE  37 SETUP_ANNOTATIONS  38 STORE_SLICE  39 STORE_SUBSCR  40 TO_BOOL  41 UNARY_INVERT  42 UNARY_NEGATIVE
      43 UNARY_NOT  44 WITH_EXCEPT_START  45 BINARY_OP  46 BUILD_CONST_KEY_MAP  47 BUILD_LIST  48 BUILD_MAP  49 BUILD_SET
      50 BUILD_SLICE  51 BUILD_STRING  52 BUILD_TUPLE  53 CALL  54 CALL_FUNCTION_EX  55 CALL_INTRINSIC_1  56 CALL_INTRINSIC_2
      57 CALL_KW  58 COMPARE_OP  59 CONTAINS_OP  60 CONVERT_VALUE  61 COPY  62 COPY_FREE_VARS  63 DELETE_ATTR  64 DELETE_DEREF
      65 DELETE_FAST  66 DELETE_GLOBAL  67 DELETE_NAME  68 DICT_MERGE  69 DICT_UPDATE  70 ENTER_EXECUTOR  71 EXTENDED_ARG  72 FOR_ITER
      73 GET_AWAITABLE  74 IMPORT_FROM  75 IMPORT_NAME  76 IS_OP  77 JUMP_BACKWARD  78 JUMP_BACKWARD_NO_INTERRUPT  79 JUMP_FORWARD
      80 LIST_APPEND  81 LIST_EXTEND  82 LOAD_ATTR  83 LOAD_CONST  84 LOAD_DEREF  85 LOAD_FAST  86 LOAD_FAST_AND_CLEAR
      87 LOAD_FAST_CHECK  88 LOAD_FAST_LOAD_FAST  89 LOAD_FROM_DICT_OR_DEREF  90 LOAD_FROM_DICT_OR_GLOBALS  91 LOAD_GLOBAL
      92 LOAD_NAME  93 LOAD_SUPER_ATTR  94 MAKE_CELL  95 MAP_ADD  96 MATCH_CLASS  97 POP_JUMP_IF_FALSE  98 POP_JUMP_IF_NONE
      99 POP_JUMP_IF_NOT_NONE  100 POP_JUMP_IF_TRUE  101 RAISE_VARARGS  102 RERAISE  103 RETURN_CONST  104 SEND  105 SET_ADD
      106 SET_FUNCTION_ATTRIBUTE  107 SET_UPDATE  108 STORE_ATTR  109 STORE_DEREF  110 STORE_FAST  111 STORE_FAST_LOAD_FAST
      112 STORE_FAST_STORE_FAST  113 STORE_GLOBAL  114 STORE_NAME  115 SWAP  116 UNPACK_EX  117 UNPACK_SEQUENCE  118 YIELD_VALUE
      149 RESUME  236 INSTRUMENTED_RESUME  237 INSTRUMENTED_END_FOR  238 INSTRUMENTED_END_SEND  239 INSTRUMENTED_RETURN_VALUE
      240 INSTRUMENTED_RETURN_CONST  241 INSTRUMENTED_YIELD_VALUE  242 INSTRUMENTED_LOAD_SUPER_ATTR  243 INSTRUMENTED_FOR_ITER
      244 INSTRUMENTED_CALL  245 INSTRUMENTED_CALL_KW  246 INSTRUMENTED_CALL_FUNCTION_EX  247 INSTRUMENTED_INSTRUCTION
      248 INSTRUMENTED_JUMP_FORWARD  249 INSTRUMENTED_JUMP_BACKWARD  250 INSTRUMENTED_POP_JUMP_IF_TRUE
      251 INSTRUMENTED_POP_JUMP_IF_FALSE  252 INSTRUMENTED_POP_JUMP_IF_NONE  253 INSTRUMENTED_POP_JUMP_IF_NOT_NONE
      254 INSTRUMENTED_LINE  256 JUMP  257 JUMP_NO_INTERRUPT  258 LOAD_CLOSURE  259 LOAD_METHOD  260 LOAD_SUPER_METHOD
      261 LOAD_ZERO_SUPER_ATTR  262 LOAD_ZERO_SUPER_METHOD  263 POP_BLOCK  264 SETUP_CLEANUP  265 SETUP_FINALLY  266 SETUP_WITH
      267 STORE_FAST_MAYBE_NULL`,
    haveArgument: 44,
    withoutArgument: `
      WITH_EXCEPT_START INSTRUMENTED_END_FOR INSTRUMENTED_END_SEND INSTRUMENTED_RETURN_VALUE INSTRUMENTED_CALL_FUNCTION_EX
      INSTRUMENTED_INSTRUCTION INSTRUMENTED_LINE POP_BLOCK`,
    kinds: {
      const: 'LOAD_CONST RETURN_CONST INSTRUMENTED_RETURN_CONST',
      name: `
        DELETE_ATTR DELETE_GLOBAL DELETE_NAME IMPORT_FROM IMPORT_NAME LOAD_ATTR LOAD_FROM_DICT_OR_GLOBALS LOAD_GLOBAL LOAD_NAME
        LOAD_SUPER_ATTR STORE_ATTR STORE_GLOBAL STORE_NAME LOAD_METHOD LOAD_SUPER_METHOD LOAD_ZERO_SUPER_ATTR LOAD_ZERO_SUPER_METHOD`,
      jrel: `
        FOR_ITER JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT JUMP_FORWARD POP_JUMP_IF_FALSE POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE
        POP_JUMP_IF_TRUE SEND JUMP JUMP_NO_INTERRUPT`,
      local: `
        DELETE_FAST LOAD_FAST LOAD_FAST_AND_CLEAR LOAD_FAST_CHECK LOAD_FAST_LOAD_FAST STORE_FAST STORE_FAST_LOAD_FAST
        STORE_FAST_STORE_FAST LOAD_CLOSURE STORE_FAST_MAYBE_NULL`,
      compare: 'COMPARE_OP',
      free: 'DELETE_DEREF LOAD_DEREF LOAD_FROM_DICT_OR_DEREF MAKE_CELL STORE_DEREF',
      exc: 'SETUP_CLEANUP SETUP_FINALLY SETUP_WITH',
    },
    comparisons: '<, <=, ==, !=, >, >=',
    caches: `
      BINARY_OP 1  BINARY_SUBSCR 1  CALL 3  COMPARE_OP 1  CONTAINS_OP 1  FOR_ITER 1  JUMP_BACKWARD 1  LOAD_ATTR 9  LOAD_GLOBAL 4
      LOAD_SUPER_ATTR 1  POP_JUMP_IF_FALSE 1  POP_JUMP_IF_NONE 1  POP_JUMP_IF_NOT_NONE 1  POP_JUMP_IF_TRUE 1  SEND 1  STORE_ATTR 4
      STORE_SUBSCR 1  TO_BOOL 3  UNPACK_SEQUENCE 1`,
  }),
  code: {
    source: 'Python/assemble.c, 3.13.0',
    instructions: 'words',
    jumpUnit: 'instructions',
    lineTable: 'locations',
    exceptionTable: true,
    sharesConstants: true,
  },
  integers: { source: 'Include/internal/pycore_global_objects.h, 3.13.0', first: -5, last: 256 },
  strings: {
    source: 'Objects/unicodeobject.c, Objects/codeobject.c, 3.13.0',
    sharedCharacters: 256,
    sharedLetterLiterals: 26,
    immortalInterned: 'names',
  },
  hashes: {
    source: 'Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c, 3.13.0',
    strings: 'siphash13',
    tuples: 'xxhash',
    sets: { probing: 'neighbours', load: '3/5', deletedPlace: 'last' },
  },
  immortality: {
    source: 'Include/object.h, 3.13.0',
    kind: 'sentinel',
    64: { counts: [4_294_967_295], from: 2_147_483_648, to: 4_294_967_295 },
    32: { counts: [1_073_741_823], from: 1_073_741_823, to: 1_073_741_823 },
  },
  calls: {
    source: 'Python/ceval.c, Objects/call.c, 3.13.0',
    argument: 1,
    local: 2,
    borrowed: 'none',
    nativeLimit: 10_000,
    tuples: words(`
      _functools.reduce dict.update dir frozenset.difference frozenset.intersection frozenset.union gc.get_referents gc.get_referrers
      gc.set_threshold print set.difference set.difference_update set.intersection set.intersection_update set.union set.update
      str.format sys.getsizeof sys.set_asyncgen_hooks time.asctime time.clock_getres time.clock_settime time.clock_settime_ns time.ctime
      time.get_clock_info time.gmtime time.localtime time.pthread_getcpuclockid time.strftime time.strptime vars`),
    vectors: words('bool dict enumerate filter float frozenset int list map range reversed set str super tuple type'),
    vectorInstances: words('functools.partial types.GenericAlias operator.attrgetter operator.itemgetter operator.methodcaller'),
  },
  comprehensions: { source: 'Python/compile.c, 3.13.0', list: 'in place' },
  parser: { source: 'Parser/pegen.c, Python/pythonrun.c, 3.13.0', kind: 'PEG', remakes: false, defaultMode: 'module' },
  compiler: '3.13',
};
