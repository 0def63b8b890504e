/** Runs programs on the built-in runtime for tests. */
import { run, shippedImages } from '../../src/python/index.ts';
import type { Printed } from './oracle.ts';

export interface OwnPrinted extends Printed {
  /** What the audit found, empty when every count is right. */
  readonly mismatches: readonly string[];
}

export interface OwnOptions {
  readonly name?: string;
  readonly mode?: 'script' | 'module';
  readonly audit?: 'every' | 'end';
  readonly input?: readonly string[];
}

/** Runs a program (bytes as latin-1); the audit runs after every instruction unless told otherwise. */
export function runOwn(source: string, { name = 'program.py', mode = 'script', audit = 'every', input = [] }: OwnOptions = {}): OwnPrinted {
  let stdout = '';
  let stderr = '';
  let line = 0;
  const { exitCode, mismatches } = run(source, {
    filename: name,
    mode,
    argv: [name],
    images: shippedImages('2.7'),
    stdout: (bytes) => {
      stdout += bytes;
    },
    stderr: (bytes) => {
      stderr += bytes;
    },
    readLine: () => input[line++] ?? null,
    plotHost: { call: () => ({ kind: 'none' }) },
    audit,
  });
  return { stdout, stderr, status: exitCode, mismatches };
}
