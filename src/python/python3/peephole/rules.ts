/** What the peephole optimisers of versions share, and where they differ (Python/peephole.c 3.6.15 to 3.9.18). */
import type { Constant } from '../../compiler/blueprint.ts';
import type { OpcodeTable } from '../../versions/opcode-table.ts';
import type { CodeWords } from './code-words.ts';

export interface Optimized {
  readonly code: Uint8Array;
  readonly consts: readonly Constant[];
  readonly lnotab: Uint8Array;
}

/** What versions do differently. */
export interface PeepholeRules {
  /** Jumps that go on at once where the instruction they lead to goes. */
  readonly threaded: ReadonlySet<string>;
  /** What stays behind a return: it tells the debugger where blocks begin and end (frame_setlineno, Objects/frameobject.c). */
  readonly kept: ReadonlySet<string>;
  /** Whether a line table is one that the optimiser does not handle. */
  readonly isTooComplex: (lnotab: Uint8Array) => boolean;
  /** Further improvements of an operation; answers whether there was one. */
  readonly improve?: (code: OptimizedCode, at: number, next: number) => boolean;
}

export type Peephole = (code: Uint8Array, consts: readonly Constant[], lnotab: Uint8Array, opcodes: OpcodeTable) => Optimized;

/** What further improvements work on. */
export interface OptimizedCode {
  readonly code: CodeWords;
  readonly consts: Constant[];
  /** Whether two words are in one basic block. */
  isOneBlock(from: number, to: number): boolean;
  /** Where the last `count` LOAD_CONSTs before a word begin, or null where something else is among them (lastn_const_start). */
  constantsBefore(end: number, count: number): number | null;
  /** The constants that are loaded from a word on. */
  loadedFrom(first: number, count: number): Constant[];
  /** Values that are put together and taken apart again change places; answers whether these were some. */
  unpackAtOnce(at: number, next: number): boolean;
}

/** A step of 255 bytes is one of several pairs, which the optimiser would not keep together. */
export const hasLongSteps = (lnotab: Uint8Array): boolean => lnotab.some((step, index) => index % 2 === 0 && step === 255);
