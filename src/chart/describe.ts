/** What a chart shows, in words: for those who do not see it. */
import type { Report } from '../result/comparison.ts';
import { isComparison, measuredOf } from '../result/comparison.ts';
import type { Figure } from '../result/figure.ts';
import { COUNT_NAME, type Measurement, measurementsOf } from '../result/series.ts';

/** More series than this are only counted. */
const DESCRIBED = 4;
/** So many points of one count at the end are where the counts have fallen to their floor. */
const FLOOR = 10;

/** A series to be told of: its finite values, and how many of its points have none. */
interface Told {
  readonly name: string;
  readonly places: readonly (number | string)[];
  readonly values: readonly number[];
  readonly immortal: number;
  readonly missing: number;
  /** Whether the values are reference counts. */
  readonly counts: boolean;
}

/** The indices of the least and greatest value; null where there is none. */
function extremes(values: readonly number[]): { readonly least: number; readonly most: number } | null {
  if (values.length === 0) return null;
  let [least, most] = [0, 0];
  for (let index = 1; index < values.length; index++) {
    const value = values[index] as number;
    if (value < (values[least] as number)) least = index;
    if (value > (values[most] as number)) most = index;
  }
  return { least, most };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Where counts of neighbouring numbers fall to their least and stay there: behind the integers that CPython keeps. */
function floorOf({ places, values, counts }: Told, least: number): string[] {
  const floor = values[least] as number;
  const start = values.findLastIndex((value) => value !== floor) + 1;
  const [last, first] = [places[start - 1], places[start]];
  if (!counts || start === 0 || values.length - start < FLOOR || typeof last !== 'number' || typeof first !== 'number') return [];
  return first - last === 1 ? [`the cached range ends at ${last}: from ${first} on every count is ${floor}`] : [];
}

function findingOf(told: Told): string {
  const { name, places, values, immortal, missing } = told;
  const ends = extremes(values);
  const total = values.length + immortal + missing;
  if (total === 0) return `${name}, no points`;
  const parts = [name, plural(total, 'point')];
  if (ends !== null) {
    const [low, high] = [values[ends.least], values[ends.most]];
    if (low === high) parts.push(`all ${low}`);
    else parts.push(`largest ${high} at ${places[ends.most]}`, `smallest ${low} at ${places[ends.least]}`, ...floorOf(told, ends.least));
  }
  if (immortal > 0) parts.push(`${immortal} immortal`);
  if (missing > 0) parts.push(`${missing} without a count`);
  return parts.join(', ');
}

function textOf(titles: readonly string[], told: readonly Told[]): string {
  const findings = told.slice(0, DESCRIBED).map(findingOf);
  const several = told.length > 1 ? [`${told.length} series`] : [];
  if (told.length > DESCRIBED) findings.push(`and ${told.length - DESCRIBED} more series`);
  return [...titles, ...several, ...findings].map((part) => `${part}.`).join(' ') || 'An empty chart.';
}

const nameOf = (label: string | null, yName: string, xName: string): string => `${label === null ? '' : `${label}: `}${yName} by ${xName}`;

function toldOf({ label, xName, yName, positions, values, nameAt }: Measurement, immortalCounts: ReadonlySet<number>): Told {
  const finite = values.flatMap((value, index) => (Number.isFinite(value) && !immortalCounts.has(value) ? [index] : []));
  const immortal = immortalCounts.size === 0 ? 0 : values.filter((value) => immortalCounts.has(value)).length;
  return {
    name: nameOf(label, yName, xName),
    places: finite.map((index) => nameAt(positions[index] as number)),
    values: finite.map((index) => values[index] as number),
    immortal,
    missing: values.length - finite.length - immortal,
    counts: yName === COUNT_NAME,
  };
}

/**
 * The title of a figure, and the finding of each of its series: how many points, the largest and the smallest, where the cached range ends.
 * @param immortalCounts what stands for immortal objects among the values
 */
export function describe(figure: Figure, immortalCounts: ReadonlySet<number> = new Set()): string {
  const titles = [figure.suptitle, ...figure.axes.map(({ title }) => title)].filter((title): title is string => !!title);
  return textOf(
    titles,
    measurementsOf(figure.axes).map((measurement) => toldOf(measurement, immortalCounts)),
  );
}

/** The same of all points of a report. */
export function describeReport(report: Report): string {
  const parts = isComparison(report) ? measuredOf(report) : [{ label: null, result: report }];
  const told = parts.flatMap(({ label: subject, result }) =>
    result.series.map(({ label, xName, yName, points }): Told => {
      const counted = points.filter(({ y, immortal }) => !immortal && Number.isFinite(y));
      const immortal = points.filter((point) => point.immortal).length;
      return {
        name: nameOf([subject, label].filter((part) => part !== null).join(', ') || null, yName, xName),
        places: counted.map(({ x }) => x),
        values: counted.map(({ y }) => y),
        immortal,
        missing: points.length - counted.length - immortal,
        counts: yName === COUNT_NAME,
      };
    }),
  );
  return textOf([], told);
}
