/** `refplot explain`: the bill of an object's count. */
import type { Command } from 'commander';
import { type BillFormatName, billFormatOfFile, billFormats } from '../../output/bill/index.ts';
import { writeAtomically, writeStdout } from '../../output/write.ts';
import type { Bill } from '../../result/bill.ts';
import { suggest } from '../../suggest.ts';
import { billTable } from '../../table/bill-text.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { formatOption } from '../format-option.ts';
import { addRunningOptions, addSubjectOptions, MEBIBYTE, repeated, type SubjectOptions } from '../run-options.ts';
import { readScript, type Script } from '../script.ts';
import { tableStyle, terminalOf } from '../terminal.ts';

interface ExplainOptions extends SubjectOptions {
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
        'what that call returns.',
    )
    .argument('<expr>', 'a Python expression')
    .option('--setup <file>', 'a program to run before, such as one that makes the object; - is standard input');
  addSubjectOptions(command)
    .addOption(formatOption(Object.keys(billFormats)))
    .option('-o, --output <file>', 'write a file, its format by its extension; repeatable', outputFile, [])
    .option('--source', 'print the program that is run, instead of running it');
  addRunningOptions(command).addHelpText(
    'after',
    "\nExamples:\n  $ refplot explain 1556778\n  $ refplot explain \"'version'\" -f csv\n  $ refplot explain 'data[0]' --setup program.py\n  $ refplot explain None -f dot | dot -Tsvg -o none.svg\n",
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

const NO_SETUP: Script = { name: 'explain', source: '', filename: '<expression>', path: [] };

async function explain(expression: string, command: Command, { process, note }: Context): Promise<number> {
  const options = command.opts<ExplainOptions>();
  const { source: setup, filename, path } = options.setup === undefined ? NO_SETUP : readScript(options.setup);
  const { explainBuiltin, explainedProgram } = await import('../../experiment/explain.ts');
  if (options.source) {
    writeStdout(Buffer.from(explainedProgram(expression, setup), 'latin1'));
    return 0;
  }
  const { imagesFor } = await import('../../experiment/images.ts');
  const toStderr = (bytes: string): void => {
    process.stderr.write(Buffer.from(bytes, 'latin1'));
  };
  const { defaultMode } = await import('../../python/index.ts');
  const { exitCode, bill } = explainBuiltin({
    expression,
    setup,
    filename,
    path,
    target: options.target,
    mode: options.mode ?? (await defaultMode(options.target)),
    images: imagesFor(options.target, options.image, (known) => suggest(options.target, known)),
    version: ownVersion(),
    command: commandLineOf(command),
    maxSteps: options.maxSteps,
    maxMemory: options.maxMemory * MEBIBYTE,
    stdout: toStderr,
    stderr: toStderr,
  });
  if (bill === null) return exitCode;
  const tell = options.quiet ? (): void => {} : note;
  if (options.verbose) for (const { name, provenance } of bill.subject.images) tell(`${name}: ${provenance}`);
  await deliver(bill, options, process, tell);
  return 0;
}

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
