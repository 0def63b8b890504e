/** The real matplotlib of an interpreter, for programs that are to run with it. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, makePrivate } from '../../cache-folder.ts';
import { RefplotError } from '../../errors.ts';
import type { Subject } from '../../result/result.ts';
import { matplotlibEnvironment } from './environment.ts';
import type { Facts, Interpreter } from './interpreter.ts';
import { runJob } from './process.ts';

export interface Matplotlib {
  readonly packages: NonNullable<Subject['packages']>;
  /** The variables to run a program with. @param home of the program */
  readonly environment: (home: string) => Record<string, string>;
}

/** Imports what a program will import: the list of fonts is then there, which the first import makes and every later one reads. */
const QUESTION = `import matplotlib.pyplot, numpy
print('refplot %s %s' % (matplotlib.__version__, numpy.__version__))
`;
const ANSWER = /^refplot (\S+) (\S+)$/m;
const OUTPUT_LIMIT = 1 << 20;

/** Asks an interpreter. Rejects with RefplotError `interpreter` where it has none, or one that cannot be imported. */
export async function matplotlibOf(interpreter: Interpreter, facts: Facts, scratch: string, timeoutMs: number): Promise<Matplotlib> {
  if (interpreter.kind === 'pyodide') throw absent(interpreter, 'it comes without packages', 'Measure with --python, or without.');
  const config = configFolder(facts, scratch);
  const environment = (home: string): Record<string, string> => matplotlibEnvironment(home, config);
  let told = '';
  let complaint = '';
  await runJob({
    ...interpreter,
    args: [...interpreter.args, '-c', QUESTION],
    env: environment(scratch),
    cwd: tmpdir(),
    input: false,
    timeoutMs,
    limit: OUTPUT_LIMIT,
    stdout: (bytes) => {
      told += bytes;
    },
    stderr: (bytes) => {
      complaint += bytes;
    },
    line: () => undefined,
  });
  const [, matplotlib, numpy] = ANSWER.exec(told) ?? [];
  if (matplotlib === undefined || numpy === undefined) {
    const reason = complaint.trim().split('\n').pop() ?? '';
    throw absent(interpreter, reason, 'Install it there (not for the user alone), or name its folder in PYTHONPATH.');
  }
  return { packages: { matplotlib, numpy }, environment };
}

function absent({ name }: Interpreter, reason: string, hint: string): RefplotError {
  return new RefplotError('interpreter', `${name} has no matplotlib that can be imported: ${reason}`, hint);
}

/** Kept from run to run, since a list of fonts takes seconds to make; in `scratch` where there is no private place for it. */
function configFolder({ version }: Facts, scratch: string): string {
  const cache = cacheFolder(process.env);
  try {
    if (cache !== undefined && makePrivate(cache, process.getuid?.())) return made(join(cache, `matplotlib-${version}`));
  } catch {
    // A cache that cannot be written is none.
  }
  return made(join(scratch, 'matplotlib'));
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
