/** Tables for reading: rows of cells under a header, of a result or of a comparison. */
import { differenceText } from '../result/agreement.ts';
import { type Agreement, type Comparison, isComparison, isMeasured, type Member, measuredOf, type Report } from '../result/comparison.ts';
import { counterpart, pairsOf } from '../result/pairing.ts';
import type { Point, Result, Series } from '../result/result.ts';
import { type Cell, IMMORTAL, labelOf, namesOf, rowCount, rowsOf, tableOf } from './columns.ts';
import { HELD_BY, heldBy } from './held-by.ts';

export interface Grid {
  readonly header: readonly string[];
  readonly count: number;
  readonly rows: () => Iterable<readonly Cell[]>;
  /** Whether rows in the middle may be left out. */
  readonly long: boolean;
}

/** The columns that say nothing are left out: `immortal` where nothing is, and who holds an object where nobody asked. */
function resultGrid(result: Result): Grid {
  const table = tableOf(result);
  const points = table.parts.flatMap((part) => part.points);
  const immortal = points.some((point) => point.immortal);
  const held = points.some(({ holders }) => holders !== undefined);
  const header = [...(immortal ? table.header : table.header.slice(0, -1)), ...(held ? [HELD_BY] : [])];
  const rows = function* (): Generator<Cell[]> {
    let index = 0;
    for (const row of rowsOf(table)) {
      const cells = immortal ? row : row.slice(0, -1);
      yield held ? [...cells, heldBy(points[index] as Point)] : cells;
      index++;
    }
  };
  return { header, count: rowCount(table), rows, long: true };
}

/** How many points a member has, how many of them are equal, and what differs or is missing. */
function memberRow(member: Member, agreement: Agreement | undefined): Cell[] {
  if (!isMeasured(member)) return [member.label, '', '', `not measured: ${member.reason}`];
  const points = member.result.series.reduce((sum, series) => sum + series.points.length, 0);
  if (agreement === undefined) return [member.label, points, '', ''];
  return [member.label, points, `${agreement.equal} of ${agreement.compared}`, differenceText(agreement)];
}

/** One row a member. */
function membersGrid({ members, agreements }: Comparison): Grid {
  const byLabel = new Map(agreements.map((agreement) => [agreement.label, agreement]));
  const rows = members.map((member) => memberRow(member, byLabel.get(member.label)));
  const reference = agreements[0]?.reference;
  const equal = reference === undefined ? 'equal' : `equal to ${reference}`;
  return { header: ['subject', 'points', equal, 'differences'], count: rows.length, rows: () => rows, long: false };
}

const countOf = (point: Point | null | undefined): Cell => (point == null ? '' : point.immortal ? IMMORTAL : point.y);

/** One row a place, one column a member: the rows of one series. */
function* placeRows(series: Series, all: readonly (Series | undefined)[], lead: readonly Cell[]): Generator<Cell[]> {
  const columns = all.map((other) => [...pairsOf(series.points, other?.points ?? [])]);
  const pairs = columns.map((column) => column.slice(0, series.points.length).map(([, there]) => there));
  for (const [index, { x }] of series.points.entries()) yield [...lead, x, ...pairs.map((column) => countOf(column[index]))];
  for (const [member, column] of columns.entries()) {
    for (const [, alone] of column.slice(series.points.length)) {
      if (alone !== null) yield [...lead, alone.x, ...all.map((_, index) => (index === member ? countOf(alone) : ''))];
    }
  }
}

/** Counts side by side. Places that the first member lacks come last. */
function placesGrid(comparison: Comparison): Grid {
  const measured = measuredOf(comparison);
  const first = measured[0]?.result.series ?? [];
  const labelled = first.length > 1;
  const rows = first.flatMap((series, index) => {
    const all = measured.map(({ result }) => counterpart(series, index, result.series));
    return [...placeRows(series, all, labelled ? [labelOf(series, index)] : [])];
  });
  const header = [...(labelled ? ['series'] : []), namesOf(first[0])[0], ...measured.map(({ label }) => label)];
  return { header, count: rows.length, rows: () => rows, long: true };
}

/** The tables of a report, in the order in which they are read. */
export const gridsOf = (report: Report): Grid[] =>
  isComparison(report) ? [membersGrid(report), placesGrid(report)] : [resultGrid(report)];
