/** The steps a program may take: instructions, and rounds of native loops. Between portions of them the host has its turn. */
import { isWithinLimit } from '../memory/limit.ts';
import { type PythonException, raised } from '../protocol/raise.ts';
import { memoryError } from '../protocol/reserve.ts';

/** Steps for the handlers of the exception that says there are none left. */
const GRACE = 1 << 20;

let left = Number.POSITIVE_INFINITY;
let warned = false;
let pause: () => void = () => {};

/** Sets how many steps may be taken (Infinity is no limit), and what is done now and then meanwhile, which may throw into the program. */
export function limitSteps(steps: number, between: () => void): void {
  left = steps;
  warned = false;
  pause = between;
}

/**
 * Takes up to `portion` steps and returns how many. Throws RuntimeError when there are none left, a second time for good; MemoryError
 * where the program takes too much memory; what the host throws into it.
 */
export function takeSteps(portion: number): number {
  if (left <= 0) throw noneLeft();
  const taken = Math.min(portion, left);
  left -= taken;
  pause();
  if (!isWithinLimit(0)) throw memoryError();
  return taken;
}

function noneLeft(): PythonException {
  const exception = raised('RuntimeError', 'refplot: the program exceeded its limit of steps (--max-steps)');
  exception.final = warned;
  if (!warned) left = GRACE;
  warned = true;
  return exception;
}
