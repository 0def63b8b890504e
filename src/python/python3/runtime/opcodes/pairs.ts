/** Instructions that 3.13 splits or joins (Python/bytecodes.c, 3.13.0). */
import { newBool } from '../../../cache/singletons.ts';
import { close, closeNullable, newRef } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { asciiObject } from '../../../object/ascii.ts';
import { formatObject } from '../../../object/format/format-object.ts';
import type { Frame } from '../../../object/payloads.ts';
import { strType } from '../../../object/static-types.ts';
import { type OpcodeRow, row } from '../../../opcode/row.ts';
import { iterNext } from '../../../protocol/iterate.ts';
import { isTrue, reprObject, strObject } from '../../../protocol/object.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { comparisonRows } from './comparisons.ts';

const CONVERTERS: readonly ((object: PyObject) => Ref)[] = [(object) => newRef(object) as Ref, strObject, reprObject, asciiObject];
const compare = (comparisonRows.find(({ name }) => name === 'COMPARE_OP') as OpcodeRow).run;

/** The operand's high bits are the operator, and one asks for a truth value. */
const OPERATOR_SHIFT = 5;
const AS_TRUTH = 16;

function compareTruth(frame: Frame, arg: number, left: PyObject, right: PyObject): Ref {
  const result = compare(frame, arg >> OPERATOR_SHIFT, left, right) as Ref;
  if ((arg & AS_TRUTH) === 0) return result;
  return holding([result], () => newBool(isTrue(result)));
}

function store(frame: Frame, slot: number, value: Ref): void {
  const old = frame.fast[slot] as Ref | null;
  frame.fast[slot] = value;
  closeNullable(old);
}

const load = (frame: Frame, slot: number): void => push(frame, newRef(frame.fast[slot] as Ref));

const INSTRUCTION_BYTES = 2;

/** At the end the iterator is given up, and END_FOR and POP_TOP behind the loop are left out. */
function forIter(frame: Frame, arg: number): void {
  const item = iterNext(frame.stack[frame.sp - 1] as PyObject);
  if (item !== null) return push(frame, item);
  close(pop(frame));
  frame.pc += arg + 2 * INSTRUCTION_BYTES;
}

export const pairRows = [
  row('TO_BOOL', 'none', 'value -- truth', (_frame, _arg, value: PyObject) => newBool(isTrue(value))),
  row('COMPARE_OP', 'compare', 'left right -- truth', compareTruth),
  row('FORMAT_SIMPLE', 'none', 'value -- text', (_frame, _arg, value: PyObject) =>
    value.type === strType ? (newRef(value) as Ref) : formatObject(value, undefined),
  ),
  row('FORMAT_WITH_SPEC', 'none', 'value spec -- text', (_frame, _arg, value: PyObject, spec: PyObject) => formatObject(value, spec)),
  row('CONVERT_VALUE', 'count', 'value -- text', (_frame, arg, value: PyObject) => (CONVERTERS[arg] as (typeof CONVERTERS)[number])(value)),
  row('FOR_ITER', 'jrel', '[iterator] -- [iterator item]', forIter),
  row('LOAD_FAST_LOAD_FAST', 'local', '[] -- [first second]', (frame, arg) => {
    load(frame, arg >> 4);
    load(frame, arg & 15);
  }),
  row('STORE_FAST_LOAD_FAST', 'local', '[value] -- [other]', (frame, arg) => {
    store(frame, arg >> 4, pop(frame));
    load(frame, arg & 15);
  }),
  row('STORE_FAST_STORE_FAST', 'local', '[second first] --', (frame, arg) => {
    store(frame, arg >> 4, pop(frame));
    store(frame, arg & 15, pop(frame));
  }),
];
