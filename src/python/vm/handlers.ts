/** Turns an opcode row into a handler, once, by the shape of its stack effect: what is popped and closed is decided here, not in the rows. */
import { close } from '../memory/heap.ts';
import type { Ref } from '../memory/object.ts';
import type { OpcodeRow, Run } from '../opcode/row.ts';
import type { Handler } from './evaluate.ts';

/** How many values go in, how many of them are handed over, and whether one comes out. */
interface Shape {
  readonly inputs: number;
  readonly starred: number;
  readonly output: boolean;
}

export function makeHandler(row: OpcodeRow): Handler {
  if (row.effect.includes('[')) return row.run as Handler;
  const shape = shapeOf(row.effect);
  const maker = MAKERS[`${shape.inputs}${shape.starred === 0 ? '' : '*'.repeat(shape.starred)}${shape.output ? '1' : '0'}`];
  if (maker === undefined) throw new Error(`opcode ${row.name}: no handler for the stack effect "${row.effect}"`);
  return maker(row.run);
}

function shapeOf(effect: string): Shape {
  const [inputs = '', outputs = ''] = effect.split('--').map((side) => side.trim());
  const names = inputs === '' ? [] : inputs.split(/\s+/);
  const starred = names.filter((name) => name.startsWith('*')).length;
  return { inputs: names.length, starred, output: outputs !== '' };
}

/** By number of inputs, a star for each handed-over one, and whether there is an output. */
const MAKERS: Readonly<Record<string, (run: Run) => Handler>> = {
  '00': (run) => run as Handler,
  '01': (run) => (frame, arg) => {
    frame.stack[frame.sp] = run(frame, arg) as Ref;
    frame.sp++;
  },
  '10': (run) => (frame, arg) => {
    const input = frame.stack[frame.sp - 1] as Ref;
    run(frame, arg, input);
    frame.sp--;
    close(input);
  },
  '1*0': (run) => (frame, arg) => {
    run(frame, arg, frame.stack[--frame.sp] as Ref);
  },
  '11': (run) => (frame, arg) => {
    const at = frame.sp - 1;
    const input = frame.stack[at] as Ref;
    frame.stack[at] = run(frame, arg, input) as Ref;
    close(input);
  },
  '20': (run) => (frame, arg) => {
    const first = frame.stack[frame.sp - 2] as Ref;
    const second = frame.stack[frame.sp - 1] as Ref;
    run(frame, arg, first, second);
    frame.sp -= 2;
    close(first);
    close(second);
  },
  '21': (run) => (frame, arg) => {
    const at = frame.sp - 2;
    const first = frame.stack[at] as Ref;
    const second = frame.stack[at + 1] as Ref;
    const result = run(frame, arg, first, second) as Ref;
    frame.stack[at] = result;
    frame.sp = at + 1;
    close(first);
    close(second);
  },
  '30': (run) => (frame, arg) => {
    const at = frame.sp - 3;
    const first = frame.stack[at] as Ref;
    const second = frame.stack[at + 1] as Ref;
    const third = frame.stack[at + 2] as Ref;
    run(frame, arg, first, second, third);
    frame.sp = at;
    close(first);
    close(second);
    close(third);
  },
  '31': (run) => (frame, arg) => {
    const at = frame.sp - 3;
    const first = frame.stack[at] as Ref;
    const second = frame.stack[at + 1] as Ref;
    const third = frame.stack[at + 2] as Ref;
    const result = run(frame, arg, first, second, third) as Ref;
    frame.stack[at] = result;
    frame.sp = at + 1;
    close(first);
    close(second);
    close(third);
  },
  '40': (run) => (frame, arg) => {
    const at = frame.sp - 4;
    const inputs = frame.stack.slice(at, at + 4);
    run(frame, arg, ...inputs);
    frame.sp = at;
    for (const input of inputs) close(input);
  },
};
