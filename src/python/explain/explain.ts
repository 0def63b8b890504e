/** Runs a program up to its last line's call of `sys.getrefcount`, and tells there who holds the argument. */
import { readHolders } from '../images/registry.ts';
import { type InterpreterOptions, type RunOutcome, run } from '../interpreter.ts';
import { languageOf } from '../language/language.ts';
import { watchGetrefcount } from '../module/sys.ts';
import type { FrameObject } from '../object/payloads.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { formatSyntaxError } from '../syntax/format-error.ts';
import type { VersionProfile } from '../versions/profile.ts';
import { becomeVersion } from '../versions/target.ts';
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
    // The count itself, which the last line prints, is in the bill.
    const stdout = (bytes: string): void => (bill === null ? options.stdout(bytes) : undefined);
    const outcome = run(source, { ...options, stdout, trackObjects: true });
    return { outcome, bill };
  } finally {
    watchGetrefcount(null);
  }
}

/** What a version of Python says of an expression (latin-1 bytes) that is none; null where it is one. */
export function syntaxErrorOf(expression: string, profile: VersionProfile): string | null {
  becomeVersion(profile);
  try {
    languageOf(profile).compileExpression(expression, '<expression>');
    return null;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return formatSyntaxError(error);
    throw error;
  }
}

/** Whether the frame is the script's own, at that line. */
function isModuleLine({ payload: { f_back, code, f_lasti } }: FrameObject, line: number): boolean {
  return f_back === null && lineAt(code.lnotab, code.co_firstlineno, f_lasti) === line;
}
