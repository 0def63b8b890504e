/** CPython 3.10. */
import { opcodeTable } from './opcode-table.ts';
import type { VersionProfile } from './profile.ts';
import { words } from './words.ts';

export const python310: VersionProfile = {
  version: '3.10',
  release: '3.10.13',
  language: 3,
  opcodes: opcodeTable({
    source: 'Lib/opcode.py, 3.10.13',
    numbers: `
      1 POP_TOP  2 ROT_TWO  3 ROT_THREE  4 DUP_TOP  5 DUP_TOP_TWO  6 ROT_FOUR  9 NOP  10 UNARY_POSITIVE  11 UNARY_NEGATIVE
      12 UNARY_NOT  15 UNARY_INVERT  16 BINARY_MATRIX_MULTIPLY  17 INPLACE_MATRIX_MULTIPLY  19 BINARY_POWER  20 BINARY_MULTIPLY
      22 BINARY_MODULO  23 BINARY_ADD  24 BINARY_SUBTRACT  25 BINARY_SUBSCR  26 BINARY_FLOOR_DIVIDE  27 BINARY_TRUE_DIVIDE
      28 INPLACE_FLOOR_DIVIDE  29 INPLACE_TRUE_DIVIDE  30 GET_LEN  31 MATCH_MAPPING  32 MATCH_SEQUENCE  33 MATCH_KEYS
      34 COPY_DICT_WITHOUT_KEYS  49 WITH_EXCEPT_START  50 GET_AITER  51 GET_ANEXT  52 BEFORE_ASYNC_WITH  54 END_ASYNC_FOR
      55 INPLACE_ADD  56 INPLACE_SUBTRACT  57 INPLACE_MULTIPLY  59 INPLACE_MODULO  60 STORE_SUBSCR  61 DELETE_SUBSCR  62 BINARY_LSHIFT
      63 BINARY_RSHIFT  64 BINARY_AND  65 BINARY_XOR  66 BINARY_OR  67 INPLACE_POWER  68 GET_ITER  69 GET_YIELD_FROM_ITER
      70 PRINT_EXPR  71 LOAD_BUILD_CLASS  72 YIELD_FROM  73 GET_AWAITABLE  74 LOAD_ASSERTION_ERROR  75 INPLACE_LSHIFT
      76 INPLACE_RSHIFT  77 INPLACE_AND  78 INPLACE_XOR  79 INPLACE_OR  82 LIST_TO_TUPLE  83 RETURN_VALUE  84 IMPORT_STAR
      85 SETUP_ANNOTATIONS  86 YIELD_VALUE  87 POP_BLOCK  89 POP_EXCEPT  90 STORE_NAME  91 DELETE_NAME  92 UNPACK_SEQUENCE
      93 FOR_ITER  94 UNPACK_EX  95 STORE_ATTR  96 DELETE_ATTR  97 STORE_GLOBAL  98 DELETE_GLOBAL  99 ROT_N  100 LOAD_CONST
      101 LOAD_NAME  102 BUILD_TUPLE  103 BUILD_LIST  104 BUILD_SET  105 BUILD_MAP  106 LOAD_ATTR  107 COMPARE_OP  108 IMPORT_NAME
      109 IMPORT_FROM  110 JUMP_FORWARD  111 JUMP_IF_FALSE_OR_POP  112 JUMP_IF_TRUE_OR_POP  113 JUMP_ABSOLUTE  114 POP_JUMP_IF_FALSE
      115 POP_JUMP_IF_TRUE  116 LOAD_GLOBAL  117 IS_OP  118 CONTAINS_OP  119 RERAISE  121 JUMP_IF_NOT_EXC_MATCH  122 SETUP_FINALLY
      124 LOAD_FAST  125 STORE_FAST  126 DELETE_FAST  129 GEN_START  130 RAISE_VARARGS  131 CALL_FUNCTION  132 MAKE_FUNCTION
      133 BUILD_SLICE  135 LOAD_CLOSURE  136 LOAD_DEREF  137 STORE_DEREF  138 DELETE_DEREF  141 CALL_FUNCTION_KW  142 CALL_FUNCTION_EX
      143 SETUP_WITH  144 EXTENDED_ARG  145 LIST_APPEND  146 SET_ADD  147 MAP_ADD  148 LOAD_CLASSDEREF  152 MATCH_CLASS
      154 SETUP_ASYNC_WITH  155 FORMAT_VALUE  156 BUILD_CONST_KEY_MAP  157 BUILD_STRING  160 LOAD_METHOD  161 CALL_METHOD
      162 LIST_EXTEND  163 SET_UPDATE  164 DICT_MERGE  165 DICT_UPDATE`,
    haveArgument: 90,
    kinds: {
      const: 'LOAD_CONST',
      name: `
        STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME LOAD_ATTR IMPORT_NAME IMPORT_FROM
        LOAD_GLOBAL LOAD_METHOD`,
      jrel: 'FOR_ITER JUMP_FORWARD SETUP_FINALLY SETUP_WITH SETUP_ASYNC_WITH',
      jabs: 'JUMP_IF_FALSE_OR_POP JUMP_IF_TRUE_OR_POP JUMP_ABSOLUTE POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE JUMP_IF_NOT_EXC_MATCH',
      local: 'LOAD_FAST STORE_FAST DELETE_FAST',
      compare: 'COMPARE_OP',
      free: 'LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_CLASSDEREF',
    },
    comparisons: '<, <=, ==, !=, >, >=',
  }),
  code: {
    source: 'Python/compile.c, Objects/lnotab_notes.txt, 3.10.13',
    instructions: 'words',
    jumpUnit: 'instructions',
    lineTable: 'linetable',
    exceptionTable: false,
    sharesConstants: true,
  },
  integers: { source: 'Include/internal/pycore_interp.h, 3.10.13', first: -5, last: 256 },
  strings: {
    source: 'Objects/unicodeobject.c, Objects/codeobject.c, 3.10.13',
    sharedCharacters: 256,
    sharedLetterLiterals: 26,
    immortalInterned: 'none',
  },
  hashes: {
    source: 'Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c, 3.10.13',
    strings: 'siphash24',
    tuples: 'xxhash',
    sets: { probing: 'neighbours', load: '3/5', deletedPlace: 'last' },
  },
  immortality: { source: 'Include/object.h, 3.10.13', kind: 'none' },
  calls: {
    source: 'Python/ceval.c, Objects/call.c, 3.10.13',
    argument: 2,
    local: 2,
    borrowed: 'none',
    nativeLimit: null,
    tuples: words(`
      _functools.cmp_to_key _functools.reduce bytes.count bytes.endswith bytes.find bytes.index bytes.rfind bytes.rindex
      bytes.startswith dict.update dir frozenset.difference frozenset.intersection frozenset.union gc.get_referents gc.get_referrers
      gc.set_threshold async_generator_asend.throw async_generator_athrow.throw coroutine.throw coroutine_wrapper.throw generator.throw math.log max min set.difference set.difference_update set.intersection set.intersection_update
      set.union set.update str.count str.endswith str.find str.format str.index str.rfind str.rindex str.startswith sys.getsizeof
      sys.set_asyncgen_hooks time.asctime time.clock_getres time.clock_gettime time.clock_gettime_ns time.clock_settime
      time.clock_settime_ns time.ctime time.get_clock_info time.gmtime time.localtime time.pthread_getcpuclockid time.strftime
      time.strptime vars`),
    vectors: words('bool dict filter float frozenset list map range reversed set tuple type'),
    vectorInstances: words('functools.partial'),
  },
  comprehensions: { source: 'Python/compile.c, 3.10.13', list: 'own function' },
  parser: { source: 'Parser/pegen.c, Python/pythonrun.c, 3.10.13', kind: 'PEG', remakes: true, defaultMode: 'module' },
  compiler: '3.10',
};
