/** A report as columns and rows: what every format of a table is made of. */
import { isComparison, measuredOf, type Report } from '../result/comparison.ts';
import type { Point, Series } from '../result/result.ts';
import { COUNT_NAME } from '../result/series.ts';

/** What tables for reading have instead of a sentinel. */
export const IMMORTAL = 'immortal';

/** A table's cell before it is written. */
export type Cell = string | number | boolean;

/** One row for each point. */
export interface Table {
  readonly header: readonly string[];
  readonly parts: readonly Part[];
}

/** The rows of one series, which all begin alike. */
export interface Part {
  /** The cells in front of each row: the subject where there are several, the series where there are several. */
  readonly lead: readonly string[];
  readonly points: readonly Point[];
}

/** The second column is `refcount` unless something else was measured. */
const valueName = ({ yName }: Series): string => (yName === '' || yName.includes(COUNT_NAME) ? COUNT_NAME : yName);

/** What the columns of a point are called. */
export const namesOf = (series: Series | undefined): [xName: string, yName: string] =>
  series === undefined ? ['x', COUNT_NAME] : [series.xName, valueName(series)];

/** The label of a series, or its number from 1. */
export const labelOf = ({ label }: Series, index: number): string => label ?? String(index + 1);

interface Lead {
  readonly subject: string | null;
  readonly series: readonly Series[];
}

const leadsOf = (report: Report): Lead[] =>
  isComparison(report)
    ? measuredOf(report).map(({ label, result }) => ({ subject: label, series: result.series }))
    : [{ subject: null, series: report.series }];

/** The table of a report's points. One without points has a header alone. */
export function tableOf(report: Report): Table {
  const leads = leadsOf(report);
  const labelled = leads.some(({ series }) => series.length > 1);
  const first = leads.flatMap(({ series }) => series)[0];
  const columns = [...(isComparison(report) ? ['subject'] : []), ...(labelled ? ['series'] : [])];
  const parts = leads.flatMap(({ subject, series }) =>
    series.map((each, index) => ({
      lead: [...(subject === null ? [] : [subject]), ...(labelled ? [labelOf(each, index)] : [])],
      points: each.points,
    })),
  );
  return { header: [...columns, ...namesOf(first), 'immortal'], parts };
}

/** How many rows a table has. */
export const rowCount = ({ parts }: Table): number => parts.reduce((sum, { points }) => sum + points.length, 0);

/** The rows of a table, one at a time; where there is no count the cell is empty. */
export function* rowsOf({ parts }: Table): Generator<Cell[]> {
  for (const { lead, points } of parts) for (const { x, y, immortal } of points) yield [...lead, x, Number.isNaN(y) ? '' : y, immortal];
}
