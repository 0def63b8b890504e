/** Runs the probe programs in a real interpreter, in the pinned environment that makes their numbers repeatable. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { RefplotError } from '../../errors.ts';
import type { Interpreter } from '../subjects/interpreter.ts';

/** Bytes a probe may print. */
const OUTPUT_LIMIT = 1 << 28;

/** Where the probe programs lie: beside this file, and beside the bundle it becomes part of. */
export function probeFile(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

/** The variables of a bare interpreter, as article.md pins them. */
export function bareEnvironment(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', HOME: process.env.HOME ?? tmpdir(), LANG: 'C.UTF-8', PYTHONHASHSEED: '0' };
}

/** With the caller's module path and matplotlib's file backend, for importing modules. */
export function importEnvironment(): Record<string, string> {
  const path = process.env.PYTHONPATH;
  return { ...bareEnvironment(), MPLBACKEND: 'Agg', ...(path === undefined ? {} : { PYTHONPATH: path }) };
}

/** Runs a program and returns what it prints, as latin-1. Throws RefplotError `interpreter` where it cannot be run or fails. */
export function runPython(
  { name, file, args: first }: Interpreter,
  args: readonly string[],
  env: Record<string, string>,
  input = '',
  cwd?: string,
): string {
  const stdin = Buffer.from(input, 'latin1');
  const result = spawnSync(file, [...first, ...args], { env, input: stdin, cwd, maxBuffer: OUTPUT_LIMIT, encoding: 'latin1' });
  if (result.error !== undefined) {
    throw new RefplotError('interpreter', `cannot run ${name}: ${result.error.message}`, 'Give the path of a Python interpreter.');
  }
  if (result.status !== 0) {
    const reason = result.stderr.trim().split('\n').pop() ?? `exit code ${result.status}`;
    throw new RefplotError('interpreter', `${name} failed: ${reason}`);
  }
  return result.stdout;
}
