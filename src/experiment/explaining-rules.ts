/** Which rules of their versions explain why the members of a comparison differ. */

import { loadVersion, type Rule, rulesThatDiffer, type VersionProfile } from '../python/index.ts';
import { type Agreement, type Comparison, measuredOf } from '../result/comparison.ts';
import type { Note, Result } from '../result/result.ts';
import { experimentNames, readExperiment } from './catalog.ts';

/** What was counted, and how. */
interface Subject {
  readonly scripts: boolean;
  /** What the points are of: numbers and texts. */
  readonly objects: readonly (string | number)[];
  /** The program's text; null where it is no shipped experiment. */
  readonly source: string | null;
}

/** Whether a program's text has something in it; one that is not known may have anything. */
const mentions =
  (pattern: RegExp) =>
  ({ source }: Subject): boolean =>
    source === null || pattern.test(source);

const counts =
  (isMeant: (object: string | number) => boolean) =>
  ({ objects }: Subject): boolean =>
    objects.some(isMeant);

const never = (): boolean => false;

/** When a rule, by what it is about, may explain a difference; others always may. */
const CONCERNS: Readonly<Record<string, (subject: Subject) => boolean>> = {
  'small integers': counts((object) => typeof object === 'number'),
  letters: counts((object) => typeof object === 'string' && object.length === 1),
  'interned strings': counts((object) => typeof object === 'string' && object.length > 1),
  ranges: mentions(/\brange\(/),
  arguments: mentions(/\b(def|lambda)\b/),
  'calls of types': mentions(/\b(def|lambda|class)\b/),
  'list comprehensions': mentions(/\[[^\]]*\bfor\b/),
  'the parser': ({ scripts }) => scripts,
  instructions: never,
  'line table': never,
  'exception handlers': never,
};

const versionOf = ({ subject }: Result): string => subject.version.split('.').slice(0, 2).join('.');
const differs = ({ compared, equal, immortal }: Agreement): boolean => equal < compared || immortal > 0;

/** The comparison with a note for each rule, which names those that have it; the reference is the first that was measured. */
export async function withExplanations(comparison: Comparison): Promise<Comparison> {
  const [reference, ...others] = measuredOf(comparison);
  if (reference === undefined) return comparison;
  const differing = new Set(comparison.agreements.filter(differs).map(({ label }) => label));
  const labels = new Map<string, string[]>();
  for (const { label, result } of others) {
    // Holders are found by a walk: no rule of counting explains them.
    if (!differing.has(label) || result.subject.count === 'holders') continue;
    for (const rule of await rulesBetween(result, reference.result)) {
      const text = `${rule.about}: ${rule.text} (${rule.source})`;
      labels.set(text, [...(labels.get(text) ?? []), label]);
    }
  }
  const notes = [...labels].map(([text, own]): Note => ({ code: 'rule', text: `${own.join(', ')}: ${text}` }));
  return { ...comparison, notes: [...comparison.notes, ...notes] };
}

async function rulesBetween(result: Result, reference: Result): Promise<readonly Rule[]> {
  const [profile, other] = await Promise.all([result, reference].map((each) => loadVersion(versionOf(each))));
  if (profile === undefined || other === undefined) return [];
  const subject = subjectOf(result, reference);
  return rulesThatDiffer(profile as VersionProfile, other).filter(({ about }) => CONCERNS[about]?.(subject) ?? true);
}

function subjectOf(result: Result, reference: Result): Subject {
  return {
    scripts: result.subject.mode === 'script' && reference.subject.mode === 'script',
    objects: result.series.flatMap(({ points }) => points.map(({ x }) => x)),
    source: experimentNames().includes(result.name) ? readExperiment(result.name).source : null,
  };
}
