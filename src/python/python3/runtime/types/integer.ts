/** `int` of Python 3: of any size (Objects/longobject.c, 3.8.18). */
import type { IntValue } from '../../../cache/integers.ts';
import { newStr } from '../../../cache/strings.ts';
import { newRef } from '../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { makeInt } from '../../../object/int.ts';
import { integerNumber } from '../../../object/integer/slots.ts';
import { boolType, intType, isKindOf } from '../../../object/static-types.ts';

/** The modulus of numeric hashes (Include/pyhash.h: _PyHASH_MODULUS). */
const MODULUS = 2n ** 61n - 1n;

function hash(object: PyObject): bigint {
  const value = BigInt(object.payload as IntValue);
  const rest = value < 0n ? -(-value % MODULUS) : value % MODULUS;
  return rest === -1n ? -2n : rest;
}

const kind = {
  type: intType,
  divisionName: 'integer',
  accepts: (operand: PyObject) => isKindOf(operand, intType) || operand.type === boolType,
  make: makeInt,
} as const;

export function shapeIntegers(): void {
  const record = intType.payload;
  const { divide: _, ...number } = integerNumber(kind);
  record.number = {
    ...number,
    int: (object) => (object.type === intType ? (newRef(object) as Ref) : makeInt(object.payload as IntValue)),
  };
  record.hash = hash;
  record.repr = (object) => newStr(String(object.payload));
  record.str = null;
  boolType.payload.number = { ...boolType.payload.number };
  delete boolType.payload.number.divide;
  for (const name of ['long', 'hex', 'oct'] as const) delete boolType.payload.number[name];
  boolType.payload.hash = (object) => BigInt(object.payload as number);
}
