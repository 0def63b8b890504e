/** What differs between two JSON documents, each value by its path; points by their place on the x axis. */
import { type Difference, mapDifferences } from './difference.ts';
import { lineDifferences } from './lines.ts';

/** A point of a result, or of a specification's data. */
const placeOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'x' in value ? value.x : undefined);

/** All plain values of a document by their paths. */
function collect(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof value !== 'object' || value === null) return found.set(path, JSON.stringify(value));
  const entries = Object.entries(value);
  if (entries.length === 0) return found.set(path, JSON.stringify(value));
  for (const [key, member] of entries) {
    const place = Array.isArray(value) ? placeOf(member) : undefined;
    const name = Array.isArray(value) ? `[${place === undefined ? key : `x=${place}`}]` : `${path === '' ? '' : '.'}${key}`;
    collect(member, `${path}${name}`, found);
  }
  return found;
}

export const valueDifferences = (before: unknown, after: unknown): Difference[] =>
  mapDifferences(collect(before, '', new Map()), collect(after, '', new Map()));

export function jsonDifferences(before: string, after: string): Difference[] {
  try {
    return valueDifferences(JSON.parse(before), JSON.parse(after));
  } catch {
    return lineDifferences(before, after);
  }
}
