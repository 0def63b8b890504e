/** What a program's thread is asked for and what it answers: plain data, as it goes from thread to thread. */
import type { ErrorCode } from '../../errors.ts';
import type { ProgramRun } from '../../experiment/subjects/builtin.ts';
import type { ProgramOutcome } from '../../experiment/subjects/program.ts';

export interface Request
  extends Pick<
    ProgramRun,
    'name' | 'source' | 'filename' | 'argv' | 'path' | 'target' | 'count' | 'maxSteps' | 'maxMemory' | 'version' | 'command' | 'parameters'
  > {
  /** Absent where it is to be as the version has it. */
  readonly mode?: ProgramRun['mode'] | undefined;
  readonly images: readonly string[];
  readonly saveFolder: string;
  /** The file descriptor that printed text goes to. */
  readonly printTo: 1 | 2;
  /** Whether the program is read from standard input, which has nothing left then. */
  readonly fromInput: boolean;
  readonly terminals: NonNullable<ProgramRun['terminals']>;
  /** What is to be told of the run besides. */
  readonly trace?: TraceRequest;
  /** Of {@link Signals}. */
  readonly signals: SharedArrayBuffer;
}

/** A program that is run with a ledger, or line by line. */
export interface TraceRequest {
  /** Follow the object that this expression denotes; null for all objects. */
  readonly object: string | null;
  /** Tell the counts of these names after each line (of all where there are none) instead of a ledger; null for a ledger. */
  readonly lines: readonly string[] | null;
  /** Formats, and the files they go to; null is standard output. */
  readonly outputs: readonly { readonly format: RowFormatName; readonly path: string | null }[];
  /** Whether a chart of the object's count is wanted. */
  readonly chart: boolean;
  readonly color: boolean;
}

export type RowFormatName = 'table' | 'csv' | 'tsv' | 'json' | 'md';

export type Reply =
  | { readonly kind: 'done'; readonly outcome: ProgramOutcome }
  /** Nobody reads standard output any more. */
  | { readonly kind: 'closed' }
  /** `code` is of a RefplotError. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string; readonly hint?: string; readonly stack?: string };
