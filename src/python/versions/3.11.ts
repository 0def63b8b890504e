/** CPython 3.11. */
import { opcodeTable } from './opcode-table.ts';
import type { VersionProfile } from './profile.ts';
import { words } from './words.ts';

export const python311: VersionProfile = {
  version: '3.11',
  release: '3.11.7',
  language: 3,
  opcodes: opcodeTable({
    source: 'Lib/opcode.py, 3.11.7',
    numbers: `
      0 CACHE  1 POP_TOP  2 PUSH_NULL  9 NOP  10 UNARY_POSITIVE  11 UNARY_NEGATIVE  12 UNARY_NOT  15 UNARY_INVERT  25 BINARY_SUBSCR
      30 GET_LEN  31 MATCH_MAPPING  32 MATCH_SEQUENCE  33 MATCH_KEYS  35 PUSH_EXC_INFO  36 CHECK_EXC_MATCH  37 CHECK_EG_MATCH
      49 WITH_EXCEPT_START  50 GET_AITER  51 GET_ANEXT  52 BEFORE_ASYNC_WITH  53 BEFORE_WITH  54 END_ASYNC_FOR  60 STORE_SUBSCR
      61 DELETE_SUBSCR  68 GET_ITER  69 GET_YIELD_FROM_ITER  70 PRINT_EXPR  71 LOAD_BUILD_CLASS  74 LOAD_ASSERTION_ERROR
      75 RETURN_GENERATOR  82 LIST_TO_TUPLE  83 RETURN_VALUE  84 IMPORT_STAR  85 SETUP_ANNOTATIONS  86 YIELD_VALUE  87 ASYNC_GEN_WRAP
      88 PREP_RERAISE_STAR  89 POP_EXCEPT  90 STORE_NAME  91 DELETE_NAME  92 UNPACK_SEQUENCE  93 FOR_ITER  94 UNPACK_EX  95 STORE_ATTR
      96 DELETE_ATTR  97 STORE_GLOBAL  98 DELETE_GLOBAL  99 SWAP  100 LOAD_CONST  101 LOAD_NAME  102 BUILD_TUPLE  103 BUILD_LIST
      104 BUILD_SET  105 BUILD_MAP  106 LOAD_ATTR  107 COMPARE_OP  108 IMPORT_NAME  109 IMPORT_FROM  110 JUMP_FORWARD
      111 JUMP_IF_FALSE_OR_POP  112 JUMP_IF_TRUE_OR_POP  114 POP_JUMP_FORWARD_IF_FALSE  115 POP_JUMP_FORWARD_IF_TRUE  116 LOAD_GLOBAL
      117 IS_OP  118 CONTAINS_OP  119 RERAISE  120 COPY  122 BINARY_OP  123 SEND  124 LOAD_FAST  125 STORE_FAST  126 DELETE_FAST
      128 POP_JUMP_FORWARD_IF_NOT_NONE  129 POP_JUMP_FORWARD_IF_NONE  130 RAISE_VARARGS  131 GET_AWAITABLE  132 MAKE_FUNCTION
      133 BUILD_SLICE  134 JUMP_BACKWARD_NO_INTERRUPT  135 MAKE_CELL  136 LOAD_CLOSURE  137 LOAD_DEREF  138 STORE_DEREF
      139 DELETE_DEREF  140 JUMP_BACKWARD  142 CALL_FUNCTION_EX  144 EXTENDED_ARG  145 LIST_APPEND  146 SET_ADD  147 MAP_ADD
      148 LOAD_CLASSDEREF  149 COPY_FREE_VARS  151 RESUME  152 MATCH_CLASS  155 FORMAT_VALUE  156 BUILD_CONST_KEY_MAP
      157 BUILD_STRING  160 LOAD_METHOD  162 LIST_EXTEND  163 SET_UPDATE  164 DICT_MERGE  165 DICT_UPDATE  166 PRECALL  171 CALL
      172 KW_NAMES  173 POP_JUMP_BACKWARD_IF_NOT_NONE  174 POP_JUMP_BACKWARD_IF_NONE  175 POP_JUMP_BACKWARD_IF_FALSE
      176 POP_JUMP_BACKWARD_IF_TRUE`,
    haveArgument: 90,
    kinds: {
      const: 'LOAD_CONST KW_NAMES',
      name: `
        STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME LOAD_ATTR IMPORT_NAME IMPORT_FROM
        LOAD_GLOBAL LOAD_METHOD`,
      jrel: `
        FOR_ITER JUMP_FORWARD JUMP_IF_FALSE_OR_POP JUMP_IF_TRUE_OR_POP POP_JUMP_FORWARD_IF_FALSE POP_JUMP_FORWARD_IF_TRUE SEND
        POP_JUMP_FORWARD_IF_NOT_NONE POP_JUMP_FORWARD_IF_NONE JUMP_BACKWARD_NO_INTERRUPT JUMP_BACKWARD POP_JUMP_BACKWARD_IF_NOT_NONE
        POP_JUMP_BACKWARD_IF_NONE POP_JUMP_BACKWARD_IF_FALSE POP_JUMP_BACKWARD_IF_TRUE`,
      local: 'LOAD_FAST STORE_FAST DELETE_FAST',
      compare: 'COMPARE_OP',
      free: 'MAKE_CELL LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_CLASSDEREF',
    },
    comparisons: '<, <=, ==, !=, >, >=',
    caches: `
      BINARY_OP 1  BINARY_SUBSCR 4  CALL 4  COMPARE_OP 2  LOAD_ATTR 4  LOAD_GLOBAL 5  LOAD_METHOD 10  PRECALL 1  STORE_ATTR 4
      STORE_SUBSCR 1  UNPACK_SEQUENCE 1`,
  }),
  code: {
    source: 'Python/compile.c, 3.11.7',
    instructions: 'words',
    jumpUnit: 'instructions',
    lineTable: 'locations',
    exceptionTable: true,
    sharesConstants: true,
  },
  integers: { source: 'Include/internal/pycore_global_objects.h, 3.11.7', first: -5, last: 256 },
  strings: {
    source: 'Objects/unicodeobject.c, Objects/codeobject.c, 3.11.7',
    sharedCharacters: 256,
    sharedLetterLiterals: 3,
    immortalInterned: 'none',
  },
  hashes: {
    source: 'Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c, 3.11.7',
    strings: 'siphash13',
    tuples: 'xxhash',
    sets: { probing: 'neighbours', load: '3/5', deletedPlace: 'last' },
  },
  immortality: { source: 'Include/internal/pycore_object.h, 3.11.7', kind: 'high start', start: 999_999_999 },
  calls: {
    source: 'Python/ceval.c, Objects/call.c, 3.11.7',
    argument: 1,
    local: 2,
    borrowed: 'none',
    nativeLimit: null,
    tuples: words(`
      _functools.cmp_to_key _functools.reduce bytes.count bytes.endswith bytes.find bytes.index bytes.rfind bytes.rindex
      bytes.startswith dict.update dir frozenset.difference frozenset.intersection frozenset.union gc.get_referents gc.get_referrers
      gc.set_threshold math.log max min print set.difference set.difference_update set.intersection set.intersection_update set.union
      set.update str.count str.endswith str.find str.format str.index str.rfind str.rindex str.startswith sys.getsizeof
      sys.set_asyncgen_hooks time.asctime time.clock_getres time.clock_gettime time.clock_gettime_ns time.clock_settime
      time.clock_settime_ns time.ctime time.get_clock_info time.gmtime time.localtime time.pthread_getcpuclockid time.strftime
      time.strptime vars`),
    vectors: words('bool dict enumerate filter float frozenset list map range reversed set super tuple type'),
    vectorInstances: words('functools.partial types.GenericAlias operator.attrgetter operator.itemgetter'),
  },
  comprehensions: { source: 'Python/compile.c, 3.11.7', list: 'own function' },
  parser: { source: 'Parser/pegen.c, Python/pythonrun.c, 3.11.7', kind: 'PEG', remakes: true, defaultMode: 'module' },
  compiler: '3.11',
};
