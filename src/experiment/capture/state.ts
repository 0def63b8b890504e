/** What an interpreter's heap holds at a moment, and what one state, or layer, has that another has not. */
import {
  entryOf,
  type Garbage,
  type HolderLine,
  type ImageLine,
  internedNames,
  namesToCount,
  type ObjectKey,
  type ObjectKind,
  type ReferenceCounts,
  unpackHoldings,
} from '../../python/index.ts';
import type { Place } from './interpreter.ts';
import { type Counts, hasCount, type Preparation } from './measure.ts';
import { probeFile, runPython } from './probe.ts';
import { type Held, type Holders, readWalk, type WalkReport } from './walk.ts';

/** References by object, and who holds them. */
export interface References {
  readonly counts: Counts;
  readonly holders: ReadonlyMap<ObjectKey, Holders>;
  /** What a collection takes away: its references are none of `counts`. */
  readonly garbage: Leftover;
  /** The same where no collection started by itself before. */
  readonly uncollected: Leftover;
}

/** References of objects in cycles that nothing else refers to, and how many objects these are. */
export interface Leftover {
  readonly counts: ReadonlyMap<ObjectKey, number>;
  readonly objects: number;
}

const NONE_LEFT: Leftover = { counts: new Map(), objects: 0 };

export function walkAfter({ subject, env }: Place, { lines }: Preparation): WalkReport {
  const { python, probe, profile } = subject;
  const args = [...probe.flags, probeFile('walk.py'), probeFile('../subjects/'), namesToCount(profile).join(' '), ...lines];
  return readWalk(runPython(python, args, env));
}

/** Strings to count. Paths of the capturing machine are left out: no program elsewhere can mean them. */
export function candidatesOf(walks: readonly WalkReport[]): string[] {
  const all = new Set(walks.flatMap(({ holders, candidates }) => [...textsOf(holders), ...candidates]));
  return [...all].filter((text) => text !== '' && !/^\/|[\n\r]/.test(text)).sort();
}

const textsOf = (holders: References['holders']): string[] =>
  [...holders.keys()].flatMap((key) => (key.startsWith('text ') ? [key.slice('text '.length)] : []));

/** The references that the runtime's own caches of numbers and characters have where those are immortal, and no count could tell. */
const CACHED = /^(int|char) /;

/** A whole heap as an image has it: of what has no count, as many references as the walk found. */
export function bareReferences(counts: Counts, holders: References['holders']): References {
  const held = [...counts].map(([key, count]): [ObjectKey, number] => {
    return [key, hasCount(count) ? count : referencesIn(holders.get(key)) + (CACHED.test(key) ? 1 : 0)];
  });
  return { counts: new Map(held), holders, garbage: NONE_LEFT, uncollected: NONE_LEFT };
}

/**
 * What there is more after something was done than before, of what was asked for then; before, no less was.
 * @param found holders that there are more of
 */
export function added(after: Counts, before: Counts, found: References['holders']): Map<ObjectKey, number> {
  const counts = [...after].map(([key, now]): [ObjectKey, number] => {
    const then = before.get(key) ?? 0;
    return [key, hasCount(now) && hasCount(then) ? now - then : referencesIn(found.get(key))];
  });
  return new Map(counts);
}

/** What is left, of what was asked for, where the layers that are needed are taken away. */
export function without(total: References, needed: readonly References[]): References {
  const known = (key: ObjectKey): boolean => total.counts.has(key);
  return {
    counts: needed.reduce((left, { counts }) => lessCounts(left, counts, known), total.counts),
    holders: needed.reduce((left, { holders }) => lessHolders(left, holders), total.holders),
    garbage: needed.reduce((left, { garbage }) => lessLeft(left, garbage, known), total.garbage),
    uncollected: needed.reduce((left, { uncollected }) => lessLeft(left, uncollected, known), total.uncollected),
  };
}

function lessLeft(left: Leftover, right: Leftover, isWanted: (key: ObjectKey) => boolean): Leftover {
  return { counts: lessCounts(left.counts, right.counts, isWanted), objects: left.objects - right.objects };
}

function lessCounts(left: Counts, right: Counts, isWanted: (key: ObjectKey) => boolean): Counts {
  const counts = new Map(left);
  for (const [key, count] of right) if (isWanted(key)) counts.set(key, (counts.get(key) ?? 0) - count);
  return counts;
}

/** The holders of one walk that the other has not found; negative, where it has found more. */
export function lessHolders(left: References['holders'], right: References['holders']): Map<ObjectKey, Holders> {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return new Map([...keys].map((key) => [key, less(left.get(key), right.get(key))] as const).filter(([, { size }]) => size > 0));
}

function less(left: Holders | undefined, right: Holders | undefined): Holders {
  const result = new Map<string, Held>(left);
  for (const [holder, { references, objects }] of right ?? []) {
    const before = result.get(holder);
    result.set(holder, { references: (before?.references ?? 0) - references, objects: (before?.objects ?? 0) - objects });
  }
  return new Map([...result].filter(([, { references, objects }]) => references !== 0 || objects !== 0));
}

export function referencesIn(holders: Holders | undefined): number {
  return [...(holders?.values() ?? [])].reduce((sum, { references }) => sum + references, 0);
}

/** The references of a layer that was captured before. */
export function referencesOf(image: ImageLine, line: HolderLine | null): References {
  const counts = countsIn(image);
  const holders = line === null ? [] : [...counts.keys()].map((key) => [key, holdersIn(image, line, key)] as const);
  const garbage = leftoverIn(image.garbage);
  return {
    counts,
    holders: new Map(holders),
    garbage,
    uncollected: image.uncollected === undefined ? garbage : leftoverIn(image.uncollected),
  };
}

const leftoverIn = (garbage: Garbage | undefined): Leftover =>
  garbage === undefined ? NONE_LEFT : { counts: countsIn(garbage), objects: garbage.objects };

function countsIn({ ints, chars, named, interned }: ReferenceCounts): Map<ObjectKey, number> {
  const entries = (kind: ObjectKind, table: Readonly<Record<string, number>>): [ObjectKey, number][] =>
    Object.entries(table).map(([name, count]) => [`${kind} ${name}`, count]);
  const texts = internedNames(interned).map((text, index): [ObjectKey, number] => [`text ${text}`, interned.counts[index] as number]);
  return new Map([...entries('int', ints), ...entries('char', chars), ...entries('name', named), ...texts]);
}

function holdersIn(image: ImageLine, line: HolderLine, key: ObjectKey): Holders {
  return new Map(unpackHoldings(line, entryOf(image, line, key)).map(({ kind, module, ...held }) => [`${kind}|${module}`, held]));
}
