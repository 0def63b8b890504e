/** `refplot explain`: the bill of an object's count. */
import type { Command } from 'commander';
import type { ExplainOutcome } from '../../experiment/explain.ts';
import { type BillFormatName, billFormatOfFile, billFormats } from '../../output/bill/index.ts';
import { writeAtomically, writeStdout } from '../../output/write.ts';
import type { VersionProfile } from '../../python/index.ts';
import type { Bill } from '../../result/bill.ts';
import { suggest } from '../../suggest.ts';
import { billTable } from '../../table/bill-text.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { formatOption } from '../format-option.ts';
import { askedInterpreters } from '../interpreter/asked.ts';
import { tellOfNewerPython } from '../newer-python.ts';
import {
  addPythonOptions,
  addRunningOptions,
  addSubjectOptions,
  MEBIBYTE,
  type PythonOptions,
  repeated,
  type SubjectOptions,
} from '../run-options.ts';
import { readScript, type Script } from '../script.ts';
import { tableStyle, terminalOf } from '../terminal.ts';

interface ExplainOptions extends SubjectOptions, PythonOptions {
  readonly setup?: string;
  readonly format?: BillFormatName;
  readonly output: readonly string[];
  readonly source?: boolean;
}

export function registerExplain(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .summary("the bill of an object's count: who holds each reference")
    .description(
      'Says who holds each reference to an object: code, names, containers, the stack, the parser, and what the interpreter and imported ' +
        'modules brought. The program that runs is the setup, if there is one, and then sys.getrefcount(EXPR); the references add up to ' +
        'what that call returns. On a real interpreter (--python) the kinds of holders are told that a walk of its heap finds.',
    )
    .argument('<expr>', 'a Python expression')
    .option('--setup <file>', 'a program to run before, such as one that makes the object; - is standard input');
  addPythonOptions(addSubjectOptions(command))
    .addOption(formatOption(Object.keys(billFormats)))
    .option('-o, --output <file>', 'write a file, its format by its extension; repeatable', outputFile, [])
    .option('--source', 'print the program that is run, instead of running it');
  addRunningOptions(command).addHelpText(
    'after',
    "\nExamples:\n  $ refplot explain 1556778\n  $ refplot explain \"'version'\" -f csv\n  $ refplot explain 'data[0]' --setup program.py\n  $ refplot explain None -f dot | dot -Tsvg -o none.svg\n  $ refplot explain 0 --python python3.13\n",
  );
  command.action(async (expression: string) => {
    context.exitCode = await explain(expression.trim(), command, context);
  });
}

/** The file's extension must name a format before anything runs. */
function outputFile(path: string, before: readonly string[]): string[] {
  billFormatOfFile(path);
  return repeated(path, before);
}

const NO_SETUP: Script = { name: 'explain', source: '', filename: '<expression>', path: [], fromInput: false };

async function explain(expression: string, command: Command, { process, note }: Context): Promise<number> {
  const options = command.opts<ExplainOptions>();
  const script = options.setup === undefined ? NO_SETUP : readScript(options.setup);
  const real = askedInterpreters(options).length > 0;
  if (options.source) {
    writeStdout(Buffer.from(await programOf(expression, script.source, real), 'latin1'));
    return 0;
  }
  const toStderr = (bytes: string): void => {
    process.stderr.write(Buffer.from(bytes, 'latin1'));
  };
  const explained = real ? onInterpreter(expression, script, command, toStderr) : onRuntime(expression, script, command, toStderr);
  const { exitCode, bill } = await explained;
  const tell = options.quiet ? (): void => {} : note;
  if (bill === null) {
    if (!real) await tellOfNewerPython(`${script.source}\n${expression}\n`, command, tell);
    return exitCode;
  }
  if (options.verbose) for (const { name, provenance } of bill.subject.images) tell(`${name}: ${provenance}`);
  await deliver(bill, options, process, tell);
  return 0;
}

async function programOf(expression: string, setup: string, real: boolean): Promise<string> {
  if (real) return (await import('../../experiment/explain-python.ts')).countedProgram(expression, setup);
  return (await import('../../experiment/explain.ts')).explainedProgram(expression, setup);
}

type Explain = (expression: string, script: Script, command: Command, print: (bytes: string) => void) => Promise<ExplainOutcome>;

const onInterpreter: Explain = async (...given) => (await import('../interpreter/explain.ts')).explainOnInterpreter(...given);

const onRuntime: Explain = async (expression, { source, filename, path }, command, print) => {
  const options = command.opts<ExplainOptions>();
  const { explainBuiltin } = await import('../../experiment/explain.ts');
  const { imagesFor } = await import('../../experiment/images.ts');
  const { defaultMode, loadTarget } = await import('../../python/index.ts');
  const images = imagesFor(options.target, options.image, (known) => suggest(options.target, known));
  return explainBuiltin({
    expression,
    setup: source,
    filename,
    path,
    target: options.target,
    profile: (await loadTarget(options.target)) as VersionProfile,
    mode: options.mode ?? (await defaultMode(options.target)),
    images,
    version: ownVersion(),
    command: commandLineOf(command),
    maxSteps: options.maxSteps,
    maxMemory: options.maxMemory * MEBIBYTE,
    stdout: print,
    stderr: print,
  });
};

async function deliver(bill: Bill, options: ExplainOptions, process: NodeJS.Process, tell: (text: string) => void): Promise<void> {
  for (const file of options.output) {
    writeAtomically(file, billFormats[billFormatOfFile(file)].render(bill));
    tell(`wrote ${file}`);
  }
  if (options.format === undefined && options.output.length > 0) return;
  const name = options.format ?? 'table';
  const style = name === 'table' ? await tableStyle(terminalOf(process, options.color)) : undefined;
  writeStdout(name === 'table' ? billTable(bill, style) : billFormats[name].render(bill));
}
