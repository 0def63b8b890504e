/** Code as words of an opcode and a byte of operand, which the optimiser changes in place (Python/peephole.c 3.8.18). */
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import { wordsFor, writeWords } from '../assemble/words.ts';

/** Offsets are words. */
export class CodeWords {
  readonly length: number;
  private readonly bytes: Uint8Array;
  private readonly opcodes: OpcodeTable;

  constructor(code: Uint8Array, opcodes: OpcodeTable) {
    this.bytes = code.slice();
    this.length = code.length / 2;
    this.opcodes = opcodes;
  }

  /** The name of the opcode in a word. */
  nameAt(at: number): string | undefined {
    return at < this.length ? this.opcodes.opname[this.bytes[2 * at] as number] : undefined;
  }

  /** The first word from `at` on that is no EXTENDED_ARG. */
  operationAt(at: number): number {
    let found = at;
    while (this.nameAt(found) === 'EXTENDED_ARG') found++;
    return found;
  }

  /** Where the EXTENDED_ARGs of an operation begin. */
  startOf(at: number): number {
    let start = at;
    while (start > 0 && this.nameAt(start - 1) === 'EXTENDED_ARG') start--;
    return start;
  }

  /** The operand of an operation with that of the EXTENDED_ARGs before it. */
  argOf(at: number): number {
    let arg = 0;
    for (let word = this.startOf(at); word <= at; word++) arg = arg * 256 + (this.bytes[2 * word + 1] as number);
    return arg;
  }

  /** The word that a jump goes to. */
  targetOf(at: number): number {
    return this.argOf(at) / 2 + (this.isRelative(this.nameAt(at) as string) ? at + 1 : 0);
  }

  isRelative(name: string): boolean {
    return this.opcodes.byKind.jrel.has(this.opcodes.opmap[name] as number);
  }

  isJump(name: string | undefined): boolean {
    const number = this.opcodes.opmap[name as string] as number;
    return this.opcodes.byKind.jrel.has(number) || this.opcodes.byKind.jabs.has(number);
  }

  fill(from: number, to: number): void {
    for (let at = from; at < to; at++) this.put(at, 'NOP', 0);
  }

  /** Writes one word. */
  put(at: number, name: string, arg: number): void {
    this.bytes[2 * at] = this.opcodes.opmap[name] as number;
    this.bytes[2 * at + 1] = arg;
  }

  /** Writes an operation so that it ends before `end`, NOPs before it; false where it does not fit behind `from` (copy_op_arg). */
  putBefore(end: number, from: number, name: string, arg: number): boolean {
    const words = wordsFor(arg);
    if (from + words > end) return false;
    this.write(end - words, name, arg, words);
    this.fill(from, end - words);
    return true;
  }

  write(at: number, name: string, arg: number, words: number): void {
    writeWords(this.bytes, 2 * at, this.opcodes.opmap[name] as number, arg, words, this.opcodes.extendedArgument);
  }

  /** Gives an operation a smaller operand; where it then stands, or null where it does not fit (set_arg). */
  setArg(at: number, arg: number): number | null {
    const before = this.argOf(at);
    if (before === arg) return at;
    const words = wordsFor(before);
    const now = wordsFor(arg);
    if (words < now) return null;
    const start = at + 1 - words;
    this.write(start, this.nameAt(at) as string, arg, now);
    this.fill(start + now, at + 1);
    return start + now - 1;
  }

  /** The bytes of the first `length` words. */
  take(length: number): Uint8Array {
    return this.bytes.slice(0, 2 * length);
  }
}
