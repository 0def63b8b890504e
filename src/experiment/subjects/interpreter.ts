/** A real interpreter, as a process that can be started. */
import type { WordSize } from '../../python/index.ts';
import type { Subject } from '../../result/result.ts';

export interface Interpreter {
  readonly kind: Exclude<Subject['kind'], 'builtin'>;
  /** As messages call it. */
  readonly name: string;
  readonly file: string;
  /** Of the file, before those of Python. */
  readonly args: readonly string[];
  /** Where they are known without asking it. */
  readonly facts?: Facts;
}

/** What an interpreter says of itself. */
export interface Facts {
  /** Such as `3.13.0`. */
  readonly version: string;
  /** `cpython`, `pypy`. */
  readonly implementation: string;
  readonly wordSize: WordSize;
  /** Whether there is `sys.getrefcount`. */
  readonly counts: boolean;
  /** Whether matplotlib can be imported; known only where it was asked. */
  readonly matplotlib: boolean;
  /** What the interpreter comes with, by name: its release. */
  readonly packages?: Subject['packages'];
}

/** The interpreter in a file. */
export const cpython = (path: string): Interpreter => ({ kind: 'cpython', name: path, file: path, args: [] });
