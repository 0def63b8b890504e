/** Runs programs on the built-in runtime for tests. */
import { run, shippedImages } from '../../src/python/index.ts';
import { liveObjects } from '../../src/python/memory/audit.ts';
import { countOf } from '../../src/python/memory/heap.ts';
import type { Printed } from './oracle.ts';

export interface OwnPrinted extends Printed {
  /** What the audit found, empty when every count is right. */
  readonly mismatches: readonly string[];
  /** What lives when the interpreter has ended: how many objects, and references to them. */
  readonly totals: { readonly objects: number; readonly references: number };
}

export interface OwnOptions {
  readonly name?: string;
  readonly mode?: 'script' | 'module';
  readonly audit?: 'every' | 'end';
  readonly input?: readonly string[];
  /** Whether all code is translated at once, as that which runs for long is. */
  readonly translated?: boolean;
}

/** Runs a program (bytes as latin-1); the audit runs after every instruction unless told otherwise. */
export function runOwn(
  source: string,
  { name = 'program.py', mode = 'script', audit = 'every', input = [], translated = false }: OwnOptions = {},
): OwnPrinted {
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
    trackObjects: true,
    ...(translated ? { sample: 1 } : {}),
  });
  const living = [...liveObjects()];
  const references = living.reduce((sum, object) => sum + countOf(object), 0);
  return { stdout, stderr, status: exitCode, mismatches, totals: { objects: living.length, references } };
}
