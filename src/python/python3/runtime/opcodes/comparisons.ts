/** Comparison, and operators that only Python 3 has (Python/ceval.c, 3.8.18). */
import { newBool } from '../../../cache/singletons.ts';
import type { PyObject } from '../../../memory/object.ts';
import { tupleType } from '../../../object/static-types.ts';
import { arithmeticRows } from '../../../opcode/arithmetic.ts';
import type { OpcodeRow } from '../../../opcode/row.ts';
import { row } from '../../../opcode/row.ts';
import { exceptionMatches, isExceptionType } from '../../../protocol/exception-match.ts';
import { binary, inplace } from '../../../protocol/number.ts';
import { raised } from '../../../protocol/raise.ts';

const EXCEPTION_MATCH = 10;
const compareRow = arithmeticRows.find(({ name }) => name === 'COMPARE_OP') as OpcodeRow;

/** Throws TypeError where an `except` clause names what cannot be caught. */
export function checkedMatch(exception: PyObject, wanted: PyObject): boolean {
  const each = wanted.type === tupleType ? (wanted.payload as PyObject[]) : [wanted];
  if (!each.every(isExceptionType)) {
    throw raised('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  }
  return exceptionMatches(exception, wanted);
}

export const comparisonRows = [
  row('COMPARE_OP', 'compare', 'left right -- truth', (frame, op, left: PyObject, right: PyObject) =>
    op === EXCEPTION_MATCH ? newBool(checkedMatch(left, right)) : compareRow.run(frame, op, left, right),
  ),
  row('BINARY_MATRIX_MULTIPLY', 'none', 'left right -- product', (_frame, _arg, left, right) => binary('matrix_multiply', left, right)),
  row('INPLACE_MATRIX_MULTIPLY', 'none', 'left right -- product', (_frame, _arg, left, right) => inplace('matrix_multiply', left, right)),
];
