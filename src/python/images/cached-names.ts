/**
 * The names that the method cache holds when a program starts, of those that it holds in most runs: the places of names are a matter of their
 * addresses, and two that fall on one differ from run to run.
 */
export interface CachedNames {
  /** By a type of the interpreter (`builtins.str`) the names that were looked up on it, joined by spaces. */
  readonly on: Readonly<Record<string, string>>;
  /** By name, how often it was looked up on others: classes that are written in Python. */
  readonly elsewhere: Readonly<Record<string, number>>;
}

export const NOTHING_CACHED: CachedNames = { on: {}, elsewhere: {} };

const counted = new WeakMap<CachedNames, ReadonlyMap<string, number>>();

/** How many references to each name the cache has. */
export function cachedCounts(cached: CachedNames): ReadonlyMap<string, number> {
  let counts = counted.get(cached);
  if (counts === undefined) {
    counts = countNames(cached);
    counted.set(cached, counts);
  }
  return counts;
}

function countNames({ on, elsewhere }: CachedNames): Map<string, number> {
  const counts = new Map(Object.entries(elsewhere));
  for (const names of Object.values(on)) for (const name of names.split(' ')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The names that were looked up on a type, such as `builtins.str`. */
export function cachedOn({ on }: CachedNames, type: string): ReadonlySet<string> {
  return new Set(on[type]?.split(' '));
}
