/** The two streams: data to standard output, everything else to standard error. The only place that writes to the terminal and colours. */
import { fstatSync } from 'node:fs';
import type { ProgramRun } from '../experiment/builtin.ts';
import type { TableStyle } from '../table/text.ts';

type Terminals = NonNullable<ProgramRun['terminals']>;

export interface Terminal {
  /** Whether standard output is a terminal. */
  readonly interactive: boolean;
  /** Rows a table may take before it is shortened. */
  readonly rows: number;
  readonly color: boolean;
}

/** Lines left for the prompt and what stands around a table. */
const MARGIN = 6;
const DEFAULT_ROWS = 24;

/** `wanted` is what `--color` or `--no-color` says. */
export function terminalOf(process: NodeJS.Process, wanted: boolean | undefined): Terminal {
  const interactive = isDevice(1) && process.stdout.isTTY === true;
  return {
    interactive,
    rows: interactive ? Math.max(1, (process.stdout.rows ?? DEFAULT_ROWS) - MARGIN) : Number.POSITIVE_INFINITY,
    color: wanted ?? colorByEnvironment(process.env, interactive),
  };
}

/** Whether a stream can be a terminal at all: to ask node makes it load its network code, a tenth of a short run. */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Which of the three standard streams are terminals, and what Python encodes text for them as. */
export function terminalsOf({ stdin, stdout, stderr, env }: NodeJS.Process): Terminals {
  return {
    stdin: isDevice(0) && stdin.isTTY === true,
    stdout: isDevice(1) && stdout.isTTY === true,
    stderr: isDevice(2) && stderr.isTTY === true,
    encoding: /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') ? 'UTF-8' : 'ANSI_X3.4-1968',
  };
}

function colorByEnvironment(env: NodeJS.ProcessEnv, interactive: boolean): boolean {
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return interactive && env.TERM !== 'dumb';
}

/** How a table's parts are coloured; undefined where nothing is. */
export async function tableStyle({ color }: Terminal): Promise<TableStyle | undefined> {
  if (!color) return undefined;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { header: (text) => chalk.bold(text), note: (text) => chalk.dim(text) };
}
