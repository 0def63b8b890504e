/** CPython 3.12. */
import { opcodeTable } from './opcode-table.ts';
import type { VersionProfile } from './profile.ts';
import { words } from './words.ts';

export const python312: VersionProfile = {
  version: '3.12',
  release: '3.12.1',
  language: 3,
  opcodes: opcodeTable({
    source: 'Lib/opcode.py, 3.12.1',
    numbers: `
      0 CACHE  1 POP_TOP  2 PUSH_NULL  3 INTERPRETER_EXIT  4 END_FOR  5 END_SEND  9 NOP  11 UNARY_NEGATIVE  12 UNARY_NOT
      15 UNARY_INVERT  17 RESERVED  25 BINARY_SUBSCR  26 BINARY_SLICE  27 STORE_SLICE  30 GET_LEN  31 MATCH_MAPPING  32 MATCH_SEQUENCE
      33 MATCH_KEYS  35 PUSH_EXC_INFO  36 CHECK_EXC_MATCH  37 CHECK_EG_MATCH  49 WITH_EXCEPT_START  50 GET_AITER  51 GET_ANEXT
      52 BEFORE_ASYNC_WITH  53 BEFORE_WITH  54 END_ASYNC_FOR  55 CLEANUP_THROW  60 STORE_SUBSCR  61 DELETE_SUBSCR  68 GET_ITER
      69 GET_YIELD_FROM_ITER  71 LOAD_BUILD_CLASS  74 LOAD_ASSERTION_ERROR  75 RETURN_GENERATOR  83 RETURN_VALUE  85 SETUP_ANNOTATIONS
      87 LOAD_LOCALS  89 POP_EXCEPT  90 STORE_NAME  91 DELETE_NAME  92 UNPACK_SEQUENCE  93 FOR_ITER  94 UNPACK_EX  95 STORE_ATTR
      96 DELETE_ATTR  97 STORE_GLOBAL  98 DELETE_GLOBAL  99 SWAP  100 LOAD_CONST  101 LOAD_NAME  102 BUILD_TUPLE  103 BUILD_LIST
      104 BUILD_SET  105 BUILD_MAP  106 LOAD_ATTR  107 COMPARE_OP  108 IMPORT_NAME  109 IMPORT_FROM  110 JUMP_FORWARD
      114 POP_JUMP_IF_FALSE  115 POP_JUMP_IF_TRUE  116 LOAD_GLOBAL  117 IS_OP  118 CONTAINS_OP  119 RERAISE  120 COPY
      121 RETURN_CONST  122 BINARY_OP  123 SEND  124 LOAD_FAST  125 STORE_FAST  126 DELETE_FAST  127 LOAD_FAST_CHECK
      128 POP_JUMP_IF_NOT_NONE  129 POP_JUMP_IF_NONE  130 RAISE_VARARGS  131 GET_AWAITABLE  132 MAKE_FUNCTION  133 BUILD_SLICE
      134 JUMP_BACKWARD_NO_INTERRUPT  135 MAKE_CELL  136 LOAD_CLOSURE  137 LOAD_DEREF  138 STORE_DEREF  139 DELETE_DEREF
      140 JUMP_BACKWARD  141 LOAD_SUPER_ATTR  142 CALL_FUNCTION_EX  143 LOAD_FAST_AND_CLEAR  144 EXTENDED_ARG  145 LIST_APPEND
      146 SET_ADD  147 MAP_ADD  149 COPY_FREE_VARS  150 YIELD_VALUE  151 RESUME  152 MATCH_CLASS  155 FORMAT_VALUE
      156 BUILD_CONST_KEY_MAP  157 BUILD_STRING  162 LIST_EXTEND  163 SET_UPDATE  164 DICT_MERGE  165 DICT_UPDATE  171 CALL
      172 KW_NAMES  173 CALL_INTRINSIC_1  174 CALL_INTRINSIC_2  175 LOAD_FROM_DICT_OR_GLOBALS  176 LOAD_FROM_DICT_OR_DEREF
      237 INSTRUMENTED_LOAD_SUPER_ATTR  238 INSTRUMENTED_POP_JUMP_IF_NONE  239 INSTRUMENTED_POP_JUMP_IF_NOT_NONE
      240 INSTRUMENTED_RESUME  241 INSTRUMENTED_CALL  242 INSTRUMENTED_RETURN_VALUE  243 INSTRUMENTED_YIELD_VALUE
      244 INSTRUMENTED_CALL_FUNCTION_EX  245 INSTRUMENTED_JUMP_FORWARD  246 INSTRUMENTED_JUMP_BACKWARD  247 INSTRUMENTED_RETURN_CONST
      248 INSTRUMENTED_FOR_ITER  249 INSTRUMENTED_POP_JUMP_IF_FALSE  250 INSTRUMENTED_POP_JUMP_IF_TRUE  251 INSTRUMENTED_END_FOR
      252 INSTRUMENTED_END_SEND  253 INSTRUMENTED_INSTRUCTION  254 INSTRUMENTED_LINE  256 SETUP_FINALLY  257 SETUP_CLEANUP
      258 SETUP_WITH  259 POP_BLOCK  260 JUMP  261 JUMP_NO_INTERRUPT  262 LOAD_METHOD  263 LOAD_SUPER_METHOD
      264 LOAD_ZERO_SUPER_METHOD  265 LOAD_ZERO_SUPER_ATTR  266 STORE_FAST_MAYBE_NULL`,
    haveArgument: 90,
    withoutArgument: 'SETUP_FINALLY SETUP_CLEANUP SETUP_WITH POP_BLOCK',
    kinds: {
      const: 'LOAD_CONST RETURN_CONST KW_NAMES',
      name: `
        STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME LOAD_ATTR IMPORT_NAME IMPORT_FROM
        LOAD_GLOBAL LOAD_SUPER_ATTR LOAD_FROM_DICT_OR_GLOBALS LOAD_METHOD LOAD_SUPER_METHOD LOAD_ZERO_SUPER_METHOD
        LOAD_ZERO_SUPER_ATTR`,
      jrel: `
        FOR_ITER JUMP_FORWARD POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE SEND POP_JUMP_IF_NOT_NONE POP_JUMP_IF_NONE JUMP_BACKWARD_NO_INTERRUPT
        JUMP_BACKWARD JUMP JUMP_NO_INTERRUPT`,
      local: 'LOAD_FAST STORE_FAST DELETE_FAST LOAD_FAST_CHECK LOAD_FAST_AND_CLEAR STORE_FAST_MAYBE_NULL',
      compare: 'COMPARE_OP',
      free: 'MAKE_CELL LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_FROM_DICT_OR_DEREF',
      exc: 'SETUP_FINALLY SETUP_CLEANUP SETUP_WITH',
    },
    comparisons: '<, <=, ==, !=, >, >=',
    caches: `
      BINARY_OP 1  BINARY_SUBSCR 1  CALL 3  COMPARE_OP 1  FOR_ITER 1  LOAD_ATTR 9  LOAD_GLOBAL 4  LOAD_SUPER_ATTR 1  SEND 1
      STORE_ATTR 4  STORE_SUBSCR 1  UNPACK_SEQUENCE 1`,
  }),
  code: {
    source: 'Python/assemble.c, 3.12.1',
    instructions: 'words',
    jumpUnit: 'instructions',
    lineTable: 'locations',
    exceptionTable: true,
    sharesConstants: true,
  },
  integers: { source: 'Include/internal/pycore_global_objects.h, 3.12.1', first: -5, last: 256 },
  strings: {
    source: 'Objects/unicodeobject.c, Objects/codeobject.c, 3.12.1',
    sharedCharacters: 256,
    sharedLetterLiterals: 16,
    immortalInterned: 'all',
  },
  hashes: {
    source: 'Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c, 3.12.1',
    strings: 'siphash13',
    tuples: 'xxhash',
    sets: { probing: 'neighbours', load: '3/5', deletedPlace: 'last' },
  },
  immortality: {
    source: 'Include/object.h, 3.12.1',
    kind: 'sentinel',
    64: { counts: [4_294_967_295], from: 2_147_483_648, to: 4_294_967_295 },
    32: { counts: [1_073_741_823], from: 1_073_741_823, to: 1_073_741_823 },
  },
  calls: {
    source: 'Python/ceval.c, Objects/call.c, 3.12.1',
    argument: 1,
    local: 2,
    borrowed: 'none',
    nativeLimit: 1_500,
    tuples: words(`
      _functools.reduce bytes.count bytes.endswith bytes.find bytes.index bytes.rfind bytes.rindex bytes.startswith dict.update
      frozenset.difference frozenset.intersection frozenset.union gc.get_referents gc.get_referrers gc.set_threshold max min print
      set.difference set.difference_update set.intersection set.intersection_update set.union set.update str.count str.endswith str.find
      str.format str.index str.rfind str.rindex str.startswith sys.getsizeof sys.set_asyncgen_hooks time.asctime time.clock_getres
      time.clock_gettime time.clock_gettime_ns time.clock_settime time.clock_settime_ns time.ctime time.get_clock_info time.gmtime
      time.localtime time.pthread_getcpuclockid time.strftime time.strptime`),
    vectors: words('bool dict enumerate filter float frozenset list map range reversed set super tuple type'),
    vectorInstances: words('functools.partial types.GenericAlias operator.attrgetter operator.itemgetter'),
  },
  comprehensions: { source: 'Python/compile.c, 3.12.1', list: 'in place' },
  parser: { source: 'Parser/pegen.c, Python/pythonrun.c, 3.12.1', kind: 'PEG', remakes: false, defaultMode: 'module' },
  compiler: '3.12',
};
