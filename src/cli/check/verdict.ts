/** What is to be said of each file of a folder. */
import { packagesOf } from '../../result/packages.ts';
import type { Subject } from '../../result/result.ts';
import { type Difference, differencesOf } from './differences/index.ts';
import { originOf } from './origin.ts';
import type { TracedFile, Work } from './plan.ts';
import { rerun } from './rerun.ts';
import { refusal } from './trust.ts';

export type Verdict =
  | { readonly kind: 'same'; readonly path: string }
  | { readonly kind: 'drift'; readonly path: string; readonly differences: readonly Difference[] }
  /** It cannot be made again at all. */
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string }
  /** Not here, or not by us. */
  | { readonly kind: 'unchecked'; readonly path: string; readonly reason: string };

/** Runs the command of `work` and compares. Fails with `interrupted`. */
export async function verdictsOn(work: Work): Promise<Verdict[]> {
  const refused = refusal(work.command);
  if (refused !== null) return work.files.map(({ path }) => ({ kind: 'unchecked', path, reason: refused }));
  const again = await rerun(work);
  if (again.kind === 'made') return work.files.map((file) => verdictOn(file, again.files.get(file.path) ?? null));
  const kind = again.kind === 'failed' ? 'failed' : 'unchecked';
  return work.files.map(({ path }) => ({ kind, path, reason: again.reason }));
}

function verdictOn(file: TracedFile, now: Buffer | null): Verdict {
  const { path, content } = file;
  if (now === null) return { kind: 'failed', path, reason: 'its command does not write it any more' };
  if (content.equals(now)) return { kind: 'same', path };
  const other = otherInterpreter(file, now);
  if (other !== null) return { kind: 'unchecked', path, reason: other };
  return { kind: 'drift', path, differences: differencesOf(path, content, now) };
}

/** A measured number is of one interpreter: another version of it, or of what it ran with, is no drift. */
function otherInterpreter({ path, origin }: TracedFile, now: Buffer): string | null {
  const here = originOf(path, now)?.subject ?? origin.subject;
  const there = origin.subject;
  if (there?.origin !== 'measured' || here === undefined || nameOf(there) === nameOf(here)) return null;
  return `measured on ${nameOf(there)}; here it is ${nameOf(here)}`;
}

/** `Python 3.13.0`, `Python 3.14.2 with pyodide 314.0.7`. */
function nameOf(subject: Subject): string {
  const packages = packagesOf(subject).join(' and ');
  return `Python ${subject.version}${packages === '' ? '' : ` with ${packages}`}`;
}
