/** A command for each experiment, with the options its file declares. */
import type { Command } from 'commander';
import { type Experiment, experimentNames, readExperiment } from '../../experiment/catalog.ts';
import { parametersOf } from '../../experiment/options.ts';
import { writeStdout } from '../../output/write.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { declareOptions, sourceOf } from '../experiment-options.ts';
import { addRunOptions, MEBIBYTE, type RunOptions } from '../run-options.ts';
import { suggest } from '../suggest.ts';
import { terminalOf } from '../terminal.ts';

export function registerExperiments(program: Command, context: Context): void {
  for (const name of experimentNames()) registerExperiment(program, readExperiment(name), context);
}

function registerExperiment(program: Command, experiment: Experiment, context: Context): void {
  const command = program.command(experiment.name).summary(experiment.summary).description(experiment.description);
  declareOptions(command, experiment);
  addRunOptions(command).option('--source', 'print the program with its options applied, instead of running it');
  command.addHelpText('after', examples(experiment));
  command.action(async () => {
    context.exitCode = await runExperiment(experiment, command, context);
  });
}

function examples({ name, options }: Experiment): string {
  const given = options.map(
    ({ flag, kind }) => ({ range: `${flag} 100`, flag, string: `${flag} xyz`, number: `${flag} 10`, words: 'python version' })[kind],
  );
  const lines = [
    `refplot ${name}`,
    ...given.slice(0, 1).map((text) => `refplot ${name} ${text} -f csv`),
    `refplot ${name} -o ${name}.svg -o ${name}.csv`,
  ];
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`;
}

interface ExperimentOptions extends RunOptions {
  readonly source?: boolean;
}

async function runExperiment(experiment: Experiment, command: Command, { process, note }: Context): Promise<number> {
  const options = command.opts<ExperimentOptions>();
  const source = sourceOf(experiment, command);
  if (options.source) {
    writeStdout(source);
    return 0;
  }
  const { imagesFor } = await import('../../experiment/images.ts');
  const images = imagesFor(options.target, options.image, (known) => suggest(options.target, known));
  const { runBuiltin } = await import('../../experiment/builtin.ts');
  const toStderr = (bytes: string): void => {
    process.stderr.write(Buffer.from(bytes, 'latin1'));
  };
  const { exitCode, result } = runBuiltin({
    name: experiment.name,
    source: Buffer.from(source, 'utf8').toString('latin1'),
    command: commandLineOf(command),
    parameters: parametersOf(source),
    argv: [`${experiment.name}.py`],
    filename: `${experiment.name}.py`,
    target: options.target,
    mode: options.mode,
    images,
    maxSteps: options.maxSteps,
    maxMemory: options.maxMemory * MEBIBYTE,
    version: ownVersion(),
    stdout: toStderr,
    stderr: toStderr,
  });
  if (exitCode !== 0) return exitCode;
  const tell = options.quiet ? (): void => {} : note;
  const { subject } = result;
  tell(
    `simulated: CPython ${subject.version} on refplot's own runtime, ${subject.mode} mode; images: ${subject.images.map(({ name }) => name).join(', ')}`,
  );
  if (options.verbose) for (const { name, provenance } of subject.images) tell(`${name}: ${provenance}`);
  for (const { text } of result.notes) tell(text);
  await deliver(result, options, terminalOf(process, options.color), tell);
  return 0;
}
