/** Turns an opcode row into a handler, once, by the shape of its stack effect: what is popped and closed is decided here, not in the rows. */
import { close } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import type { OpcodeRow, Operand, Run } from '../opcode/row.ts';
import type { Handler } from './evaluate.ts';

/** What an opcode does to a frame. */
export interface Operation {
  readonly handler: Handler;
  /** What the handler is made of: made anew for one place alone, it is a function that the host can put in there. */
  readonly maker: Maker;
  readonly run: Run;
  /** Whether the instruction that follows need not be the next. */
  readonly mayLeave: boolean;
  /** Bytes that an operand counts in. */
  readonly unit: number;
}

/** Its text stands for itself: it names nothing that it is not given. */
export type Maker = (run: Run, release: typeof close) => Handler;

/** How many values go in, how many of them are handed over, and whether one comes out. */
interface Shape {
  readonly inputs: number;
  readonly starred: number;
  readonly output: boolean;
}

/** @param jumpUnit bytes that the operand of a jump counts in */
export function operationOf(row: OpcodeRow, jumpUnit: number): Operation {
  const { run, operand } = row;
  const maker = makerOf(row);
  const handler = maker(run, close);
  const unit = JUMPS.has(operand) ? jumpUnit : 1;
  return { handler: unit === 1 ? handler : (frame, arg) => handler(frame, arg * unit), maker, run, unit, mayLeave: mayLeave(row) };
}

const JUMPS: ReadonlySet<Operand> = new Set(['jrel', 'jabs']);
const STAYS: ReadonlySet<Operand> = new Set(['const', 'name', 'local', 'free', 'compare']);

/** RETURN_CONST has a constant, and leaves nothing. */
function mayLeave({ operand, effect }: OpcodeRow): boolean {
  return !STAYS.has(operand) || (operand === 'const' && effect.endsWith('--'));
}

function makerOf({ name, effect }: OpcodeRow): Maker {
  const { inputs, starred, output } = effect.includes('[') ? WHOLE : shapeOf(effect);
  const maker = MAKERS[`${inputs}${'*'.repeat(starred)}${output ? '1' : '0'}`];
  if (maker === undefined) throw new Error(`opcode ${name}: no handler for the stack effect "${effect}"`);
  return maker;
}

/** A row that works on the frame's stack itself. */
const WHOLE: Shape = { inputs: 0, starred: 0, output: false };

function shapeOf(effect: string): Shape {
  const [inputs = '', outputs = ''] = effect.split('--').map((side) => side.trim());
  const names = inputs === '' ? [] : inputs.split(/\s+/);
  const starred = names.filter((name) => name.startsWith('*')).length;
  return { inputs: names.length, starred, output: outputs !== '' };
}

/** By number of inputs, a star for each handed-over one, and whether there is an output. */
const MAKERS: Readonly<Record<string, Maker>> = {
  '00': (run) => run as Handler,
  '01': (run) => (frame, arg) => {
    frame.stack[frame.sp] = run(frame, arg) as Ref;
    frame.sp++;
  },
  '10': (run, release) => (frame, arg) => {
    const input = frame.stack[frame.sp - 1] as Ref;
    run(frame, arg, input);
    frame.sp--;
    release(input);
  },
  '1*0': (run) => (frame, arg) => {
    run(frame, arg, frame.stack[--frame.sp] as Ref);
  },
  '11': (run, release) => (frame, arg) => {
    const at = frame.sp - 1;
    const input = frame.stack[at] as Ref;
    frame.stack[at] = run(frame, arg, input) as Ref;
    release(input);
  },
  '20': (run, release) => (frame, arg) => {
    const first = frame.stack[frame.sp - 2] as Ref;
    const second = frame.stack[frame.sp - 1] as Ref;
    run(frame, arg, first, second);
    frame.sp -= 2;
    release(first);
    release(second);
  },
  '21': (run, release) => (frame, arg) => {
    const at = frame.sp - 2;
    const first = frame.stack[at] as Ref;
    const second = frame.stack[at + 1] as Ref;
    const result = run(frame, arg, first, second) as Ref;
    frame.stack[at] = result;
    frame.sp = at + 1;
    release(first);
    release(second);
  },
  '30': (run, release) => (frame, arg) => {
    const at = frame.sp - 3;
    const first = frame.stack[at] as Ref;
    const second = frame.stack[at + 1] as Ref;
    const third = frame.stack[at + 2] as Ref;
    run(frame, arg, first, second, third);
    frame.sp = at;
    release(first);
    release(second);
    release(third);
  },
  '31': (run, release) => (frame, arg) => {
    const at = frame.sp - 3;
    const first = frame.stack[at] as Ref;
    const second = frame.stack[at + 1] as Ref;
    const third = frame.stack[at + 2] as Ref;
    const result = run(frame, arg, first, second, third) as Ref;
    frame.stack[at] = result;
    frame.sp = at + 1;
    release(first);
    release(second);
    release(third);
  },
  '40': (run, release) => (frame, arg) => {
    const at = frame.sp - 4;
    const inputs = frame.stack.slice(at, at + 4);
    run(frame, arg, ...inputs);
    frame.sp = at;
    for (const input of inputs) release(input);
  },
};
