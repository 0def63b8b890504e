/** The command tree, and how every failure is worded. */
import { Command, CommanderError } from 'commander';
import { EXIT_CODES, RefplotError } from '../errors.ts';
import { experimentNames } from '../experiment/catalog.ts';
import { writeStdout } from '../output/write.ts';
import { ownVersion } from '../version.ts';
import { registerArticle } from './commands/article.ts';
import { registerCapture } from './commands/capture.ts';
import { registerCheck } from './commands/check.ts';
import { registerCompare } from './commands/compare.ts';
import { registerCompletion } from './commands/completion.ts';
import { registerDecode } from './commands/decode.ts';
import { registerDis } from './commands/dis.ts';
import { experimentRegistrar } from './commands/experiment.ts';
import { registerExplain } from './commands/explain.ts';
import { registerList } from './commands/list.ts';
import { registerMerge } from './commands/merge.ts';
import { registerRun } from './commands/run.ts';
import { registerTrace } from './commands/trace.ts';
import type { Context } from './context.ts';
import { readChartFiles } from './theme-option.ts';

/** Runs a command line; resolves to the exit code. */
export async function run(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const note = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const context: Context = { process, note, exitCode: 0 };
  try {
    const program = build(context, argv[0]);
    if (argv.length === 0) {
      program.outputHelp();
      return EXIT_CODES.usage;
    }
    await program.parseAsync(argv, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return report(error, argv, note);
  }
}

type Register = (program: Command, context: Context) => void;

/** The commands besides experiments, in the order of the help. */
const COMMANDS: ReadonlyMap<string, Register> = new Map([
  ['article', registerArticle],
  ['run', registerRun],
  ['explain', registerExplain],
  ['trace', registerTrace],
  ['dis', registerDis],
  ['decode', registerDecode],
  ['capture', registerCapture],
  ['compare', registerCompare],
  ['merge', registerMerge],
  ['check', registerCheck],
  ['list', registerList],
  ['completion', registerCompletion],
]);

/** Looks into all the others. */
const WHOLE = 'completion';

/** What a command line needs of the tree: the one command that its first word names, for to make all takes time; else all. */
function registrars(first: string): readonly Register[] {
  const own = first === WHOLE ? undefined : COMMANDS.get(first);
  if (own !== undefined) return [own];
  const names = experimentNames();
  if (names.includes(first)) return [experimentRegistrar(first)];
  return [...names.map(experimentRegistrar), ...COMMANDS.values()];
}

/** @param first the first word of the command line */
function build(context: Context, first = ''): Command {
  const program = new Command('refplot')
    .description('How many references does this Python object have, and who holds them?')
    .version(ownVersion(), '--version', 'the version of refplot')
    .configureOutput({ writeOut: (text) => writeStdout(text) })
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .hook('preAction', (_, command) => readChartFiles(command, context.note))
    .exitOverride();
  for (const register of registrars(first)) register(program, context);
  program.addHelpText(
    'after',
    '\nExamples:\n  $ refplot ints --range 500\n  $ refplot letters --upper -o letters.svg\n  $ refplot keywords python version -f csv\n',
  );
  return program;
}

function report(error: unknown, argv: readonly string[], note: (text: string) => void): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
  if (error instanceof RefplotError) {
    note(`refplot: ${error.message}${error.hint === undefined ? '' : `\n${error.hint}`}`);
    return error.exitCode;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  note(`refplot: a defect of refplot itself: ${message}`);
  note(
    `Please report it, with: refplot ${ownVersion()}, node ${globalThis.process.version}, ${globalThis.process.platform}, refplot ${argv.join(' ')}`,
  );
  if (argv.includes('--verbose') && stack !== undefined) note(stack);
  return EXIT_CODES.defect;
}
