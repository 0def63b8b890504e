/** A command for each experiment, with the options its file declares. */
import type { Command } from 'commander';
import { type Experiment, readExperiment } from '../../experiment/catalog.ts';
import { writeStdout } from '../../output/write.ts';
import { packagesOf } from '../../result/packages.ts';
import type { Subject } from '../../result/result.ts';
import { commandLineOf } from '../command-line.ts';
import type { Attempt } from '../compare/attempts.ts';
import { preparedResult } from '../compare/members.ts';
import { chartOf } from '../compare/options.ts';
import { compareAll } from '../compare/run.ts';
import { attemptsOf } from '../compare/subjects.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { declareOptions, sourceOf } from '../experiment-options.ts';
import { addExperimentOptions, type ExperimentOptions } from '../run-options.ts';
import { terminalOf } from '../terminal.ts';

/** Makes the command of an experiment, whose file is read by then. */
export const experimentRegistrar =
  (name: string) =>
  (program: Command, context: Context): void =>
    registerExperiment(program, readExperiment(name), context);

function registerExperiment(program: Command, experiment: Experiment, context: Context): void {
  const command = program.command(experiment.name).summary(experiment.summary).description(experiment.description);
  declareOptions(command, experiment);
  addExperimentOptions(command).option('--source', 'print the program with its options applied, instead of running it');
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

interface SourceOptions extends ExperimentOptions {
  readonly source?: boolean;
}

async function runExperiment(experiment: Experiment, command: Command, context: Context): Promise<number> {
  const options = command.opts<SourceOptions>();
  const source = sourceOf(experiment, command);
  if (options.source) {
    writeStdout(source);
    return 0;
  }
  const line = commandLineOf(command);
  const attempts = await attemptsOf({ experiment, source, command: line, options });
  const [only, ...others] = attempts as [Attempt, ...Attempt[]];
  if (others.length === 0) return runOne(only, options, context);
  return compareAll({ attempts, name: experiment.name, command: line, chart: chartOf(options), options }, context);
}

async function runOne(attempt: Attempt, options: ExperimentOptions, { process, note }: Context): Promise<number> {
  const { exitCode, result: measured } = await attempt.measure();
  if (exitCode !== 0) return exitCode;
  const tell = options.quiet ? (): void => {} : note;
  const result = await preparedResult(measured, options);
  const { subject } = result;
  tell(originOf(subject));
  if (options.verbose) for (const { name, provenance } of subject.images) tell(`${name}: ${provenance}`);
  for (const { text } of result.notes) tell(text);
  await deliver(result, options, terminalOf(process, options.color), tell);
  return 0;
}

/** Where the numbers come from, in a line. */
function originOf(subject: Subject): string {
  const { origin, version, mode, count, images, flags } = subject;
  const counted = count === 'holders' ? `${mode} mode, holders found by walking the heap` : `${mode} mode`;
  if (origin === 'measured') {
    return `measured: ${[`CPython ${version}`, ...packagesOf(subject), counted].join(', ')}; flags: ${flags.join(' ') || 'none'}`;
  }
  return `simulated: CPython ${version} on refplot's own runtime, ${counted}; images: ${images.map(({ name }) => name).join(', ')}`;
}
