/** The options of every command that runs a program. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { RenderOptions } from '../output/format.ts';
import { type FormatName, formatOfFile, formats } from '../output/index.ts';
import { formatOption } from './format-option.ts';
import { type ChartFiles, themeOption } from './theme-option.ts';

/** Of every command that runs a program. */
export interface SubjectOptions {
  readonly target: string;
  readonly image: readonly string[];
  /** Absent where it is to be as the version has it. */
  readonly mode?: 'script' | 'module';
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly maxSteps: number;
  /** Mebibytes. */
  readonly maxMemory: number;
}

/** What is counted. */
export interface CountOptions {
  readonly count: 'references' | 'holders';
}

/** Which real interpreters, and how they are run. */
export interface PythonOptions {
  readonly python: readonly string[];
  readonly pyodide?: boolean;
  readonly withMatplotlib?: boolean;
  /** Instead of those that isolate the interpreter. */
  readonly pythonFlags?: string;
  /** Seconds. */
  readonly timeout: number;
}

/** What is written, and where. */
export interface DeliveryOptions extends Pick<SubjectOptions, 'quiet' | 'verbose' | 'color'> {
  readonly format?: FormatName;
  readonly output: readonly string[];
  readonly outDir: string;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly log?: boolean;
  /** A theme's name, or a file; what is in the files is in `chartFiles`. */
  readonly theme?: string;
  readonly spec?: string;
  readonly rebase?: boolean;
  readonly chartFiles?: ChartFiles;
}

/** {@link SubjectOptions} with any number of targets. */
export interface SubjectsOptions extends Omit<SubjectOptions, 'target'>, PythonOptions, CountOptions {
  readonly target: readonly string[];
}

export type ExperimentOptions = SubjectsOptions & DeliveryOptions;

export type RunOptions = SubjectOptions & PythonOptions & CountOptions & DeliveryOptions;

/** The unit of `--max-memory`. */
export const MEBIBYTE = 2 ** 20;

export const DEFAULT_TARGET = '2.7';
const DEFAULT_STEPS = 1e9;
const DEFAULT_MEMORY = 1024;
const DEFAULT_TIMEOUT = 60;

export function repeated(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

/** The file's extension must name a format before anything runs. */
function outputFile(path: string, before: readonly string[]): string[] {
  if (path !== '-') formatOfFile(path);
  return repeated(path, before);
}

/** Which Python. */
export function addTargetOption(command: Command, whose = 'the Python whose bytecode this is'): Command {
  return command.option('-t, --target <version>', whose, DEFAULT_TARGET);
}

const WHOSE_COUNTS = 'the Python whose counts these are';

/** Which Python and which images: for every command that runs a program. */
export function addSubjectOptions(command: Command): Command {
  return addProgramOptions(addTargetOption(command, WHOSE_COUNTS));
}

/** Several Pythons are compared. */
function addTargetsOption(command: Command): Command {
  const option = new Option('-t, --target <version>', `${WHOSE_COUNTS}; repeatable, to compare them`);
  return command.addOption(option.argParser(repeated).default([], DEFAULT_TARGET));
}

/** Real interpreters beside the built-in runtime. */
export function addPythonOptions(command: Command): Command {
  return command
    .option('--python <interpreter>', 'measure on a real one: a path, a name on the PATH, or a version of pyenv; repeatable', repeated, [])
    .option('--pyodide', 'measure on Pyodide, where its npm package is installed')
    .option('--with-matplotlib', 'import the real matplotlib there, as the program says, instead of a stand-in')
    .option('--python-flags <flags>', 'flags of the interpreter instead of -I, which isolates it')
    .option('--timeout <seconds>', 'end the interpreter after so long', positiveNumber, DEFAULT_TIMEOUT);
}

/** What `sys.getrefcount` tells. */
function addCountOption(command: Command): Command {
  return command.addOption(
    new Option('--count <what>', 'sys.getrefcount tells the references counted, or the holders that a walk of the heap finds')
      .choices(['references', 'holders'])
      .default('references'),
  );
}

function addProgramOptions(command: Command): Command {
  return command
    .option('--image <file>', 'a captured image or layer instead of, or besides, the shipped ones; repeatable', repeated, [])
    .addOption(
      new Option('--mode <mode>', 'run as a script (syntax tree alive) or as compiled code')
        .choices(['script', 'module'])
        .default(undefined, 'script up to 3.8, module from 3.9 on'),
    );
}

function addOutputOptions(command: Command): Command {
  return command
    .addOption(formatOption(Object.keys(formats)))
    .option('-o, --output <file>', 'write a file, its format by its extension; repeatable; - is standard output', outputFile, []);
}

/** What is done to counts before anything is written. */
function addCountOptions(command: Command): Command {
  return command.option('--rebase', 'counts of Python 3.11 less the 999,999,999 at which small integers and characters start');
}

function addFolderOption(command: Command): Command {
  return command.option('--out-dir <folder>', 'where files go when neither -f nor -o is given', 'out');
}

function addChartOptions(command: Command): Command {
  return command
    .option('--width <pixels>', "the chart's width", positiveNumber)
    .option('--height <pixels>', "the chart's height", positiveNumber)
    .option('--scale <factor>', 'pixels of a png for each of the chart', positiveNumber)
    .option('--log', 'a logarithmic count axis')
    .addOption(themeOption())
    .option('--spec <file>', "a chart of your own: a Vega-Lite spec of the data named 'points'");
}

/** Limits, and how much is told. */
export function addRunningOptions(command: Command): Command {
  return addTellingOptions(addLimitOptions(command));
}

function addLimitOptions(command: Command): Command {
  return command
    .option('--max-steps <count>', 'instructions after which the program is ended', positiveNumber, DEFAULT_STEPS)
    .option('--max-memory <mebibytes>', 'the memory that the program may take', positiveNumber, DEFAULT_MEMORY);
}

function addTellingOptions(command: Command): Command {
  return command
    .option('-q, --quiet', 'no notes on standard error')
    .option('--verbose', 'more of what happens, and stack traces of defects')
    .option('--color', 'colours even without a terminal')
    .option('--no-color', 'no colours');
}

/** All of them. */
export function addRunOptions(command: Command): Command {
  const measured = addCountOptions(addCountOption(addPythonOptions(addSubjectOptions(command))));
  return addRunningOptions(addChartOptions(addFolderOption(addOutputOptions(measured))));
}

/** The same, of any number of subjects. */
export function addExperimentOptions(command: Command): Command {
  const measured = addCountOptions(addCountOption(addProgramOptions(addPythonOptions(addTargetsOption(command)))));
  return addRunningOptions(addChartOptions(addFolderOption(addOutputOptions(measured))));
}

/** Those that say what is written and where, for a command that runs nothing. */
export function addDeliveryOptions(command: Command): Command {
  return addTellingOptions(addChartOptions(addFolderOption(addOutputOptions(addCountOptions(command)))));
}

/** The options of a command that writes files only where it is told to. */
export function addWatchOptions(command: Command): Command {
  return addRunningOptions(addChartOptions(addOutputOptions(addSubjectOptions(command))));
}

export function renderOptions({ width, height, scale, log, chartFiles }: DeliveryOptions): RenderOptions {
  const given = { width, height, scale, log, ...chartFiles };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
