/** Every instruction that the compiler may emit can be run: there is a row for each. */
import { expect, test } from 'vitest';
import { opcodeRows } from '../../../src/python/opcode/index.ts';
import '../../../src/python/index.ts';
import { python27 } from '../../../src/python/versions/2.7.ts';

/** STOP_CODE is never emitted; EXTENDED_ARG is the loop's own. */
const WITHOUT_ROW = ['STOP_CODE', 'EXTENDED_ARG'];

test('the opcodes of 2.7 and the rows have the same names', () => {
  expect([...opcodeRows.keys(), ...WITHOUT_ROW].sort()).toEqual(Object.keys(python27.opcodes.opmap).sort());
});
