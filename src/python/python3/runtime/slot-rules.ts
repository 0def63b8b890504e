/** Special methods and the slots they stand for in Python 3 (slotdefs, Objects/typeobject.c 3.8.18). */
import type { PyObject } from '../../memory/object.ts';
import { truthRule } from '../../object/special/basics.ts';
import { nextRule } from '../../object/special/containers.ts';
import { python2Rules } from '../../object/special/index.ts';
import { binaryRule, inplaceRule } from '../../object/special/numbers.ts';
import type { SlotRule } from '../../object/special/rule.ts';
import { boolType } from '../../object/static-types.ts';

/** What only Python 2 knows. */
const GONE: ReadonlySet<string> = new Set([
  ...['__cmp__', '__nonzero__', 'next', '__getslice__', '__setslice__', '__div__', '__idiv__', '__long__', '__hex__', '__oct__'],
]);

const isBool = (result: PyObject): boolean => result.type === boolType;

export const python3Rules: readonly SlotRule[] = [
  ...python2Rules.filter(({ names }) => !GONE.has(names[0] as string)),
  truthRule('__bool__', isBool, 'bool'),
  nextRule('__next__'),
  binaryRule('matrix_multiply', 'matmul'),
  inplaceRule('matrix_multiply', 'matmul'),
];
