/** Which rules of their versions explain why the members of a comparison differ. */
import { loadVersion, type Rule, rulesThatDiffer, type VersionProfile } from '../python/index.ts';
import { type Agreement, type Comparison, measuredOf } from '../result/comparison.ts';
import type { Note, Result } from '../result/result.ts';

/** What rules that change no count are about. */
const SILENT: ReadonlySet<string> = new Set(['instructions', 'line table', 'exception handlers']);
/** What matters to scripts alone. */
const OF_SCRIPTS = 'the parser';

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
  const scripts = result.subject.mode === 'script' && reference.subject.mode === 'script';
  return rulesThatDiffer(profile as VersionProfile, other).filter(({ about }) => !SILENT.has(about) && (scripts || about !== OF_SCRIPTS));
}
