/** The options of a comparison's chart. */
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import type { ComparisonRequest } from '../../result/compare.ts';

export interface ComparisonChartOptions {
  readonly facet?: boolean;
  readonly difference?: boolean;
  readonly log?: boolean;
}

/** `--facet` and `--difference`, and the opposite of `--rebase`, which must be there already: else commander takes it for given. */
export const addComparisonChartOptions = (command: Command): Command =>
  command
    .option('--facet', 'a small chart for each subject, instead of one for all')
    .option('--difference', 'a chart of what each subject has more than the first')
    .option('--no-rebase', 'counts of Python 3.11 in the chart as they are, also beside those of other versions');

/** Which chart is asked for. Fails with `usage` for two of them, or one that cannot be. */
export function chartOf({ facet, difference, log }: ComparisonChartOptions): Pick<ComparisonRequest, 'chart' | 'yscale'> {
  if (facet && difference) throw new RefplotError('usage', '--facet and --difference are two different charts: choose one');
  if (difference && log) throw new RefplotError('usage', '--difference has no logarithmic axis: differences can be zero or negative');
  return { chart: facet ? 'facet' : difference ? 'difference' : 'overlay', yscale: log ? 'log' : 'linear' };
}
