/** The two streams: data to standard output, everything else to standard error. The only place that writes to the terminal and colours. */
import { fstatSync, statSync } from 'node:fs';
import type { ProgramRun } from '../experiment/subjects/builtin.ts';
import type { TableStyle } from '../table/text.ts';
import type { TerminalStyle } from '../terminal-chart/index.ts';

type Terminals = NonNullable<ProgramRun['terminals']>;

export interface Terminal {
  /** Whether standard output is a terminal. */
  readonly interactive: boolean;
  /** Rows of the window; without end where there is none. */
  readonly rows: number;
  readonly columns: number;
  /** Whether more than ASCII is shown. */
  readonly unicode: boolean;
  readonly color: boolean;
}

const DEFAULT_ROWS = 24;
const DEFAULT_COLUMNS = 80;

/** `wanted` is what `--color` or `--no-color` says. */
export function terminalOf(process: NodeJS.Process, wanted: boolean | undefined): Terminal {
  const interactive = isDevice(1) && process.stdout.isTTY === true;
  return {
    interactive,
    rows: interactive ? process.stdout.rows || DEFAULT_ROWS : Number.POSITIVE_INFINITY,
    columns: columnsOf(process, interactive),
    unicode: process.platform === 'win32' || isUtf8(process.env),
    color: wanted ?? colorByEnvironment(process.env, interactive),
  };
}

/** What `COLUMNS` says, else the window's width. */
function columnsOf(process: NodeJS.Process, interactive: boolean): number {
  const wanted = Number(process.env.COLUMNS);
  if (Number.isInteger(wanted) && wanted > 0) return wanted;
  return (interactive && process.stdout.columns) || DEFAULT_COLUMNS;
}

/** What the locale says of text, by the variables that decide it (POSIX.1-2017, 8.2). */
const isUtf8 = ({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean => /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');

/**
 * Whether a stream can be a terminal at all: to ask node makes it load its network code, a tenth of a short run. So does the mere mention
 * of `process.stdout`, which makes the stream.
 */
function isDevice(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor);
    return stream.isCharacterDevice() && stream.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** Which of the three standard streams are terminals, and what Python encodes text for them as. */
export function terminalsOf(process: NodeJS.Process): Terminals {
  return {
    stdin: isDevice(0) && process.stdin.isTTY === true,
    stdout: isDevice(1) && process.stdout.isTTY === true,
    stderr: isDevice(2) && process.stderr.isTTY === true,
    encoding: isUtf8(process.env) ? 'UTF-8' : 'ANSI_X3.4-1968',
  };
}

const ERASE_LINE = '\r\x1b[K';

/** A line on standard error while something takes time, where that is a terminal. What it returns erases the line, once. */
export function progress(process: NodeJS.Process, text: string): () => void {
  if (!(isDevice(2) && process.stderr.isTTY === true)) return () => {};
  const { stderr } = process;
  stderr.write(text);
  let shown = true;
  return () => {
    if (shown) stderr.write(ERASE_LINE);
    shown = false;
  };
}

function colorByEnvironment(env: NodeJS.ProcessEnv, interactive: boolean): boolean {
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return interactive && env.TERM !== 'dumb';
}

/** How a table's parts are coloured; undefined where nothing is. */
export async function tableStyle({ color }: Pick<Terminal, 'color'>): Promise<TableStyle | undefined> {
  if (!color) return undefined;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { header: (text) => chalk.bold(text), note: (text) => chalk.dim(text) };
}

/** Told apart on light and on dark ground. */
const SERIES_COLORS = ['cyan', 'yellow', 'magenta', 'green', 'red', 'blue'] as const;

/** How charts are drawn in text; of their height only where it is limited. */
export async function chartStyle({ columns, unicode, color }: Terminal, rows?: number): Promise<TerminalStyle> {
  const style = { columns, unicode, ...(rows === undefined ? {} : { rows }) };
  if (!color) return { ...style, paint: null };
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { ...style, paint: (text, series) => chalk[SERIES_COLORS[series % SERIES_COLORS.length] as (typeof SERIES_COLORS)[number]](text) };
}
