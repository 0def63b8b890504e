/** What a subject is given and what it gives back, the same for the built-in runtime and for real interpreters. */
import type { Figure } from '../../result/figure.ts';
import type { CountedHolders } from '../../result/holders.ts';
import type { Result } from '../../result/result.ts';
import type { SavedFigure } from '../pyplot/savefig.ts';

/** A program to run, and who hears what it prints. */
export interface Program {
  readonly name: string;
  /** Bytes, one character each. */
  readonly source: string;
  /** As Python calls it, in tracebacks and `__file__`; latin-1 bytes. */
  readonly filename: string;
  /** `sys.argv`, latin-1 bytes. */
  readonly argv: readonly string[];
  readonly mode: 'script' | 'module';
  /** What `sys.getrefcount` tells: the count, or how many references a walk of the heap finds; the count where not given. */
  readonly count?: 'references' | 'holders';
  /** refplot's version. */
  readonly version: string;
  readonly command: Result['command'];
  readonly parameters: Result['parameters'];
  /** The folder that `savefig` writes to; without one it does nothing. */
  readonly saveFolder?: string;
  /** Printed text, bytes as latin-1. What they throw ends the program. */
  readonly stdout: (bytes: string) => void;
  readonly stderr: (bytes: string) => void;
}

/** Without a mode a program is run as its version has it (ParserFacts.defaultMode). */
export type AskedProgram = Omit<Program, 'mode'> & { readonly mode?: Program['mode'] | undefined };

export interface ProgramOutcome {
  readonly exitCode: number;
  /** The name of the exception that ended the program. */
  readonly uncaught: string | null;
  readonly result: Result;
  /** Figures that the program saved, in that order, and those it drew only. */
  readonly saved: readonly SavedFigure[];
  readonly unsaved: readonly Figure[];
  /** What each `sys.getrefcount` told, of a real interpreter with `count: 'holders'`. */
  readonly counted?: readonly ToldCount[];
}

/** A count of holders, as a real interpreter told it. */
export interface ToldCount extends CountedHolders {
  /** The name of the object's type. */
  readonly type: string;
  /** Whether there is a true count, so that what C code holds is known, too. */
  readonly whole: boolean;
}
