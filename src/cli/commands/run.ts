/** `refplot run`: any script, printing what Python prints and drawing what it plots. */
import type { Command } from 'commander';
import { EXIT_CODES } from '../../errors.ts';
import type { ProgramOutcome } from '../../experiment/subjects/program.ts';
import { utf8Bytes } from '../../python/utf8.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { deliver, deliverFigures, deliverSaved } from '../deliver.ts';
import { askedInterpreters } from '../interpreter/asked.ts';
import { tellOfNewerPython } from '../newer-python.ts';
import { addRunOptions, MEBIBYTE, type RunOptions } from '../run-options.ts';
import { readScript, type Script } from '../script.ts';
import { strayOption } from '../stray-option.ts';
import { terminalOf, terminalsOf } from '../terminal.ts';
import { endedEarly } from '../thread/early.ts';
import type { Ending } from '../thread/run.ts';

export function registerRun(program: Command, context: Context): void {
  const command = program
    .command('run')
    .summary('any script: its text as Python prints it, its plots as charts')
    .description(
      'Runs a Python script. What it prints goes to standard output as Python prints it, what it plots into out/NAME.svg, one file a figure; ' +
        'plt.savefig writes inside --out-dir. Everything behind FILE belongs to the script.\n' +
        'With -f, standard output has the plotted numbers in that format, and what the script prints goes to standard error.',
    )
    .argument('<file>', 'the script; - is standard input')
    .argument('[args...]', 'what the script finds in sys.argv')
    .passThroughOptions();
  addRunOptions(command).addHelpText(
    'after',
    '\nExamples:\n  $ refplot run script.py\n  $ refplot run --mode module script.py first second\n  $ refplot run --python python3.13 script.py\n  $ echo \'print "hello"\' | refplot run -\n  $ refplot run -q -f csv plot.py > numbers.csv\n',
  );
  command.action(async (file: string, args: string[]) => {
    context.exitCode = await runScript(file, args, command, context);
  });
}

async function runScript(file: string, args: readonly string[], command: Command, { process, note }: Context): Promise<number> {
  const options = command.opts<RunOptions>();
  const argv = [file, ...args].map(utf8Bytes);
  const tell = options.quiet ? (): void => {} : note;
  const real = askedInterpreters(options).length > 0;
  const script = readScript(file);
  const stray = strayOption(args, script.source, command);
  if (stray !== undefined) tell(`${stray} stands behind the script and is its argument; refplot's own options go before it`);
  const ending = await (real ? runReal(script, argv, command) : runBuiltIn(script, argv, command, process));
  if (ending.kind !== 'done') return endedEarly(ending.kind, note);
  const { exitCode, uncaught, result, saved, unsaved } = await preparedOutcome(ending.outcome, options);
  await deliverSaved(result, saved, options, tell);
  if (exitCode === EXIT_CODES.program && !real) await tellOfNewerPython(script.source, command, tell);
  if (uncaught !== null) return uncaught === 'KeyboardInterrupt' ? EXIT_CODES.interrupted : exitCode;
  if (options.verbose) for (const { name, provenance } of result.subject.images) tell(`${name}: ${provenance}`);
  for (const { text } of result.notes) tell(text);
  const asked = options.format !== undefined || options.output.length > 0;
  if (asked) await deliver(result, options, terminalOf(process, options.color), tell);
  else await deliverFigures(result, unsaved, saved, options, tell);
  return exitCode;
}

/** The outcome with its counts as the options say. What knows of versions is loaded where it is asked for. */
async function preparedOutcome(outcome: ProgramOutcome, { rebase }: RunOptions): Promise<ProgramOutcome> {
  if (!rebase) return outcome;
  const { rebasedOutcome } = await import('../../experiment/immortality.ts');
  return rebasedOutcome(outcome);
}

/** The file descriptor that printed text goes to. */
const printsTo = ({ format, output }: RunOptions): 1 | 2 => (format === undefined && !output.includes('-') ? 1 : 2);

async function runReal(script: Script, argv: readonly string[], command: Command): Promise<Ending> {
  const { runOnInterpreter } = await import('../interpreter/run-script.ts');
  return runOnInterpreter(script, argv, command, printsTo(command.opts<RunOptions>()));
}

async function runBuiltIn(script: Script, argv: readonly string[], command: Command, process: NodeJS.Process): Promise<Ending> {
  const options = command.opts<RunOptions>();
  const { runInThread } = await import('../thread/run.ts');
  return runInThread(
    {
      ...script,
      argv,
      target: options.target,
      mode: options.mode,
      count: options.count,
      images: options.image,
      maxSteps: options.maxSteps,
      maxMemory: options.maxMemory * MEBIBYTE,
      version: ownVersion(),
      command: commandLineOf(command),
      parameters: {},
      saveFolder: options.outDir,
      printTo: printsTo(options),
      terminals: terminalsOf(process),
    },
    process,
  );
}
