/** Code taken apart: operands that two instructions share, code that is not whole, line tables with jumps. */
import { beforeAll, expect, test } from 'vitest';
import { findLabels, findLineStarts, instructions, TruncatedCode } from '../../../src/python/dis/instructions.ts';
import { linesOf, stringPieces } from '../../../src/python/dis/listing.ts';
import { python27 } from '../../../src/python/versions/2.7.ts';
import { becomeVersion } from '../../../src/python/versions/target.ts';

const { extendedArgument: EXTENDED_ARG, opmap, opname } = python27.opcodes;
const code = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const LOAD_CONST = opmap.LOAD_CONST as number;
const JUMP_FORWARD = opmap.JUMP_FORWARD as number;
const JUMP_ABSOLUTE = opmap.JUMP_ABSOLUTE as number;

beforeAll(() => becomeVersion(python27));

test('EXTENDED_ARG is the high half of the next operand, which is long then', () => {
  const bytes = code(EXTENDED_ARG, 1, 0, LOAD_CONST, 2, 0, LOAD_CONST, 3, 0);
  expect([...instructions(bytes, true)].map(({ operand }) => operand)).toEqual([
    { value: 1, long: false, kind: 'none' },
    { value: 65538, long: true, kind: 'const' },
    { value: 3, long: false, kind: 'const' },
  ]);
  expect([...instructions(bytes, false)].map(({ operand }) => operand?.value)).toEqual([1, 2, 3]);
});

test('labels are told once, in the order found', () => {
  expect(findLabels(code(JUMP_ABSOLUTE, 9, 0, JUMP_FORWARD, 0, 0, JUMP_ABSOLUTE, 9, 0))).toEqual([9, 6]);
});

test('an instruction without its operand is told as such', () => {
  expect(() => findLabels(code(LOAD_CONST, 1))).toThrow(TruncatedCode);
});

test('lines without code of their own are passed over, wide steps are added up', () => {
  expect(findLineStarts([0, 2, 6, 1, 0, 255, 4, 1], 10)).toEqual([
    [0, 12],
    [6, 268],
    [10, 269],
  ]);
  expect(findLineStarts([], 7)).toEqual([[0, 7]]);
});

test('unused numbers have names in brackets', () => {
  expect(opname).toHaveLength(256);
  expect([opname[0], opname[6], opname[255]]).toEqual(['STOP_CODE', '<6>', '<255>']);
  expect(linesOf(stringPieces(code(6, LOAD_CONST, 0, 1), {}, 1))).toEqual([
    '          0 <6>            ',
    '-->       1 LOAD_CONST        256 (256)',
  ]);
});
