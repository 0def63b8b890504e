/** Which counts of a report stand for immortal objects, which have none. */
import { isComparison, measuredOf, type Report } from './comparison.ts';

/** The numbers that interpreters print for immortal objects, as the report's points have them: no count is as large. */
export function immortalCounts(report: Report): ReadonlySet<number> {
  const results = isComparison(report) ? measuredOf(report).map(({ result }) => result) : [report];
  const counts = new Set<number>();
  for (const { series } of results) {
    for (const { points } of series) for (const { immortal, y } of points) if (immortal) counts.add(y);
  }
  return counts;
}
