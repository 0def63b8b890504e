/** The listing of a disassembly (disassemble and disassemble_string, Lib/dis.py 2.7.18): what the module prints and the command writes. */
import type { OperandKind } from '../versions/opcode-table.ts';
import { target } from '../versions/target.ts';
import { findLabels, findLineStarts, type Instruction, instructions } from './instructions.ts';

/** What the operands of some code mean, by their kind: the text shown in brackets, or null where it is not known. */
export type Meanings = Partial<Record<OperandKind, (value: number) => string | null>>;

export interface ListedCode {
  readonly code: Uint8Array;
  readonly lnotab: ArrayLike<number>;
  readonly firstlineno: number;
  readonly meanings: Meanings;
}

/** An instruction as it is listed. */
export interface ListedInstruction extends Instruction {
  /** The source line that starts here, or null. */
  readonly line: number | null;
  /** Whether another instruction jumps here. */
  readonly target: boolean;
  /** What the operand means, or null. A function, for a constant's repr may be Python code: it is asked for when it is printed. */
  readonly meaning: () => string | null;
}

/** The instructions of a code object. */
export function* listCode({ code, lnotab, firstlineno, meanings }: ListedCode): Generator<ListedInstruction> {
  const lines = new Map(findLineStarts(lnotab, firstlineno));
  yield* list(code, meanings, true, (offset) => lines.get(offset) ?? null);
}

function* list(
  code: Uint8Array,
  meanings: Meanings,
  extended: boolean,
  lineAt: (offset: number) => number | null,
): Generator<ListedInstruction> {
  const labels = new Set(findLabels(code));
  for (const instruction of instructions(code, extended)) {
    const { offset } = instruction;
    yield { ...instruction, line: lineAt(offset), target: labels.has(offset), meaning: () => meaningOf(instruction, meanings) };
  }
}

function meaningOf({ operand, end }: Instruction, meanings: Meanings): string | null {
  if (operand === null) return null;
  const { kind, value, long } = operand;
  if (kind === 'jrel') return `to ${end + value}${long ? 'L' : ''}`;
  if (kind === 'compare') return target.opcodes.comparisons[value] ?? null;
  return meanings[kind]?.(value) ?? null;
}

/** What is printed, piece by piece with a space between; null ends a line. */
export type Piece = string | null;

/** The listing of a code object; `lasti` is the offset of the instruction marked with an arrow. An empty line stands between source lines. */
export function* codePieces(code: ListedCode, lasti: number): Generator<Piece> {
  for (const instruction of listCode(code)) {
    const { line, offset } = instruction;
    if (line !== null && offset > 0) yield null;
    yield line === null ? '   ' : String(line).padStart(3);
    yield* columns(instruction, lasti, CODE_WIDTH);
  }
}

/** The listing of a string of bytecode, of which nothing else is known but perhaps names and constants. */
export function* stringPieces(code: Uint8Array, meanings: Meanings, lasti: number): Generator<Piece> {
  const known: Meanings = { const: String, name: String, local: String, ...meanings };
  for (const instruction of list(code, known, false, () => null)) yield* columns(instruction, lasti, STRING_WIDTH);
}

const CODE_WIDTH = 20;
const STRING_WIDTH = 15;

function* columns({ offset, opname, operand, target, meaning }: ListedInstruction, lasti: number, nameWidth: number): Generator<Piece> {
  yield offset === lasti ? '-->' : '   ';
  yield target ? '>>' : '  ';
  yield String(offset).padStart(4);
  yield opname.padEnd(nameWidth);
  if (operand !== null) {
    yield `${operand.value}${operand.long ? 'L' : ''}`.padStart(5);
    const text = meaning();
    if (text !== null) yield `(${text})`;
  }
  yield null;
}

/** Pieces as lines without their ends. */
export function linesOf(pieces: Iterable<Piece>): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const piece of pieces) {
    if (piece !== null) line.push(piece);
    else {
      lines.push(line.join(' '));
      line = [];
    }
  }
  return lines;
}
