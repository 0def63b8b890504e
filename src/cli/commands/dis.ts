/** `refplot dis`: the bytecode of a program, as `dis.dis` prints it. */
import { type Command, Option } from 'commander';
import { EXIT_CODES, RefplotError } from '../../errors.ts';
import { type DisassemblyFormatName, disassemblyFormatOfFile, disassemblyFormats } from '../../output/disassembly/index.ts';
import { writeAtomically, writeStdout } from '../../output/write.ts';
import { utf8Bytes } from '../../python/utf8.ts';
import { suggest } from '../../suggest.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { formatOption } from '../format-option.ts';
import { tellOfNewerPython } from '../newer-python.ts';
import { addTargetOption, repeated } from '../run-options.ts';
import { readScript } from '../script.ts';

interface DisOptions {
  readonly command?: string;
  readonly mode: 'exec' | 'eval' | 'single';
  readonly consts?: boolean;
  readonly target: string;
  readonly format?: DisassemblyFormatName;
  readonly output: readonly string[];
  readonly quiet?: boolean;
}

export function registerDis(program: Command, context: Context): void {
  const command = program
    .command('dis')
    .summary('the bytecode of a program, as dis.dis prints it')
    .description(
      'Compiles a program without running it and prints what dis.dis prints of its code. That is the code of the module alone ' +
        'up to 3.6; from 3.7 on the functions and classes in it follow. With --consts the constants follow, and the code among them, of any version.',
    )
    .argument('[file]', 'the program; - is standard input')
    .option('-c, --command <code>', 'the program itself, instead of a file')
    .addOption(
      new Option('--mode <mode>', "compile's third argument: a whole program, an expression, or an interactive statement")
        .choices(['exec', 'eval', 'single'])
        .default('exec'),
    )
    .option('--consts', 'the constants, too, and the listing of each code object among them');
  addTargetOption(command)
    .addOption(formatOption(Object.keys(disassemblyFormats)))
    .option('-o, --output <file>', 'write a file, .txt or .json; repeatable; - is standard output', outputFile, [])
    .option('-q, --quiet', 'no notes on standard error')
    .addHelpText(
      'after',
      "\nExamples:\n  $ refplot dis program.py\n  $ refplot dis --consts program.py\n  $ refplot dis -c 'sys.getrefcount(1556778)' --mode single\n  $ echo 'x = 1' | refplot dis - -f json\n",
    );
  command.action(async (file: string | undefined) => {
    context.exitCode = await disassemble(file, command, context);
  });
}

/** The file's extension must name a format before anything is compiled. */
function outputFile(path: string, before: readonly string[]): string[] {
  if (path !== '-') disassemblyFormatOfFile(path);
  return repeated(path, before);
}

async function disassemble(file: string | undefined, command: Command, { process, note }: Context): Promise<number> {
  const options = command.opts<DisOptions>();
  const given = sourceOf(file, options.command);
  const { checkCompiled, disassembleProgram } = await import('../../experiment/disassembly.ts');
  checkCompiled(options.target, (known) => suggest(options.target, known));
  const about = { target: options.target, version: ownVersion(), command: commandLineOf(command) };
  const outcome = await disassembleProgram({ ...given, ...about, mode: options.mode });
  if ('error' in outcome) {
    process.stderr.write(Buffer.from(outcome.error, 'latin1'));
    if (!options.quiet) await tellOfNewerPython(given.source, command, note);
    return EXIT_CODES.program;
  }
  const rendered = (name: DisassemblyFormatName): string =>
    disassemblyFormats[name].render(outcome.disassembly, { constants: options.consts ?? false });
  for (const path of options.output.filter((each) => each !== '-')) {
    writeAtomically(path, rendered(disassemblyFormatOfFile(path)));
    if (!options.quiet) note(`wrote ${path}`);
  }
  const printed = options.format !== undefined || options.output.length === 0 || options.output.includes('-');
  if (printed) writeStdout(rendered(options.format ?? 'text'));
  return 0;
}

interface Given {
  readonly source: string;
  readonly filename: string;
  readonly origin: 'file' | 'string';
}

function sourceOf(file: string | undefined, command: string | undefined): Given {
  if (file !== undefined && command !== undefined) throw new RefplotError('usage', 'give a file or -c CODE, not both');
  if (command !== undefined) return { source: utf8Bytes(command), filename: '<string>', origin: 'string' };
  if (file === undefined) throw new RefplotError('usage', 'name a Python file, - for standard input, or give the program with -c CODE');
  const { source, filename } = readScript(file);
  return { source, filename, origin: 'file' };
}
