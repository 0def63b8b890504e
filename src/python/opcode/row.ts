/**
 * An opcode is one row: its name, what its operand means, its stack effect with named inputs and outputs, and what it does.
 * `left right -- sum` takes two values and leaves one; `*value` is handed over to `run`, other inputs are closed by the loop after it.
 * An effect that depends on the operand is written with brackets (`items[arg] -- tuple`); such a row works on the frame's stack itself.
 */
import type { Ref } from '../memory/object.ts';
import type { Frame } from '../object/payloads.ts';

export type Operand = 'none' | 'const' | 'name' | 'local' | 'free' | 'jrel' | 'jabs' | 'compare' | 'count' | 'call';

/** Inputs are borrowed unless starred; they stand on the stack while `run` works. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the effect, which is text
export type Run = (frame: Frame, arg: number, ...inputs: any[]) => Ref | void;

export interface OpcodeRow {
  readonly name: string;
  readonly operand: Operand;
  readonly effect: string;
  readonly run: Run;
}

export function row(name: string, operand: Operand, effect: string, run: Run): OpcodeRow {
  return { name, operand, effect, run };
}
