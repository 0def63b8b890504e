/** What a program's thread is asked for and what it answers: plain data, as it goes from thread to thread. */
import type { ErrorCode } from '../../errors.ts';
import type { ProgramOutcome, ProgramRun } from '../../experiment/builtin.ts';

export interface Request
  extends Pick<
    ProgramRun,
    'name' | 'source' | 'filename' | 'argv' | 'path' | 'target' | 'mode' | 'maxSteps' | 'maxMemory' | 'version' | 'parameters'
  > {
  readonly images: readonly string[];
  readonly saveFolder: string;
  /** The file descriptor that printed text goes to. */
  readonly printTo: 1 | 2;
  /** Whether the program is read from standard input, which has nothing left then. */
  readonly inputUsed: boolean;
  readonly terminals: NonNullable<ProgramRun['terminals']>;
  /** Of {@link Signals}. */
  readonly signals: SharedArrayBuffer;
}

export type Reply =
  | { readonly kind: 'done'; readonly outcome: ProgramOutcome }
  /** Nobody reads standard output any more. */
  | { readonly kind: 'closed' }
  /** `code` is of a RefplotError. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string; readonly hint?: string; readonly stack?: string };
