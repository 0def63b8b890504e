/** `refplot check`: whether charts and tables are what their commands give now. */
import type { Command } from 'commander';
import { EXIT_CODES, RefplotError } from '../../errors.ts';
import { writeStdout } from '../../output/write.ts';
import type { Verdict } from '../check/verdict.ts';
import type { Context } from '../context.ts';

interface CheckOptions {
  readonly quiet?: boolean;
}

export function registerCheck(program: Command, context: Context): void {
  program
    .command('check')
    .summary('runs again what charts and tables say they came from')
    .description(
      'Runs the command that each chart, page and result of a folder names again and compares byte for byte; a table belongs to the chart of its ' +
        'name. Nothing is written. Where something differs it says which values, old → new, and ends with 1; with 3 where something measured ' +
        'cannot be measured here. Commands that name an interpreter by a path are not run.',
    )
    .argument('[folder]', 'the folder with the files', 'out')
    .option('-q, --quiet', 'differences only')
    .addHelpText('after', '\nExamples:\n  $ refplot check\n  $ refplot check docs/charts\n')
    .action(async (folder: string, options: CheckOptions) => {
      context.exitCode = await check(folder, options, context);
    });
}

async function check(folder: string, { quiet }: CheckOptions, { note }: Context): Promise<number> {
  const [{ planOf }, { verdictsOn }, { told, summary }] = await Promise.all([
    import('../check/plan.ts'),
    import('../check/verdict.ts'),
    import('../check/report.ts'),
  ]);
  const { works, untraced } = planOf(folder);
  const tell = quiet ? (): void => {} : note;
  for (const path of untraced) tell(`${path} says nothing of where it comes from`);
  if (works.length === 0) {
    throw new RefplotError('usage', `no file in '${folder}' says where it comes from`, 'refplot writes that into SVG, HTML, PNG and JSON.');
  }
  const verdicts: Verdict[] = [];
  for (const work of works) {
    const found = await verdictsOn(work);
    writeStdout(found.map(told).join(''));
    verdicts.push(...found);
  }
  tell(summary(folder, verdicts, untraced.length));
  return exitCodeOf(verdicts);
}

function exitCodeOf(verdicts: readonly Verdict[]): number {
  const any = (...kinds: Verdict['kind'][]): boolean => verdicts.some(({ kind }) => kinds.includes(kind));
  if (any('drift', 'failed')) return EXIT_CODES.program;
  return any('unchecked') ? EXIT_CODES.interpreter : 0;
}
