/** Makes the files of one command again, in a folder that is thrown away. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT_CODES, RefplotError } from '../../errors.ts';
import type { Work } from './plan.ts';

/** `files`: the new content by path, null where it is not written any more. */
export type Rerun =
  | { readonly kind: 'made'; readonly files: ReadonlyMap<string, Buffer | null> }
  /** An interpreter is not here. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

interface Ended {
  readonly status: number;
  readonly stderr: string;
}

/** Name their files themselves; the others write where `-o` says. */
const NAMING = ['article', 'run'];

/** What is kept of a failure's words. */
const LONGEST_REASON = 300;

/** Runs refplot in a process of its own. Ctrl-C ends that first. */
function refplot(args: readonly string[], signal: (child: ChildProcess) => void): Promise<Ended> {
  const bin = fileURLToPath(new URL('../../../bin/refplot.js', import.meta.url));
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  signal(child);
  let stderr = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    if (stderr.length < LONGEST_REASON) stderr += bytes.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? EXIT_CODES.interrupted, stderr }));
  });
}

const withOptions = ([name = '', ...rest]: readonly string[], options: readonly string[]): string[] =>
  name === 'compare' ? [name, rest[0] ?? '', ...options, ...rest.slice(1)] : [name, ...options, ...rest];

/** The first figure's file stands for those of the others: `a.svg` for `a-2.svg`. */
function firstFiles(names: readonly string[]): string[] {
  const first = (name: string): string => name.replace(/-\d+(\.vl\.json|\.[^.]*)$/i, '$1');
  return names.filter((name) => name === first(name) || !names.includes(first(name)));
}

/** Turns interrupts into the end of whatever runs, so that the folder is removed. */
async function interruptible<T>(work: (signal: (child: ChildProcess) => void) => Promise<T>): Promise<T> {
  let current: ChildProcess | undefined;
  const interrupt = (): void => {
    current?.kill('SIGINT');
  };
  process.on('SIGINT', interrupt);
  try {
    return await work((child) => {
      current = child;
    });
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** Runs the command of `work` again. Fails with `interrupted`. */
export async function rerun({ command, files }: Work): Promise<Rerun> {
  const folder = mkdtempSync(join(tmpdir(), 'refplot-check-'));
  const made = (path: string): string | undefined => [join(folder, 'own', basename(path)), join(folder, basename(path))].find(existsSync);
  try {
    return await interruptible(async (signal) => {
      const steps = [
        ...(NAMING.includes(command[0] ?? '') ? [(): string[] => ['--out-dir', join(folder, 'own')]] : []),
        () =>
          firstFiles(files.map(({ path }) => path).filter((path) => made(path) === undefined)).flatMap((path) => [
            '-o',
            join(folder, basename(path)),
          ]),
      ];
      mkdirSync(join(folder, 'own'));
      for (const step of steps) {
        const options = step();
        if (options.length === 0) continue;
        const ended = await refplot(withOptions(command, ['--quiet', ...options]), signal);
        if (ended.status !== 0) return failure(ended);
      }
      const contents = files.map(({ path }) => {
        const file = made(path);
        return [path, file === undefined ? null : readFileSync(file)] as const;
      });
      return { kind: 'made', files: new Map(contents) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function failure({ status, stderr }: Ended): Rerun {
  if (status === EXIT_CODES.interrupted) throw new RefplotError('interrupted', 'interrupted');
  const reason =
    stderr
      .trim()
      .replace(/^refplot: /, '')
      .split('\n', 1)[0] || `it ended with ${status}`;
  return { kind: status === EXIT_CODES.interpreter ? 'unavailable' : 'failed', reason };
}
