/** `refplot list`: what there is to run, and on what. */
import type { Command } from 'commander';
import { experimentNames, readExperiment } from '../../experiment/catalog.ts';
import { findInterpreters } from '../../experiment/interpreters.ts';
import { writeStdout } from '../../output/write.ts';

export function registerList(program: Command): void {
  program
    .command('list')
    .summary('experiments, targets with their images, interpreters found')
    .description('Lists the experiments, the targets with their heap images, and the interpreters found here.')
    .addHelpText('after', '\nExamples:\n  $ refplot list\n  $ refplot list | grep python\n')
    .action(async () => {
      const { shippedTargets } = await import('../../experiment/images.ts');
      writeStdout(text(shippedTargets()));
    });
}

function text(shipped: readonly { target: string; layers: string[] }[]): string {
  const experiments = experimentNames().map((name) => [name, readExperiment(name).summary]);
  const targets = shipped.map(({ target, layers }) => [target, `bare interpreter; layers: ${layers.join(', ') || 'none'}`]);
  const interpreters = findInterpreters().map(({ name, path }) => [name, path]);
  return [section('Experiments', experiments), section('Targets', targets), section('Interpreters', interpreters)].join('\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => (name as string).length));
  const lines = rows.map(([name = '', rest = '']) => `  ${name.padEnd(width)}  ${rest}`);
  return `${title}\n${(lines.length === 0 ? ['  none'] : lines).join('\n')}\n`;
}
