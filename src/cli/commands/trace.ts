/** `refplot trace`: the ledger of a script, one object's count over time, or the counts of names after each line. */
import type { Command } from 'commander';
import { EXIT_CODES, RefplotError } from '../../errors.ts';
import { type FormatName, formatOfFile, formats } from '../../output/index.ts';
import { removePending } from '../../output/write.ts';
import { utf8Bytes } from '../../python/utf8.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { tellOfNewerPython } from '../newer-python.ts';
import { addWatchOptions, MEBIBYTE, type RunOptions } from '../run-options.ts';
import { readScript } from '../script.ts';
import { terminalOf, terminalsOf } from '../terminal.ts';
import { endedEarly } from '../thread/early.ts';
import type { RowFormatName, TraceRequest } from '../thread/request.ts';

interface TraceOptions extends Omit<RunOptions, 'outDir'> {
  readonly object?: string;
  readonly lines?: true | readonly string[];
}

export function registerTrace(program: Command, context: Context): void {
  const command = program
    .command('trace')
    .summary('the ledger: each reference gained and lost, by line and opcode')
    .description(
      'Runs a Python script and tells of each reference that is gained (+1), lost (-1) or handed on (moves): the line, the opcode, the count ' +
        'after it, the object and who holds it or held it. What an object gives up when it is freed stands indented under it.\n' +
        'What the script prints goes to standard error; what it plots is not drawn. An exception ends the ledger, which is complete up to there.',
    )
    .argument('[file]', 'the script; - is standard input')
    .option(
      '--object <expression>',
      "only what happens to one object: what the expression gives in the script's globals at its end (a name that means nothing there stands for " +
        'what it named last, in a function or before its deletion), the first object of a literal value, or a number of the ledger (#12). With -f svg or -o x.png: its count over time. ' +
        'The script may run twice for that',
    )
    .option(
      '--lines [names...]',
      'instead: each executed line with the counts of these names after it; without names, of all that the script names',
    );
  addWatchOptions(command).addHelpText(
    'after',
    '\nExamples:\n  $ refplot trace script.py\n  $ refplot trace script.py --object x -o x.svg -o x.csv\n  $ refplot trace script.py --object 1556778\n' +
      "  $ refplot trace script.py --lines x y\n  $ refplot trace script.py -f csv | grep ',free,'\n  $ echo 'x = [7]; del x' | refplot trace -\n",
  );
  command.action(async (file: string | undefined, options: TraceOptions) => {
    context.exitCode = await trace(...scriptAndNames(file, options.lines), command, context);
  });
}

/** `--lines x y script.py` takes the script for a name. */
function scriptAndNames(file: string | undefined, lines: TraceOptions['lines']): [file: string, names: readonly string[] | null] {
  const names = lines === undefined ? null : lines === true ? [] : lines.flatMap((each) => each.split(','));
  if (file !== undefined) return [file, names];
  const last = names?.at(-1);
  if (last === undefined) throw new RefplotError('usage', 'which script?', 'Name a Python file, or - for standard input.');
  return [last, (names as string[]).slice(0, -1)];
}

async function trace(file: string, names: readonly string[] | null, command: Command, { process, note }: Context): Promise<number> {
  const options = command.opts<TraceOptions>();
  const charts = { ...options, output: options.output.filter((path) => path !== '-' && formats[formatOfFile(path)].chart), outDir: '' };
  const chart = charts.output.length > 0 || isChart(options.format);
  check(chart, names, options);
  const terminal = terminalOf(process, options.color);
  const script = readScript(file);
  const { runInThread } = await import('../thread/run.ts');
  const ending = await runInThread(
    {
      ...script,
      argv: [utf8Bytes(file)],
      target: options.target,
      mode: options.mode,
      images: options.image,
      maxSteps: options.maxSteps,
      maxMemory: options.maxMemory * MEBIBYTE,
      version: ownVersion(),
      command: commandLineOf(command),
      parameters: options.object === undefined ? {} : { object: options.object },
      saveFolder: '.',
      printTo: 2,
      terminals: terminalsOf(process),
      trace: { object: options.object ?? null, lines: names, outputs: rowOutputs(options), chart, color: terminal.color },
    },
    process,
  );
  if (ending.kind !== 'done') {
    for (const path of options.output) if (path !== '-') removePending(path);
    return endedEarly(ending.kind, note);
  }
  const { exitCode, uncaught, result } = ending.outcome;
  const tell = options.quiet ? (): void => {} : note;
  if (options.verbose) for (const { name, provenance } of result.subject.images) tell(`${name}: ${provenance}`);
  for (const { text } of result.notes) tell(text);
  for (const path of options.output) if (path !== '-' && !charts.output.includes(path)) tell(`wrote ${path}`);
  const { format: _, ...rest } = charts;
  if (chart) await deliver(result, isChart(options.format) ? charts : rest, terminal, tell);
  if (exitCode === EXIT_CODES.program) await tellOfNewerPython(script.source, command, tell);
  return uncaught === 'KeyboardInterrupt' ? EXIT_CODES.interrupted : exitCode;
}

const isChart = (format: FormatName | undefined): boolean => format !== undefined && formats[format].chart;

function check(chart: boolean, names: readonly string[] | null, { object }: TraceOptions): void {
  if (names !== null && object !== undefined) throw new RefplotError('usage', '--lines and --object are two different reports: choose one');
  if (chart && object === undefined) {
    throw new RefplotError('usage', "a chart is of one object's count", 'Name it with --object, such as: --object x');
  }
}

/** The formats that are written while the program runs. Without any, the table on standard output. */
function rowOutputs({ format, output }: TraceOptions): TraceRequest['outputs'] {
  const printed = format ?? (output.length === 0 || output.includes('-') ? 'table' : undefined);
  const files = output.filter((path) => path !== '-').map((path) => ({ format: formatOfFile(path), path }));
  const all: { format: FormatName; path: string | null }[] = printed === undefined ? files : [{ format: printed, path: null }, ...files];
  return all.filter(({ format: each }) => !isChart(each)) as { format: RowFormatName; path: string | null }[];
}
