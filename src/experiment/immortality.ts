/** Which counts that a subject told are those of immortal objects, or start high. */
import { isImmortal, loadVersion, type WordSize } from '../python/index.ts';
import { rebase, rebaseFigure } from '../result/rebase.ts';
import type { Result } from '../result/result.ts';
import type { ImmortalTest } from '../result/series.ts';
import type { ProgramOutcome } from './subjects/program.ts';

const profileOf = (release: string): ReturnType<typeof loadVersion> => loadVersion(release.split('.').slice(0, 2).join('.'));

/** The test of a release (`3.12.1`) with pointers of so many bits. Nothing is immortal in a version that refplot does not know. */
export async function immortalTest(release: string, wordSize: WordSize): Promise<ImmortalTest> {
  const profile = await profileOf(release);
  return profile === undefined ? () => false : (count) => isImmortal(profile, wordSize, count);
}

/** At which count a release starts those of small integers and characters (3.11); null where at none. */
async function startOf(release: string): Promise<number | null> {
  const immortality = (await profileOf(release))?.immortality;
  return immortality?.kind === 'high start' ? immortality.start : null;
}

/** Counts less that at which the result's version starts those of small integers and characters (3.11); others stay as they are. */
export async function rebased(result: Result): Promise<Result> {
  const start = await startOf(result.subject.version);
  return start === null ? result : rebase(result, start);
}

/** {@link rebased} of all that a program plotted and saved. */
export async function rebasedOutcome(outcome: ProgramOutcome): Promise<ProgramOutcome> {
  const start = await startOf(outcome.result.subject.version);
  if (start === null) return outcome;
  const { saved, unsaved } = outcome;
  return {
    ...outcome,
    result: rebase(outcome.result, start),
    saved: saved.map((each) => ({ ...each, figure: rebaseFigure(each.figure, start) })),
    unsaved: unsaved.map((figure) => rebaseFigure(figure, start)),
  };
}
