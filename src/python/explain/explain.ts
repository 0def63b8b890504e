/** Runs a program up to its last line's call of `sys.getrefcount`, and tells there who holds the argument. */
import { readHolders } from '../images/registry.ts';
import { type InterpreterOptions, type RunOutcome, run } from '../interpreter.ts';
import { watchGetrefcount } from '../module/sys.ts';
import type { FrameObject } from '../object/payloads.ts';
import { lineAt } from '../vm/line-table.ts';
import { thread } from '../vm/thread.ts';
import { type Bill, billOf } from './bill.ts';

export interface Explanation {
  readonly outcome: RunOutcome;
  /** Null where the program ended before its last line called `getrefcount`. */
  readonly bill: Bill | null;
}

/**
 * Runs `source` (bytes as latin-1 characters), whose line `line` calls `sys.getrefcount` as the outermost call of an expression. Throws an
 * Error where the references found are not the count: a defect of refplot.
 */
export function explain(source: string, line: number, options: InterpreterOptions): Explanation {
  let bill: Bill | null = null;
  let shallowest = Number.POSITIVE_INFINITY;
  watchGetrefcount((object) => {
    const { frame } = thread;
    // A call within the argument leaves more on the stack than the one meant, which is the last.
    if (frame === null || frame.payload.sp >= shallowest || !isModuleLine(frame, line)) return;
    shallowest = frame.payload.sp;
    bill = billOf(object, frame, readHolders);
  });
  try {
    const outcome = run(source, { ...options, trackObjects: true });
    return { outcome, bill };
  } finally {
    watchGetrefcount(null);
  }
}

/** Whether the frame is the script's own, at that line. */
function isModuleLine({ payload: { f_back, code, f_lasti } }: FrameObject, line: number): boolean {
  return f_back === null && lineAt(code.lnotab, code.co_firstlineno, f_lasti) === line;
}
