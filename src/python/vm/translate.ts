/**
 * Code that runs for long, as a JavaScript function: the same handlers in the order of the instructions, each made anew for its opcode, so that
 * the host's compiler can put them in the place of their calls. Nothing else differs: `pc` and `f_lasti` are as the loop sets them.
 */
import { close } from '../memory/heap.ts';
import type { CodePayload, Frame } from '../object/payloads.ts';
import type { Operation } from './handlers.ts';
import type { Encoding, Fuel, Instruction } from './machine.ts';

/** Runs a frame from its `pc` on, until it is not running any more or the fuel is spent. */
export type Translated = (frame: Frame) => void;

/** What the function shares with the loop. */
interface Loop {
  readonly step: (frame: Frame) => void;
  readonly fuel: Fuel;
}

/** The host compiles no functions of more than some 60 kB. */
const LONGEST = 4_000;

/** Null for code that is too long, or where the host makes no code of text. */
export function translate(
  { bytes, handlers }: CodePayload,
  operations: readonly Operation[],
  decode: Encoding['decode'],
  loop: Loop,
): Translated | null {
  if (bytes.length > LONGEST) return null;
  const instructions = decoded(bytes, decode);
  const entries = entriesOf(instructions, operations);
  for (const { handler } of handlers) entries.add(handler);
  try {
    const make = new Function('operations', 'close', 'step', 'fuel', textOf(instructions, entries, operations));
    return make(operations, close, loop.step, loop.fuel) as Translated;
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
}

/** An instruction and where it starts: what extends its operand comes before it. */
type Placed = Instruction & { readonly start: number };

function decoded(bytes: Uint8Array, decode: Encoding['decode']): Placed[] {
  const instructions: Placed[] = [];
  for (let start = 0; start < bytes.length; ) {
    const instruction = { opcode: 0, arg: 0, at: start, next: 0, start };
    decode(bytes, start, instruction);
    instructions.push(instruction);
    start = instruction.next;
  }
  return instructions;
}

/** Offsets at which the function can begin. Others are reached by single steps, so that one more or less is a matter of speed. */
function entriesOf(instructions: readonly Instruction[], operations: readonly Operation[]): Set<number> {
  const entries = new Set([0]);
  for (const { opcode, arg, next } of instructions) {
    const { mayLeave, unit } = operations[opcode] as Operation;
    if (!mayLeave) continue;
    for (const target of [next, next + arg * unit, next - arg * unit, arg * unit]) entries.add(target);
  }
  return entries;
}

function textOf(instructions: readonly Placed[], entries: ReadonlySet<number>, operations: readonly Operation[]): string {
  const used = [...new Set(instructions.map(({ opcode }) => opcode))];
  const made = used.map((opcode) => `const h${opcode} = (${(operations[opcode] as Operation).maker})(operations[${opcode}].run, close);`);
  const blocks = blocksOf(instructions, entries).map((block) => blockText(block, operations));
  return `${made.join('\n')}
return (frame) => {
  while (frame.running) switch (frame.pc) {
${blocks.join('\n')}
    default: step(frame);
  }
};`;
}

/** Instructions from one entry to the next. */
function blocksOf(instructions: readonly Placed[], entries: ReadonlySet<number>): Placed[][] {
  const blocks: Placed[][] = [];
  for (const instruction of instructions) {
    if (entries.has(instruction.start)) blocks.push([]);
    blocks.at(-1)?.push(instruction);
  }
  return blocks;
}

function blockText(block: readonly Placed[], operations: readonly Operation[]): string {
  const steps = block.map((instruction) => stepText(instruction, operations[instruction.opcode] as Operation));
  return `case ${block[0]?.start}: if (fuel.left < 0) return; fuel.left -= ${block.length};\n${steps.join('\n')}`;
}

function stepText({ opcode, arg, at, next }: Instruction, { mayLeave, unit }: Operation): string {
  const run = `frame.f_lasti = ${at}; frame.pc = ${next}; h${opcode}(frame, ${arg * unit});`;
  return mayLeave ? `${run} if (frame.pc !== ${next} || !frame.running) continue;` : run;
}
