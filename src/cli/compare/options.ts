/** The options of a comparison's chart. */
import type { Command } from 'commander';
import { RefplotError } from '../../errors.ts';
import type { ComparisonChart } from '../../result/comparison-figures.ts';

export interface ComparisonChartOptions {
  readonly facet?: boolean;
  readonly difference?: boolean;
}

/** `--facet` and `--difference`. */
export const addComparisonChartOptions = (command: Command): Command =>
  command
    .option('--facet', 'a small chart for each subject, instead of one for all')
    .option('--difference', 'a chart of what each subject has more than the first');

/** Fails with `usage` where both charts are asked for. */
export function chartOf({ facet, difference }: ComparisonChartOptions): ComparisonChart {
  if (facet && difference) throw new RefplotError('usage', '--facet and --difference are two different charts: choose one');
  return facet ? 'facet' : difference ? 'difference' : 'overlay';
}
