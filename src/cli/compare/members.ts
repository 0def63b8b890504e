/** Outcomes of a comparison's subjects with labels that tell them apart. */
import { isMeasured, type Member, type MissingMember } from '../../result/comparison.ts';
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

/** {@link preparedResult} of all members. */
export const prepared = (members: readonly Member[], options: DeliveryOptions): Promise<Member[]> =>
  Promise.all(
    members.map(async (member) => (isMeasured(member) ? { ...member, result: await preparedResult(member.result, options) } : member)),
  );
