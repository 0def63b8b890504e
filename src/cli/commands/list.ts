/** `refplot list`: what there is to run, and on what. */
import type { Command } from 'commander';
import { experimentNames, readExperiment } from '../../experiment/catalog.ts';
import { findInterpreters, type Interpreter } from '../../experiment/interpreters.ts';
import { writeStdout } from '../../output/write.ts';

export function registerList(program: Command): void {
  program
    .command('list')
    .summary('experiments, targets with their images, interpreters found')
    .description('Lists the experiments, the targets with their heap images, and the interpreters found here.')
    .addHelpText('after', '\nExamples:\n  $ refplot list\n  $ refplot list | grep python\n')
    .action(async () => {
      const { shippedTargets } = await import('../../experiment/images.ts');
      const interpreters = await Promise.all(findInterpreters().map(described));
      writeStdout(text(shippedTargets(), interpreters));
    });
}

/** Milliseconds that an interpreter has to say what it is. */
const PATIENCE = 5000;

/** An interpreter's row: its name, what it says of itself, its file. A broken one says why. */
async function described({ name, path }: Interpreter): Promise<readonly string[]> {
  const { factsOf } = await import('../../experiment/subjects/facts.ts');
  try {
    const { version, implementation, counts, matplotlib } = await factsOf(path, PATIENCE, true);
    const told = [
      `${implementation === 'cpython' ? 'CPython' : implementation} ${version}`,
      ...(counts ? [] : ['counts no references']),
      ...(matplotlib ? ['matplotlib'] : []),
    ];
    return [name, `${path}  ${told.join(', ')}`];
  } catch (error) {
    return [name, `${path}  cannot be used: ${(error as Error).message}`];
  }
}

function text(shipped: readonly { target: string; layers: string[] }[], interpreters: readonly (readonly string[])[]): string {
  const experiments = experimentNames().map((name) => [name, readExperiment(name).summary]);
  const targets = shipped.map(({ target, layers }) => [target, `bare interpreter; layers: ${layers.join(', ') || 'none'}`]);
  return [section('Experiments', experiments), section('Targets', targets), section('Interpreters', interpreters)].join('\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => (name as string).length));
  const lines = rows.map(([name = '', rest = '']) => `  ${name.padEnd(width)}  ${rest}`);
  return `${title}\n${(lines.length === 0 ? ['  none'] : lines).join('\n')}\n`;
}
