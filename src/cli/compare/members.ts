/** Outcomes of a comparison's subjects with labels that tell them apart. */
import type { ComparisonRequest } from '../../result/compare.ts';
import { isMeasured, type Member, type MissingMember, measuredOf } from '../../result/comparison.ts';
import type { Result } from '../../result/result.ts';
import { labelsOf } from '../../result/subject-label.ts';
import type { DeliveryOptions } from '../run-options.ts';

export interface LabelledOutcome {
  readonly outcome: Result | MissingMember;
  /** Where it comes from, where that may tell it from another. */
  readonly place?: string;
}

const isMissing = (outcome: Result | MissingMember): outcome is MissingMember => 'reason' in outcome;

/** In the same order; a missing member keeps the label that it was asked for by. */
export function membersOf(outcomes: readonly LabelledOutcome[]): Member[] {
  const named = outcomes.flatMap(({ outcome, place }) =>
    isMissing(outcome) ? [] : [{ subject: outcome.subject, ...(place === undefined ? {} : { place }) }],
  );
  const labels = labelsOf(named);
  let next = 0;
  return outcomes.map(({ outcome }) => (isMissing(outcome) ? outcome : { label: labels[next++] as string, result: outcome }));
}

/** The result with its counts as the options say. What knows of versions is loaded where it is asked for. */
export async function preparedResult(result: Result, { rebase }: DeliveryOptions): Promise<Result> {
  if (!rebase) return result;
  const { rebased } = await import('../../experiment/immortality.ts');
  return rebased(result);
}

const withResults = (members: readonly Member[], change: (result: Result) => Promise<Result>): Promise<Member[]> =>
  Promise.all(members.map(async (member) => (isMeasured(member) ? { ...member, result: await change(member.result) } : member)));

/** {@link preparedResult} of all members, and how a chart shows them. */
export async function prepared(
  members: readonly Member[],
  options: DeliveryOptions,
): Promise<Pick<ComparisonRequest, 'members' | 'drawn'>> {
  if (options.rebase === undefined) return { members, ...(await rebasedBesideOthers(members)) };
  return { members: await withResults(members, (result) => preparedResult(result, options)) };
}

/** Where counts of some members start high and those of others do not, the others would be a line at the bottom: the chart has all start at nothing. */
async function rebasedBesideOthers(members: readonly Member[]): Promise<Pick<ComparisonRequest, 'drawn'>> {
  const { rebased } = await import('../../experiment/immortality.ts');
  const changed = await withResults(members, rebased);
  const noteOf = (member: Member): string | undefined =>
    isMeasured(member) ? member.result.notes.find(({ code }) => code === 'rebased')?.text : undefined;
  const high = changed.filter((member) => noteOf(member) !== undefined);
  if (high.length === 0 || high.length === measuredOf({ members }).length) return {};
  const drawn = changed.map((member) => (high.includes(member) ? { ...member, label: `${member.label}, rebased` } : member));
  const notes = high.map((member) => ({
    code: 'rebased',
    text: `${member.label}: ${noteOf(member)}, in the chart alone (--no-rebase draws them as they are)`,
  }));
  return { drawn: { members: drawn, notes } };
}
