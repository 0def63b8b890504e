/** A report's points as tidy rows, for a user's own chart. */
import { isComparison, measuredOf, type Report } from '../../result/comparison.ts';
import type { Result, Series } from '../../result/result.ts';
import { labelsOf } from '../../result/subject-label.ts';

/** What the data are called in a spec. */
export const POINTS = 'points';

/** The fields of every row. */
export const COLUMNS = ['x', 'count', 'immortal', 'series', 'subject'] as const;

export interface PointRow {
  readonly x: number | string;
  /** Null where there is none: of immortal objects, and where nothing was counted. */
  readonly count: number | null;
  readonly immortal: boolean;
  /** The label of the series, or its number from 1. */
  readonly series: string;
  readonly subject: string;
}

const seriesRows = ({ label, points }: Series, index: number, subject: string): PointRow[] =>
  points.map(({ x, y, immortal }) => ({
    x,
    count: immortal || !Number.isFinite(y) ? null : y,
    immortal,
    series: label ?? String(index + 1),
    subject,
  }));

const resultRows = ({ series }: Result, subject: string): PointRow[] => series.flatMap((each, index) => seriesRows(each, index, subject));

/** One row for each point. */
export function rowsOf(report: Report): PointRow[] {
  if (isComparison(report)) return measuredOf(report).flatMap(({ label, result }) => resultRows(result, label));
  return resultRows(report, labelsOf([report])[0] as string);
}
