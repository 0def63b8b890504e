/** `refplot capture`: a heap image of a real interpreter. */
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import type { Wanted } from '../../experiment/capture/layers.ts';
import { findInterpreter } from '../../experiment/interpreters.ts';
import { cpython, type Interpreter } from '../../experiment/subjects/interpreter.ts';
import { writeAtomically } from '../../output/write.ts';
import type { Context } from '../context.ts';

interface CaptureOptions {
  readonly python?: string;
  readonly pyodide?: boolean;
  readonly import: readonly string[];
  readonly standard?: boolean;
  readonly run?: string;
  readonly output: string;
  readonly date?: string;
  readonly quiet?: boolean;
}

export function registerCapture(program: Command, context: Context): void {
  program
    .command('capture')
    .summary('a heap image of a real interpreter')
    .description(
      'Captures what an interpreter holds before a script runs or, with --import or --standard, what importing modules adds to that.',
    )
    .option('--python <interpreter>', 'a path, a name on the PATH, or a version that pyenv has')
    .option('--pyodide', 'the Pyodide that is installed')
    .option(
      '--import <module>',
      'capture the layer of this module, over those that refplot has of modules it brings; repeatable',
      (name: string, before: string[]) => [...before, name],
      [],
    )
    .option('--standard', 'capture layers of some forty modules of the standard library, and of each that they bring')
    .option('--run <statement>', 'capture what this leaves behind, instead of importing, as the layer of the module')
    .requiredOption('-o, --output <file>', 'the image file, .json; its holders go beside it')
    .option('--date <date>', 'the date to record (default: today)')
    .option('-q, --quiet', 'no notes on standard error')
    .addHelpText(
      'after',
      '\nExamples:\n  $ refplot capture --python python2.7 -o bare.json\n  $ refplot capture --python python2.7 --import math -o math.json\n  $ refplot capture --python python2.7 --standard -o modules.json\n',
    )
    .action(async (options: CaptureOptions) => captureTo(options, context));
}

async function asked({ python, pyodide }: CaptureOptions): Promise<Interpreter> {
  if ((python !== undefined) === (pyodide === true)) throw new RefplotError('usage', 'give either --python INTERPRETER or --pyodide');
  if (python !== undefined) return cpython(findInterpreter(python));
  return (await import('../../experiment/subjects/pyodide.ts')).findPyodide();
}

async function captureTo(options: CaptureOptions, { note, process }: Context): Promise<void> {
  if (!options.output.endsWith('.json')) throw new RefplotError('usage', `an image is a .json file, not '${options.output}'`);
  if (options.run !== undefined && (options.import.length !== 1 || options.standard)) {
    throw new RefplotError('usage', '--run needs one --import, which names the layer');
  }
  const python = await asked(options);
  const { capture } = await import('../../experiment/capture/capture.ts');
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const { images, holders, names, version, strings, found } = await capture(python, wantedBy(options, process.stderr), date);
  const holderFile = options.output.replace(/\.json$/, '.holders.json');
  writeAtomically(holderFile, holders);
  writeAtomically(options.output, images);
  if (options.quiet) return;
  const what = names.length > MOST_NAMED ? `${names.length} layers` : names.join(', ');
  note(`measured: ${what}, CPython ${version}, ${strings} interned strings`);
  note(`holders found for ${(found * 100).toFixed(1)} % of the references; the rest is held by C code`);
  note(`wrote ${options.output} and ${holderFile}`);
}

/** Of more images than this the number alone is told. */
const MOST_NAMED = 5;

function wantedBy({ import: modules, standard = false, run, quiet }: CaptureOptions, stderr: NodeJS.WriteStream): Wanted | null {
  if (modules.length === 0 && !standard) return null;
  const progress = (module: string, index: number, of: number): void => {
    stderr.write(`\r\x1b[K${index + 1} of ${of}: ${module}${index + 1 === of ? '\n' : ''}`);
  };
  return { modules, standard, ...(run === undefined ? {} : { statement: run }), ...(quiet || !stderr.isTTY ? {} : { progress }) };
}
