/** How versions pack operands, and what they call their intrinsics (Lib/dis.py, Lib/opcode.py of each). */
import type { OperandPacking } from './flow-meaning.ts';

const INTRINSICS_312 = [
  ['INTRINSIC_1_INVALID', 'INTRINSIC_PRINT', 'INTRINSIC_IMPORT_STAR', 'INTRINSIC_STOPITERATION_ERROR', 'INTRINSIC_ASYNC_GEN_WRAP'].concat(
    ['INTRINSIC_UNARY_POSITIVE', 'INTRINSIC_LIST_TO_TUPLE', 'INTRINSIC_TYPEVAR', 'INTRINSIC_PARAMSPEC', 'INTRINSIC_TYPEVARTUPLE'],
    ['INTRINSIC_SUBSCRIPT_GENERIC', 'INTRINSIC_TYPEALIAS'],
  ),
  ['INTRINSIC_2_INVALID', 'INTRINSIC_PREP_RERAISE_STAR', 'INTRINSIC_TYPEVAR_WITH_BOUND', 'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS'].concat([
    'INTRINSIC_SET_FUNCTION_TYPE_PARAMS',
  ]),
] as const;

/** Lib/dis.py 3.11.7 */
export const packing311: OperandPacking = {
  nameBits: { LOAD_GLOBAL: 1 },
  withBits: (_opname, name, bits) => (bits === 0 ? name : `NULL + ${name}`),
  comparisonBits: 0,
  truthBit: 0,
  target: String,
  hidesNames: true,
  intrinsics: [[], []],
  numbered: {},
};

/** Lib/dis.py 3.12.1 */
export const packing312: OperandPacking = {
  nameBits: { LOAD_GLOBAL: 1, LOAD_ATTR: 1, LOAD_SUPER_ATTR: 2 },
  withBits: (opname, name, bits) => ((bits & 1) === 0 ? name : `${opname === 'LOAD_GLOBAL' ? 'NULL' : 'NULL|self'} + ${name}`),
  comparisonBits: 4,
  truthBit: 0,
  target: String,
  hidesNames: false,
  intrinsics: INTRINSICS_312,
  numbered: {},
};

/** Lib/dis.py 3.13.0; what a jump goes to is said by the listing, which numbers labels. */
export const packing313: OperandPacking = {
  nameBits: { LOAD_GLOBAL: 1, LOAD_ATTR: 1, LOAD_SUPER_ATTR: 2 },
  withBits: (opname, name, bits) => ((bits & 1) === 0 ? name : `${name} + ${opname === 'LOAD_GLOBAL' ? 'NULL' : 'NULL|self'}`),
  comparisonBits: 5,
  truthBit: 16,
  target: String,
  hidesNames: false,
  intrinsics: [INTRINSICS_312[0], [...INTRINSICS_312[1], 'INTRINSIC_SET_TYPEPARAM_DEFAULT']],
  numbered: {},
};

const COMMON_314 = ['AssertionError', 'NotImplementedError', 'tuple', '<built-in function all>', '<built-in function any>'];

/** Lib/dis.py, Lib/opcode.py 3.14.2 */
export const packing314: OperandPacking = {
  ...packing313,
  numbered: {
    CONTAINS_OP: ['in', 'not in'],
    IS_OP: ['is', 'is not'],
    LOAD_COMMON_CONSTANT: COMMON_314,
    LOAD_SPECIAL: ['__enter__', '__exit__', '__aenter__', '__aexit__'],
  },
};

const IMPORTED = ['', ' + lazy', ' + eager'];

/** Lib/dis.py, Lib/opcode.py 3.15.0 */
export const packing315: OperandPacking = {
  ...packing314,
  nameBits: { ...packing314.nameBits, IMPORT_NAME: 2 },
  withBits: (opname, name, bits) =>
    opname === 'IMPORT_NAME' ? name && `${name}${IMPORTED[bits]}` : packing314.withBits(opname, name, bits),
  numbered: {
    ...packing314.numbered,
    LOAD_COMMON_CONSTANT: [...COMMON_314, 'list', 'set', 'None', "''", 'True', 'False', '-1'],
  },
};
