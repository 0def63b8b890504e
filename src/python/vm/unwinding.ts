/** Exceptions on their way: what dies meanwhile may ask whether one is set, as PyErr_Fetch would find it (Python/errors.c 3.6.15). */
import type { FrameObject } from '../object/payloads.ts';
import { thread } from './thread.ts';

/** Runs what gives up references while a frame has raised an exception; null where that has no value yet. */
export function whileRaising(frame: FrameObject | null, run: () => void): void {
  const before = thread.unwound;
  thread.unwound = frame;
  try {
    run();
  } finally {
    thread.unwound = before;
  }
}

/** Whether an exception with a value is on its way through the frame that runs. */
export function isRaising(): boolean {
  return thread.unwound !== null && thread.unwound === thread.frame;
}
