/** A result as columns and rows: what every format of a table is made of. */
import type { Point, Result, Series } from '../result/result.ts';
import { COUNT_NAME } from '../result/series.ts';

/** A table's cell before it is written. */
export type Cell = string | number | boolean;

/** The columns of one series; `series` comes in front where there are several. */
export interface Table {
  readonly header: readonly string[];
  readonly series: readonly Series[];
  /** Whether each row begins with its series' label. */
  readonly labelled: boolean;
}

/** The second column is `refcount` unless something else was measured. */
const valueName = ({ yName }: Series): string => (yName === '' || yName.includes(COUNT_NAME) ? COUNT_NAME : yName);

/** The label of a series, or its number from 1. */
export const labelOf = ({ label }: Series, index: number): string => label ?? String(index + 1);

/** The table of a result's points. A result without points has a header alone. */
export function tableOf({ series }: Result): Table {
  const labelled = series.length > 1;
  const [first] = series;
  const names = first === undefined ? ['x', COUNT_NAME] : [first.xName, valueName(first)];
  return { header: [...(labelled ? ['series'] : []), ...names, 'immortal'], series, labelled };
}

/** The cells of one point. */
export const cellsOf = (point: Point, label: string | null): Cell[] =>
  label === null ? [point.x, point.y, point.immortal] : [label, point.x, point.y, point.immortal];

/** How many rows a table has. */
export const rowCount = ({ series }: Table): number => series.reduce((sum, { points }) => sum + points.length, 0);

/** The rows of a table, one at a time. */
export function* rowsOf({ series, labelled }: Table): Generator<Cell[]> {
  for (const [index, each] of series.entries()) {
    const label = labelled ? labelOf(each, index) : null;
    for (const point of each.points) yield cellsOf(point, label);
  }
}
