/** What a chart shows, in words: for those who do not see it. */
import type { Figure } from '../result/figure.ts';
import { type Measurement, measurementsOf } from '../result/series.ts';

/** More series than this are only counted. */
const DESCRIBED = 4;

/** The indices of the least and greatest finite value; null where there is none. */
function extremes(values: readonly number[]): { readonly least: number; readonly most: number } | null {
  let [least, most] = [-1, -1];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!Number.isFinite(value)) continue;
    if (least < 0 || value < (values[least] as number)) least = index;
    if (most < 0 || value > (values[most] as number)) most = index;
  }
  return least < 0 ? null : { least, most };
}

function findingOf({ label, xName, yName, positions, values, nameAt }: Measurement): string {
  const name = `${label === null ? '' : `${label}: `}${yName} by ${xName}`;
  const ends = extremes(values);
  if (ends === null) return `${name}, no points`;
  const count = `${values.length} point${values.length === 1 ? '' : 's'}`;
  const [low, high] = [values[ends.least], values[ends.most]];
  const at = (index: number): number | string => nameAt(positions[index] as number);
  return low === high
    ? `${name}, ${count}, all ${low}`
    : `${name}, ${count}, largest ${high} at ${at(ends.most)}, smallest ${low} at ${at(ends.least)}`;
}

/** The title of a figure, and the finding of each of its series: how many points, the largest and the smallest. */
export function describe(figure: Figure): string {
  const measured = measurementsOf(figure);
  const titles = [figure.suptitle, ...figure.axes.map(({ title }) => title)].filter((title): title is string => !!title);
  const findings = measured.slice(0, DESCRIBED).map(findingOf);
  if (measured.length > DESCRIBED) findings.push(`and ${measured.length - DESCRIBED} more series`);
  return [...titles, ...findings].map((part) => `${part}.`).join(' ') || 'An empty chart.';
}
