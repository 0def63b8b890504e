/** What a chart shows, in words: for those who do not see it. */
import type { Figure } from '../result/figure.ts';
import type { Point, Series } from '../result/result.ts';
import { seriesOf } from '../result/series.ts';

/** More series than this are only counted. */
const DESCRIBED = 4;

function findingOf({ label, xName, yName, points }: Series): string {
  const finite = points.filter(({ y }) => Number.isFinite(y));
  const name = `${label === null ? '' : `${label}: `}${yName} by ${xName}`;
  const [first] = finite;
  if (first === undefined) return `${name}, no points`;
  let [least, most]: [Point, Point] = [first, first];
  for (const point of finite) {
    if (point.y < least.y) least = point;
    if (point.y > most.y) most = point;
  }
  const count = `${points.length} point${points.length === 1 ? '' : 's'}`;
  const immortal = finite.filter((point) => point.immortal).length;
  const ends = least.y === most.y ? `all ${most.y}` : `largest ${most.y} at ${most.x}, smallest ${least.y} at ${least.x}`;
  return `${name}, ${count}, ${ends}${immortal === 0 ? '' : `, ${immortal} immortal`}`;
}

/** The title of a figure, and the finding of each of its series: how many points, the largest and the smallest. */
export function describe(figure: Figure): string {
  const series = seriesOf(figure);
  const titles = [figure.suptitle, ...figure.axes.map(({ title }) => title)].filter((title): title is string => !!title);
  const findings = series.slice(0, DESCRIBED).map(findingOf);
  if (series.length > DESCRIBED) findings.push(`and ${series.length - DESCRIBED} more series`);
  return [...titles, ...findings].map((part) => `${part}.`).join(' ') || 'An empty chart.';
}
