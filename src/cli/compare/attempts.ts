/** Subjects measured one after another: one that cannot be does not keep the others from it. */
import { type ErrorCode, RefplotError } from '../../errors.ts';
import type { ProgramOutcome } from '../../experiment/subjects/program.ts';
import type { Member } from '../../result/comparison.ts';
import { type LabelledOutcome, membersOf } from './members.ts';

/** How a subject ended; the result is of a program that came to its end. */
export type Measurement = Pick<ProgramOutcome, 'exitCode' | 'result'>;

/** A subject as it was asked for. */
export interface Attempt {
  /** `2.7`, `python3.13`: names it where it cannot be measured. */
  readonly asked: string;
  /** Fails with `interpreter` where the subject is not here. */
  readonly measure: () => Promise<Measurement>;
}

export interface Failure {
  readonly label: string;
  readonly code: ErrorCode;
  readonly reason: string;
}

export interface Attempted {
  readonly members: readonly Member[];
  readonly failures: readonly Failure[];
}

/** The traceback has been told by then. */
const RAISED = { code: 'program', reason: 'its program raised' } as const;

function reasonOf({ message, hint }: RefplotError): string {
  return hint === undefined ? message : `${message} (${hint})`;
}

async function attempt({ asked, measure }: Attempt): Promise<LabelledOutcome['outcome'] | Failure> {
  try {
    const { exitCode, result } = await measure();
    return exitCode === 0 ? result : { label: asked, ...RAISED };
  } catch (error) {
    if (!(error instanceof RefplotError) || error.code !== 'interpreter') throw error;
    return { label: asked, code: error.code, reason: reasonOf(error) };
  }
}

/** Measures all, in order. Throws what is no subject's own failure. */
export async function attemptAll(attempts: readonly Attempt[]): Promise<Attempted> {
  const outcomes: Awaited<ReturnType<typeof attempt>>[] = [];
  for (const each of attempts) outcomes.push(await attempt(each));
  const failures = outcomes.filter((outcome): outcome is Failure => 'code' in outcome);
  const members = membersOf(
    outcomes.map((outcome) => ({ outcome: 'code' in outcome ? { label: outcome.label, reason: outcome.reason } : outcome })),
  );
  return { members, failures };
}
