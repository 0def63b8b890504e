/** How far two results of one experiment have the same counts. */
import type { Agreement, MeasuredMember, PointDifference } from './comparison.ts';
import { counterpart, pairsOf } from './pairing.ts';
import type { Point, Series } from './result.ts';

interface Tally {
  compared: number;
  equal: number;
  immortal: number;
  unmatched: number;
  readonly differing: PointDifference[];
}

/** Nothing was counted there. */
const isMissing = ({ y, immortal }: Point): boolean => !immortal && Number.isNaN(y);

/** A sentinel is no count: immortal in both is the same, whatever number stands for it. */
function compareSeries(series: Series, reference: Series | undefined, tally: Tally): void {
  for (const [here, there] of pairsOf(series.points, reference?.points ?? [])) {
    if (here === null || there === null || isMissing(here) !== isMissing(there)) tally.unmatched++;
    else if (isMissing(here)) continue;
    else if (here.immortal !== there.immortal) tally.immortal++;
    else {
      tally.compared++;
      if (here.immortal || here.y === there.y) tally.equal++;
      else tally.differing.push({ series: series.label, x: here.x, count: here.y, reference: there.y });
    }
  }
}

/** The agreement of `member` with `reference`. */
export function agreementOf({ label, result }: MeasuredMember, reference: MeasuredMember): Agreement {
  const tally: Tally = { compared: 0, equal: 0, immortal: 0, unmatched: 0, differing: [] };
  const met = new Set<Series>();
  for (const [index, series] of result.series.entries()) {
    const other = counterpart(series, index, reference.result.series);
    compareSeries(series, other, tally);
    if (other !== undefined) met.add(other);
  }
  for (const series of reference.result.series) if (!met.has(series)) tally.unmatched += series.points.length;
  return { label, reference: reference.label, ...tally };
}

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change).replace('-', '−'));

/** Differences up to so many are named one by one. */
const NAMED = 3;

function spread(differing: readonly PointDifference[]): string {
  const changes = differing.map(({ count, reference }) => count - reference);
  const [least, most] = changes.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [Infinity, -Infinity]);
  const largest = differing.reduce((one, other) =>
    Math.abs(other.count - other.reference) > Math.abs(one.count - one.reference) ? other : one,
  );
  const counts = `at ${largest.x}: ${largest.reference} and ${largest.count}`;
  return least === most ? `all by ${signed(least)}, such as ${counts}` : `by ${signed(least)} to ${signed(most)}, most ${counts}`;
}

/** What differs, in words; empty where nothing does. */
export function differenceText({ differing, immortal, unmatched }: Agreement): string {
  const named = differing.map(({ x, count, reference }) => `${x} by ${signed(count - reference)} (${reference} and ${count})`);
  const parts = [
    ...(differing.length === 0 ? [] : [differing.length <= NAMED ? named.join(', ') : spread(differing)]),
    ...(immortal === 0 ? [] : [`${immortal} immortal in one alone`]),
    ...(unmatched === 0 ? [] : [`${unmatched} in one alone`]),
  ];
  return parts.join('; ');
}

/** `500 of 500 equal`. */
export const equalText = ({ equal, compared }: Agreement): string => `${equal} of ${compared} equal`;
