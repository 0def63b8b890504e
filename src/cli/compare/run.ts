/** Measures an experiment on several subjects and delivers the comparison. */
import { EXIT_CODES, RefplotError } from '../../errors.ts';
import { type ComparisonRequest, comparisonOf } from '../../result/compare.ts';
import { ownVersion } from '../../version.ts';
import type { Context } from '../context.ts';
import type { DeliveryOptions } from '../run-options.ts';
import { type Attempt, attemptAll, type Failure } from './attempts.ts';
import { deliverComparison } from './deliver.ts';
import { prepared } from './members.ts';

export interface ComparisonRun {
  readonly attempts: readonly Attempt[];
  /** For the files. */
  readonly name: string;
  readonly command: readonly string[];
  readonly chart: Pick<ComparisonRequest, 'chart' | 'yscale'>;
  readonly options: DeliveryOptions;
  /** Whether a subject that is missing is a failure of all. */
  readonly strict?: boolean | undefined;
}

/** The exit code: a missing subject is a row that says why, a program that raised is told by it besides. Fails with `interpreter` or `program` where nothing can be measured. */
export async function compareAll({ attempts, name, command, chart, options, strict }: ComparisonRun, context: Context): Promise<number> {
  const { members, failures } = await attemptAll(attempts);
  for (const { label, reason } of failures) context.note(`refplot: ${label} is not measured: ${reason}`);
  if (failures.length === members.length)
    throw new RefplotError(failures[0]?.code ?? 'interpreter', 'none of the subjects can be measured');
  const comparison = comparisonOf({ version: ownVersion(), name, command, ...(await prepared(members, options)), ...chart });
  const { withExplanations } = await import('../../experiment/explaining-rules.ts');
  await deliverComparison(await withExplanations(comparison), options, context);
  return exitCodeOf(failures, strict ?? false);
}

function exitCodeOf(failures: readonly Failure[], strict: boolean): number {
  if (failures.some(({ code }) => code === 'program')) return EXIT_CODES.program;
  return strict && failures.length > 0 ? EXIT_CODES.interpreter : 0;
}
