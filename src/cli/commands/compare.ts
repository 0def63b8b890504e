/** `refplot compare`: one experiment on several subjects. */
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import { type Experiment, experimentNames, readExperiment } from '../../experiment/catalog.ts';
import { commandLineOf } from '../command-line.ts';
import { addComparisonChartOptions, type ComparisonChartOptions, chartOf } from '../compare/options.ts';
import { compareAll } from '../compare/run.ts';
import { attemptsOf } from '../compare/subjects.ts';
import type { Context } from '../context.ts';
import { declareOptions, sourceOf } from '../experiment-options.ts';
import { askedInterpreters } from '../interpreter/asked.ts';
import { addExperimentOptions, DEFAULT_TARGET, type ExperimentOptions } from '../run-options.ts';

interface CompareOptions extends ExperimentOptions, ComparisonChartOptions {
  readonly strict?: boolean;
}

export function registerCompare(program: Command, context: Context): void {
  const compare = program
    .command('compare')
    .summary('one experiment on several subjects: one chart, one table, the differences')
    .description('Runs an experiment on several targets and interpreters, and says how far their counts agree.')
    .usage('<experiment> [options]')
    .addHelpText('after', examples('ints'));
  for (const name of experimentNames()) registerExperiment(compare, readExperiment(name), context);
  // Its experiments take over what is set before they are there.
  compare.showHelpAfterError('Options stand behind the experiment.');
}

const examples = (name: string): string =>
  `\nExamples:\n  $ refplot compare ${name} -t 2.7 -t 3.8\n  $ refplot compare ${name} -t 2.7 -t 3.8 -t 3.11 --facet -o ${name}.svg\n` +
  `  $ refplot compare ${name} -t 2.7 -t 3.8 --difference -o ${name}.png -o ${name}.csv\n` +
  `  $ refplot compare ${name} --python python3.13 --pyodide --count holders\n` +
  `  $ refplot compare ${name} --python python2.7 --with-matplotlib\n`;

function registerExperiment(compare: Command, experiment: Experiment, context: Context): void {
  const command = compare
    .command(experiment.name)
    .summary(experiment.summary)
    .description(
      `${experiment.description}\n\nRuns it on all the subjects named and compares each with the first; where only one is named, the default ` +
        'target comes before it. A subject that cannot be measured is a row that says why.',
    );
  declareOptions(command, experiment);
  addComparisonChartOptions(addExperimentOptions(command))
    .option('--strict', 'end with 3 where one of the subjects cannot be measured')
    .addHelpText('after', examples(experiment.name));
  command.action(async () => {
    context.exitCode = await compareExperiment(experiment, command, context);
  });
}

async function compareExperiment(experiment: Experiment, command: Command, context: Context): Promise<number> {
  const options = command.opts<CompareOptions>();
  const line = commandLineOf(command);
  const chart = chartOf(options);
  const attempts = await attemptsOf({
    experiment,
    source: sourceOf(experiment, command),
    command: line,
    options: atLeastTwo(options),
  });
  return compareAll({ attempts, name: `compare-${experiment.name}`, command: line, chart, options, strict: options.strict }, context);
}

/** The default target stands beside a subject that is named alone. */
function atLeastTwo(options: CompareOptions): CompareOptions {
  const { target } = options;
  const real = askedInterpreters(options).length;
  if (target.length + real > 1) return options;
  if (real === 1) return { ...options, target: [DEFAULT_TARGET] };
  if (target.length === 1 && target[0] !== DEFAULT_TARGET) return { ...options, target: [DEFAULT_TARGET, ...target] };
  throw new RefplotError('usage', 'compare what? name the subjects', `Such as: -t ${DEFAULT_TARGET} --python python3`);
}
