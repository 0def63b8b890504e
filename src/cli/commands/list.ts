/** `refplot list`: what there is to run, and on what. */
import type { Command } from 'commander';
import { experimentNames, readExperiment } from '../../experiment/catalog.ts';
import { findInterpreters } from '../../experiment/interpreters.ts';
import type { Facts } from '../../experiment/subjects/interpreter.ts';
import { writeStdout } from '../../output/write.ts';

export function registerList(program: Command): void {
  program
    .command('list')
    .summary('experiments, targets with their images, interpreters found')
    .description(
      'Lists the experiments, the targets with their heap images, the versions whose bytecode there is, and the interpreters found here.',
    )
    .option('--layers', 'the modules whose imports the images count, target by target, instead')
    .addHelpText('after', '\nExamples:\n  $ refplot list\n  $ refplot list --layers | grep 3.12\n')
    .action(async ({ layers = false }: { layers?: boolean }) => {
      const { compiledVersions, shippedTargets } = await import('../../experiment/images.ts');
      if (layers) {
        writeStdout(layersOf(shippedTargets()));
        return;
      }
      const interpreters = [...(await Promise.all(findInterpreters().map(described))), ...(await pyodideRow())];
      writeStdout(text(shippedTargets(), compiledVersions, interpreters));
    });
}

/** Milliseconds that an interpreter has to say what it is. */
const PATIENCE = 5000;

type Row = readonly [name: string, description: string];

/** Of an interpreter: its name, its file, what it says of itself. A broken one says why. */
async function described({ name, path }: { name: string; path: string }): Promise<Row> {
  const { factsOf } = await import('../../experiment/subjects/facts.ts');
  const { cpython } = await import('../../experiment/subjects/interpreter.ts');
  try {
    return [name, `${path}  ${told(await factsOf(cpython(path), PATIENCE, true))}`];
  } catch (error) {
    return [name, `${path}  cannot be used: ${(error as Error).message}`];
  }
}

function told({ version, implementation, counts, matplotlib }: Facts): string {
  const name = implementation === 'cpython' ? 'CPython' : implementation;
  return [`${name} ${version}`, ...(counts ? [] : ['counts no references']), ...(matplotlib ? ['matplotlib'] : [])].join(', ');
}

/** Pyodide's row, where it is installed. */
async function pyodideRow(): Promise<Row[]> {
  const { foundPyodide } = await import('../../experiment/subjects/pyodide.ts');
  try {
    const found = foundPyodide();
    return found?.facts === undefined ? [] : [[found.name, `${found.args.at(-1)}  ${told(found.facts)}`]];
  } catch (error) {
    return [['Pyodide', `cannot be used: ${(error as Error).message}`]];
  }
}

type Shipped = readonly { target: string; standardLayers: readonly string[]; otherLayers: readonly string[] }[];

/** A line for each layer, to search in. */
function layersOf(shipped: Shipped): string {
  return shipped.flatMap((each) => layerNames(each).map((module) => `${each.target}  ${module}\n`)).join('');
}

const layerNames = ({ standardLayers, otherLayers }: Shipped[number]): string[] => [...standardLayers, ...otherLayers].sort();

function imagesOf({ standardLayers, otherLayers }: Shipped[number]): string {
  const standard = standardLayers.length === 0 ? [] : [`${standardLayers.length} modules of the standard library`];
  return `bare interpreter; layers: ${[...standard, ...otherLayers].join(', ') || 'none'}`;
}

function text(shipped: Shipped, compiled: readonly string[], interpreters: readonly Row[]): string {
  const experiments = experimentNames().map((name) => [name, readExperiment(name).summary]);
  const targets = shipped.map((each) => [each.target, imagesOf(each)]);
  const bytecode = [['dis -t', compiled.join(', ')]];
  const sections = { Experiments: experiments, Targets: targets, Bytecode: bytecode, Interpreters: interpreters };
  return Object.entries(sections)
    .map(([title, rows]) => section(title, rows))
    .join('\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => (name as string).length));
  const lines = rows.map(([name = '', rest = '']) => `  ${name.padEnd(width)}  ${rest}`);
  return `${title}\n${(lines.length === 0 ? ['  none'] : lines).join('\n')}\n`;
}
