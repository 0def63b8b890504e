/** The instruction that a frame is at. */
import type { PyObject } from '../memory/object.ts';
import type { CodePayload, DictObject, Frame, FrameObject } from '../object/payloads.ts';
import { target } from '../versions/target.ts';
import { hasLine, lineAt } from '../vm/line-table.ts';
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
  if (inWords()) return { frame, offset, opcode: opname[bytes[offset] as number] as string, arg: wordOperand(bytes, offset), stack };
  const wide = bytes[offset] === extendedArgument;
  const at = wide ? offset + 3 : offset;
  const opcode = bytes[at] as number;
  const arg = opcode < haveArgument ? 0 : operand(bytes, at) + (wide ? operand(bytes, offset) * 65536 : 0);
  return { frame, offset, opcode: opname[opcode] as string, arg, stack };
}

const inWords = (): boolean => target.code.instructions === 'words';
const WORD = 2;

/** The operand of an instruction of two bytes, with the bits that EXTENDED_ARG in front of it gives. */
function wordOperand(bytes: Uint8Array, at: number): number {
  let arg = bytes[at + 1] as number;
  for (let shift = 8, before = at - WORD; bytes[before] === target.opcodes.extendedArgument; shift += 8, before -= WORD) {
    arg |= (bytes[before + 1] as number) << shift;
  }
  return arg;
}

/** Bytes of an instruction by its opcode, without the caches behind it. */
export function instructionLength(opcode: number): number {
  if (inWords()) return WORD;
  return opcode < target.opcodes.haveArgument ? 1 : 3;
}

/** Where the instruction is that EXTENDED_ARG at `pc` belongs to. */
function wordAt(bytes: Uint8Array, pc: number): number {
  let at = pc;
  while (bytes[at] === target.opcodes.extendedArgument) at += WORD;
  return at;
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
  const at = inWords() ? wordAt(bytes, pc) : pc;
  const opcode = target.opcodes.opname[bytes[at] as number] as string;
  const dict = LOCAL.has(opcode) ? f_locals : GLOBAL.has(opcode) ? f_globals : null;
  return dict === null ? null : { dict, name: names[inWords() ? wordOperand(bytes, at) : operand(bytes, pc)] as PyObject<string> };
}

/** The offsets at which lines begin, by the line table. */
export function lineStarts(code: CodePayload): Set<number> {
  return inWords() ? changesOfLine(code) : stepsOfLine(code.lnotab);
}

function stepsOfLine(table: Uint8Array): Set<number> {
  const starts = new Set([0]);
  let address = 0;
  for (let index = 0; index + 1 < table.length; index += 2) {
    address += table[index] as number;
    if ((table[index + 1] as number) > 0) starts.add(address);
  }
  return starts;
}

function changesOfLine({ bytes, lnotab, co_firstlineno }: CodePayload): Set<number> {
  const starts = new Set<number>();
  let before: number | null = null;
  for (let offset = prologueLength(bytes); offset < bytes.length; offset += WORD) {
    const line = hasLine(lnotab, co_firstlineno, offset) ? lineAt(lnotab, co_firstlineno, offset) : null;
    if (line !== null && line !== before) starts.add(offset);
    before = line;
  }
  return starts;
}

/** Bytes up to and with the instruction that starts a frame and its caches, before which no line is told of (trace_function_entry, Python/ceval.c 3.11.7). */
function prologueLength(bytes: Uint8Array): number {
  const { opmap, caches } = target.opcodes;
  const { RESUME, GEN_START } = opmap;
  if (RESUME === undefined) return bytes[0] === GEN_START ? WORD : 0;
  return bytes.findIndex((byte, at) => at % WORD === 0 && byte === RESUME) + WORD * (1 + (caches.get(RESUME) ?? 0));
}

/** Where an instruction stands. */
export function placeOf({ frame: { payload }, offset, opcode }: Instruction): Place {
  return { line: lineOf(payload, offset), code: payload.code.co_name.payload, opcode };
}
