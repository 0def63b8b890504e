/** Verdicts as text. */
import type { Difference } from './differences/index.ts';
import type { Verdict } from './verdict.ts';

/** Differences of one file that are told; the rest is counted. */
const SHOWN = 10;
/** Characters of a value, around the first that differs. */
const WIDTH = 72;
const BEFORE = 16;

const quoted = (text: string): string => (text === '' ? 'empty' : text);

/** Long texts are cut to where they begin to differ. */
function cut(before: string, after: string): [string, string] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const from = Math.max(0, Math.max(before.length, after.length) <= WIDTH ? 0 : start - BEFORE);
  const piece = (text: string): string => `${from > 0 ? '…' : ''}${text.slice(from, from + WIDTH)}${text.length > from + WIDTH ? '…' : ''}`;
  return [piece(before), piece(after)];
}

function line({ what, before, after }: Difference): string {
  const [one, other] = cut(before ?? '', after ?? '');
  if (before === null) return `  ${what}: new: ${other}`;
  if (after === null) return `  ${what}: gone: ${one}`;
  return `  ${what}: ${quoted(one)} → ${quoted(other)}`;
}

/** What is told of one file; nothing of one that is as it was. */
export function told(verdict: Verdict): string {
  if (verdict.kind === 'same') return '';
  if (verdict.kind === 'failed') return `${verdict.path} cannot be made again: ${verdict.reason}\n`;
  if (verdict.kind === 'unchecked') return `${verdict.path} cannot be checked here: ${verdict.reason}\n`;
  const { path, differences } = verdict;
  const more = differences.length > SHOWN ? [`  … and ${differences.length - SHOWN} more`] : [];
  return `${[`${path} differs`, ...differences.slice(0, SHOWN).map(line), ...more].join('\n')}\n`;
}

const counted = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`]);

/** The last line. */
export function summary(folder: string, verdicts: readonly Verdict[], untraced: number): string {
  const of = (kind: Verdict['kind']): number => verdicts.filter((verdict) => verdict.kind === kind).length;
  const parts = [
    ...counted(of('same'), 'as a new run writes them'),
    ...counted(of('drift'), 'different'),
    ...counted(of('failed'), 'that cannot be made again'),
    ...counted(of('unchecked'), 'not checked'),
    ...counted(untraced, 'not traced'),
  ];
  return `${folder}: ${verdicts.length + untraced} files, ${parts.join(', ')}`;
}
