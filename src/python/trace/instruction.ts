/** The instruction that a frame is at. */
import type { PyObject } from '../memory/object.ts';
import type { DictObject, Frame, FrameObject } from '../object/payloads.ts';
import { target } from '../versions/target.ts';
import { lineAt } from '../vm/line-table.ts';
import type { Place } from './event.ts';

export interface Instruction {
  readonly frame: FrameObject;
  readonly offset: number;
  readonly opcode: string;
  readonly arg: number;
  /** The value stack before it. */
  readonly stack: readonly PyObject[];
}

/** The instruction at byte `offset` of a frame's code. */
export function instructionAt(frame: FrameObject, offset: number, stack: readonly PyObject[]): Instruction {
  const { bytes } = frame.payload;
  const { extendedArgument, haveArgument, opname } = target.opcodes;
  const wide = bytes[offset] === extendedArgument;
  const at = wide ? offset + 3 : offset;
  const opcode = bytes[at] as number;
  const arg = opcode < haveArgument ? 0 : operand(bytes, at) + (wide ? operand(bytes, offset) * 65536 : 0);
  return { frame, offset, opcode: opname[opcode] as string, arg, stack };
}

const operand = (bytes: Uint8Array, at: number): number => (bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8);

/** The line of the instruction at byte `offset`. */
export function lineOf({ code }: Frame, offset: number): number {
  return lineAt(code.lnotab, code.co_firstlineno, offset);
}

/** Instructions that bind or delete a variable which is kept in a dictionary. */
const LOCAL = new Set(['STORE_NAME', 'DELETE_NAME']);
const GLOBAL = new Set(['STORE_GLOBAL', 'DELETE_GLOBAL']);

/** What the instruction that a frame comes to next binds or deletes: a dictionary and a name in it. */
export function bindingNext({ bytes, pc, f_locals, f_globals, names }: Frame): { dict: DictObject; name: PyObject<string> } | null {
  const opcode = target.opcodes.opname[bytes[pc] as number] as string;
  const dict = LOCAL.has(opcode) ? f_locals : GLOBAL.has(opcode) ? f_globals : null;
  return dict === null ? null : { dict, name: names[operand(bytes, pc)] as PyObject<string> };
}

/** The offsets at which lines begin, by the line table. */
export function lineStarts(table: Uint8Array): Set<number> {
  const starts = new Set([0]);
  let address = 0;
  for (let index = 0; index + 1 < table.length; index += 2) {
    address += table[index] as number;
    if ((table[index + 1] as number) > 0) starts.add(address);
  }
  return starts;
}

/** Where an instruction stands. */
export function placeOf({ frame: { payload }, offset, opcode }: Instruction): Place {
  return { line: lineOf(payload, offset), code: payload.code.co_name.payload, opcode };
}
