/** CPython 3.6. */
import { opcodeTable } from './opcode-table.ts';
import type { VersionProfile } from './profile.ts';
import { words } from './words.ts';

export const python36: VersionProfile = {
  version: '3.6',
  release: '3.6.15',
  language: 3,
  opcodes: opcodeTable({
    source: 'Lib/opcode.py, 3.6.15',
    numbers: `
      1 POP_TOP  2 ROT_TWO  3 ROT_THREE  4 DUP_TOP  5 DUP_TOP_TWO  9 NOP  10 UNARY_POSITIVE  11 UNARY_NEGATIVE  12 UNARY_NOT
      15 UNARY_INVERT  16 BINARY_MATRIX_MULTIPLY  17 INPLACE_MATRIX_MULTIPLY  19 BINARY_POWER  20 BINARY_MULTIPLY  22 BINARY_MODULO
      23 BINARY_ADD  24 BINARY_SUBTRACT  25 BINARY_SUBSCR  26 BINARY_FLOOR_DIVIDE  27 BINARY_TRUE_DIVIDE  28 INPLACE_FLOOR_DIVIDE
      29 INPLACE_TRUE_DIVIDE  50 GET_AITER  51 GET_ANEXT  52 BEFORE_ASYNC_WITH  55 INPLACE_ADD  56 INPLACE_SUBTRACT
      57 INPLACE_MULTIPLY  59 INPLACE_MODULO  60 STORE_SUBSCR  61 DELETE_SUBSCR  62 BINARY_LSHIFT  63 BINARY_RSHIFT  64 BINARY_AND
      65 BINARY_XOR  66 BINARY_OR  67 INPLACE_POWER  68 GET_ITER  69 GET_YIELD_FROM_ITER  70 PRINT_EXPR  71 LOAD_BUILD_CLASS
      72 YIELD_FROM  73 GET_AWAITABLE  75 INPLACE_LSHIFT  76 INPLACE_RSHIFT  77 INPLACE_AND  78 INPLACE_XOR  79 INPLACE_OR
      80 BREAK_LOOP  81 WITH_CLEANUP_START  82 WITH_CLEANUP_FINISH  83 RETURN_VALUE  84 IMPORT_STAR  85 SETUP_ANNOTATIONS
      86 YIELD_VALUE  87 POP_BLOCK  88 END_FINALLY  89 POP_EXCEPT  90 STORE_NAME  91 DELETE_NAME  92 UNPACK_SEQUENCE  93 FOR_ITER
      94 UNPACK_EX  95 STORE_ATTR  96 DELETE_ATTR  97 STORE_GLOBAL  98 DELETE_GLOBAL  100 LOAD_CONST  101 LOAD_NAME  102 BUILD_TUPLE
      103 BUILD_LIST  104 BUILD_SET  105 BUILD_MAP  106 LOAD_ATTR  107 COMPARE_OP  108 IMPORT_NAME  109 IMPORT_FROM  110 JUMP_FORWARD
      111 JUMP_IF_FALSE_OR_POP  112 JUMP_IF_TRUE_OR_POP  113 JUMP_ABSOLUTE  114 POP_JUMP_IF_FALSE  115 POP_JUMP_IF_TRUE
      116 LOAD_GLOBAL  119 CONTINUE_LOOP  120 SETUP_LOOP  121 SETUP_EXCEPT  122 SETUP_FINALLY  124 LOAD_FAST  125 STORE_FAST
      126 DELETE_FAST  127 STORE_ANNOTATION  130 RAISE_VARARGS  131 CALL_FUNCTION  132 MAKE_FUNCTION  133 BUILD_SLICE
      135 LOAD_CLOSURE  136 LOAD_DEREF  137 STORE_DEREF  138 DELETE_DEREF  141 CALL_FUNCTION_KW  142 CALL_FUNCTION_EX  143 SETUP_WITH
      144 EXTENDED_ARG  145 LIST_APPEND  146 SET_ADD  147 MAP_ADD  148 LOAD_CLASSDEREF  149 BUILD_LIST_UNPACK  150 BUILD_MAP_UNPACK
      151 BUILD_MAP_UNPACK_WITH_CALL  152 BUILD_TUPLE_UNPACK  153 BUILD_SET_UNPACK  154 SETUP_ASYNC_WITH  155 FORMAT_VALUE
      156 BUILD_CONST_KEY_MAP  157 BUILD_STRING  158 BUILD_TUPLE_UNPACK_WITH_CALL`,
    haveArgument: 90,
    untold: 'MAKE_FUNCTION',
    kinds: {
      const: 'LOAD_CONST',
      name: `
        STORE_NAME DELETE_NAME STORE_ATTR DELETE_ATTR STORE_GLOBAL DELETE_GLOBAL LOAD_NAME LOAD_ATTR IMPORT_NAME IMPORT_FROM
        LOAD_GLOBAL STORE_ANNOTATION`,
      jrel: 'FOR_ITER JUMP_FORWARD SETUP_LOOP SETUP_EXCEPT SETUP_FINALLY SETUP_WITH SETUP_ASYNC_WITH',
      jabs: 'JUMP_IF_FALSE_OR_POP JUMP_IF_TRUE_OR_POP JUMP_ABSOLUTE POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE CONTINUE_LOOP',
      local: 'LOAD_FAST STORE_FAST DELETE_FAST',
      compare: 'COMPARE_OP',
      free: 'LOAD_CLOSURE LOAD_DEREF STORE_DEREF DELETE_DEREF LOAD_CLASSDEREF',
    },
    comparisons: '<, <=, ==, !=, >, >=, in, not in, is, is not, exception match, BAD',
  }),
  code: {
    source: 'Python/compile.c, Objects/lnotab_notes.txt, 3.6.15',
    instructions: 'words',
    jumpUnit: 'bytes',
    lineTable: 'signed lnotab',
    exceptionTable: false,
    sharesConstants: false,
  },
  integers: { source: 'Objects/longobject.c, 3.6.15', first: -5, last: 256 },
  strings: {
    source: 'Objects/unicodeobject.c, Objects/codeobject.c, 3.6.15',
    sharedCharacters: 256,
    sharedLetterLiterals: 26,
    immortalInterned: 'none',
  },
  hashes: {
    source: 'Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c, 3.6.15',
    strings: 'siphash24',
    tuples: 'multiplied',
    sets: { probing: 'neighbours', load: '2/3', deletedPlace: 'first' },
  },
  immortality: { source: 'Include/object.h, 3.6.15', kind: 'none' },
  calls: {
    source: 'Python/ceval.c, Objects/call.c, 3.6.15',
    argument: 2,
    local: 2,
    borrowed: 'none',
    nativeLimit: null,
    tuples: words(`
      __build_class__ Random.getrandbits Random.seed _collections._count_elements _functools.cmp_to_key _functools.reduce bytes.center bytes.count
      bytes.endswith bytes.expandtabs bytes.find bytes.index bytes.ljust bytes.lstrip bytes.maketrans bytes.replace bytes.rfind
      bytes.rindex bytes.rjust bytes.rstrip bytes.startswith bytes.strip bytes.zfill delattr deque.index deque.insert deque.rotate
      dict.fromkeys dict.get dict.pop dict.setdefault dict.update dir divmod eval exec format frozenset.difference
      frozenset.intersection frozenset.union gc.collect gc.get_referents gc.get_referrers gc.set_debug gc.set_threshold async_generator_asend.throw async_generator_athrow.throw coroutine.throw coroutine_wrapper.throw generator.throw
      getattr hasattr input int.from_bytes int.to_bytes isinstance issubclass iter list.index list.insert list.pop list.sort math.atan2
      math.copysign math.fmod math.gcd math.hypot math.isclose math.ldexp math.log math.pow max min next operator.add operator.and_
      operator.concat operator.contains operator.countOf operator.delitem operator.eq operator.floordiv operator.ge operator.getitem
      operator.gt operator.iadd operator.iand operator.iconcat operator.ifloordiv operator.ilshift operator.imatmul operator.imod
      operator.imul operator.indexOf operator.ior operator.ipow operator.irshift operator.is_ operator.is_not operator.isub
      operator.itruediv operator.ixor operator.le operator.length_hint operator.lshift operator.lt operator.matmul operator.mod
      operator.mul operator.ne operator.or_ operator.pow operator.rshift operator.setitem operator.sub operator.truediv operator.xor pow
      print round set.difference set.difference_update set.intersection set.intersection_update set.union set.update setattr sorted
      str.center str.count str.encode str.endswith str.expandtabs str.find str.format str.index str.ljust str.lstrip str.maketrans
      str.replace str.rfind str.rindex str.rjust str.rsplit str.rstrip str.split str.splitlines str.startswith str.strip str.zfill sum
      sys._getframe sys.call_tracing sys.excepthook sys.exit sys.getsizeof sys.intern sys.set_asyncgen_hooks sys.setcheckinterval
      sys.setdlopenflags sys.setrecursionlimit sys.setswitchinterval time.asctime time.clock_getres time.clock_gettime
      time.clock_settime time.ctime time.get_clock_info time.gmtime time.localtime time.strftime time.strptime tuple.index vars`),
    vectors: [],
    vectorInstances: [],
  },
  comprehensions: { source: 'Python/compile.c, 3.6.15', list: 'own function' },
  parser: { source: 'Parser/parsetok.c, Python/pythonrun.c, 3.6.15', kind: 'LL(1)', remakes: false, defaultMode: 'script' },
  compiler: '3.6',
};
