/** `refplot merge`: results of several hosts, systems or versions in one comparison. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import { comparisonOf } from '../../result/compare.ts';
import type { MissingMember } from '../../result/comparison.ts';
import { ReadError, readMembers } from '../../result/read.ts';
import type { Result } from '../../result/result.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import { deliverComparison } from '../compare/deliver.ts';
import { membersOf, prepared } from '../compare/members.ts';
import { addComparisonChartOptions, type ComparisonChartOptions, chartOf } from '../compare/options.ts';
import { placesOf } from '../compare/places.ts';
import type { Context } from '../context.ts';
import { addDeliveryOptions, type DeliveryOptions } from '../run-options.ts';

type MergeOptions = ComparisonChartOptions & DeliveryOptions;

export function registerMerge(program: Command, context: Context): void {
  const command = program
    .command('merge')
    .summary('results of several hosts, systems or versions in one comparison')
    .description(
      'Puts results that were written with -o NAME.json into one comparison: one table, one chart, and how far each agrees with the first. ' +
        'Comparisons may be among them. Subjects of the same name are told apart by their files.',
    )
    .argument('<files...>', 'results in JSON; - is standard input');
  addComparisonChartOptions(addDeliveryOptions(command)).addHelpText(
    'after',
    '\nExamples:\n  $ refplot merge linux.json windows.json -o hosts.svg\n  $ refplot merge */result.json --facet -o versions.png -o versions.csv\n' +
      '  $ refplot merge */result.json -f github >> "$GITHUB_STEP_SUMMARY"\n',
  );
  command.action(async (files: string[], options: MergeOptions) => {
    const { members, ...drawn } = await prepared(membersOf(readAll(files)), options);
    const chart = chartOf(options);
    const name = `merge-${experimentOf(members.flatMap((member) => ('result' in member ? [member.result] : [])))}`;
    await deliverComparison(
      comparisonOf({ version: ownVersion(), name, command: commandLineOf(command), members, ...drawn, ...chart }),
      options,
      context,
    );
  });
}

interface Read {
  readonly outcome: Result | MissingMember;
  readonly place: string;
}

function readAll(files: readonly string[]): Read[] {
  const places = placesOf(files);
  return files.flatMap((file, index) => readFile(file).map((outcome) => ({ outcome, place: places[index] as string })));
}

const STDIN = 0;

/** Fails with `usage` for a file that is no result. */
function readFile(file: string): readonly (Result | MissingMember)[] {
  try {
    return readMembers(readFileSync(file === '-' ? STDIN : file, 'utf8'));
  } catch (error) {
    if (error instanceof ReadError) throw new RefplotError('usage', `'${file}' ${error.message}`, hintFor(error));
    throw new RefplotError(
      'usage',
      `cannot read '${file}': ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`,
    );
  }
}

const hintFor = ({ message }: ReadError): string =>
  message.includes('another refplot')
    ? 'Write it again with this refplot, or use the one that wrote it.'
    : 'refplot writes results with -o NAME.json.';

/** The experiment that all results are of. Fails with `usage` for several. */
function experimentOf(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ name }) => name))];
  if (names.length === 1) return names[0] as string;
  if (names.length === 0) throw new RefplotError('usage', 'there is nothing measured in these files');
  throw new RefplotError('usage', `these are results of ${names.join(' and ')}`, 'Only results of one experiment can be compared.');
}
