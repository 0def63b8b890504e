/** Measures which names the method cache holds when a program starts. */
import { readFileSync } from 'node:fs';
import type { CachedNames } from '../../python/index.ts';
import type { Place } from './interpreter.ts';
import { runFile } from './measure.ts';
import { probeFile } from './probe.ts';
import { literal } from './probe-language.ts';

/**
 * Addresses decide which of two names has a place: they change from run to run or, where they do not (3.10), with the length of the program's name.
 * What most runs have is told. An odd number.
 */
const FILES = ['a.py', 'main.py', 'script.py', 'program.py', 'experiment.py'];

/** What can be an attribute's name, and stands in a list of names. */
const NAME = /^\S+$/;

/** The names among the candidates that the cache holds in most runs. */
export function cachedNames(place: Place, candidates: readonly string[]): CachedNames {
  const elsewhere = mostly(
    runs(
      place,
      'cached-names.py',
      candidates.filter((text) => NAME.test(text)),
    ),
  );
  const pairs = mostly(runs(place, 'cached-types.py', [...elsewhere.keys()].sort()));
  const on = new Map<string, string[]>();
  for (const pair of [...pairs.keys()].sort()) {
    const [name, type] = pair.split(' ') as [string, string];
    on.set(type, [...(on.get(type) ?? []), name]);
    elsewhere.set(name, (elsewhere.get(name) as number) - 1);
  }
  return {
    on: Object.fromEntries(sorted(on).map(([type, names]) => [type, names.join(' ')])),
    elsewhere: Object.fromEntries(sorted(elsewhere).filter(([, count]) => count > 0)),
  };
}

const sorted = <T>(entries: ReadonlyMap<string, T>): [string, T][] => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** What a probe printed in each run: numbers by what they are of. */
function runs({ subject, env }: Place, probe: string, names: readonly string[]): Map<string, number>[] {
  const source = `names = (${names.map((name) => `${literal(name)}, `).join('')})\n${readFileSync(probeFile(probe), 'latin1')}`;
  return FILES.map((file) => {
    const lines = runFile(subject, source, env, { file }).trimEnd().split('\n');
    return new Map(lines.map((line): [string, number] => [line.slice(line.indexOf(' ') + 1), Number.parseInt(line, 10)]));
  });
}

/** What more than half of the runs have at least of each. */
function mostly(found: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const keys = new Set(found.flatMap((each) => [...each.keys()]));
  const middle = (key: string): number => {
    const counts = found.map((each) => each.get(key) ?? 0).sort((a, b) => a - b);
    return counts[(counts.length - 1) / 2] as number;
  };
  return new Map([...keys].map((key): [string, number] => [key, middle(key)]).filter(([, count]) => count > 0));
}
