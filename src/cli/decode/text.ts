/** What a number means, in lines. */
import type { CountReading } from '../../python/index.ts';

/** What is said of a number, with a line end. */
export function decodedText(count: number, readings: readonly CountReading[]): string {
  const shown = `${count} (0x${count.toString(16)})`;
  if (readings.length === 0) return `${shown} is an ordinary count: no version prints it of immortal objects\n`;
  const rows = [...group(readings), { subjects: 'elsewhere', meaning: 'an ordinary count' }];
  const width = Math.max(...rows.map(({ subjects }) => subjects.length));
  const lines = rows.map(({ subjects, meaning }) => `  ${subjects.padEnd(width)}  ${meaning}`);
  const less = readings.some(({ kind, difference }) => kind === 'sentinel' && difference < 0) ? [LESS] : [];
  return [shown, ...lines, ...less, ''].join('\n');
}

const LESS = 'A tool that takes its own references off the count, as objgraph does, prints the sentinel less those.';

interface Row {
  readonly subjects: string;
  readonly meaning: string;
}

/** Versions that read the number alike are told in one row. */
function group(readings: readonly CountReading[]): Row[] {
  const rows = new Map<string, string[]>();
  for (const reading of readings) {
    const key = `${reading.wordSize === null ? '' : ` (${reading.wordSize}-bit)`}|${meaningOf(reading)}`;
    rows.set(key, [...(rows.get(key) ?? []), reading.version]);
  }
  return [...rows].map(([key, versions]) => {
    const [word = '', meaning = ''] = key.split('|');
    return { subjects: `${versions.join(', ')}${word}`, meaning };
  });
}

function meaningOf({ kind, from, difference, range }: CountReading): string {
  const beside = difference === 0 ? '' : difference < 0 ? `, less ${-difference}` : `, and ${difference} more`;
  if (kind === 'sentinel') return `immortal: the sentinel ${from}${beside}`;
  if (kind === 'range') return `immortal, as all from ${range?.[0]} to ${range?.[1]}, though far from the sentinel ${from}`;
  return `counted from ${from} on${difference === 0 ? '' : `: ${Math.abs(difference)} ${difference < 0 ? 'less' : 'more'}`}`;
}
