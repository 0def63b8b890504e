/** Errors by audience: what went wrong for whom, and the exit code that says so. */

/** `program`: the Python program failed. `usage`: the user's mistake. `interpreter`: one asked for is not there. `output`: it cannot be written. `defect`: our bug. `interrupted`: Ctrl-C. */
export type ErrorCode = 'program' | 'usage' | 'interpreter' | 'output' | 'defect' | 'interrupted';

export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  program: 1,
  usage: 2,
  interpreter: 3,
  output: 4,
  defect: 70,
  interrupted: 130,
};

/** An error whose message is for the user: one line, and perhaps a hint at what would be right. */
export class RefplotError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, hint?: string) {
    super(message);
    this.name = 'RefplotError';
    this.code = code;
    this.hint = hint;
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}
