/** What differs between two tables in CSV or TSV: the counts of points, each by its name. */
import { type Difference, mapDifferences } from './difference.ts';
import { lineDifferences } from './lines.ts';

/** The columns that hold a point's value, the last two of a table of points. */
const VALUES = /^(?<name>.*)[,\t](?<count>[^,\t]*)[,\t](?<immortal>true|false)$/;
const HEADER = /^(?<name>.*)[,\t][^,\t]*[,\t]immortal$/;

/** The rows by the names of their points; null where the text is no table of points. */
function pointsOf(text: string): Map<string, string> | null {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const column = HEADER.exec(header)?.groups?.name;
  if (column === undefined) return null;
  const points = new Map<string, string>();
  for (const row of rows) {
    const groups = VALUES.exec(row)?.groups;
    if (groups === undefined) return null;
    const { name, count, immortal } = groups as Record<'name' | 'count' | 'immortal', string>;
    points.set(unused(points, `${column} ${name}`), immortal === 'true' ? 'immortal' : count);
  }
  return points;
}

/** Points may share their names. */
function unused(points: ReadonlyMap<string, string>, name: string): string {
  let [free, count] = [name, 1];
  while (points.has(free)) free = `${name} (${++count})`;
  return free;
}

export function tableDifferences(before: string, after: string): Difference[] {
  const [one, other] = [pointsOf(before), pointsOf(after)];
  return one === null || other === null ? lineDifferences(before, after) : mapDifferences(one, other);
}
