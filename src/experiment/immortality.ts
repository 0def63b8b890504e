/** Which counts that a subject told are those of immortal objects, or start high. */
import { isImmortal, loadVersion, type WordSize } from '../python/index.ts';
import { rebase } from '../result/rebase.ts';
import type { Result } from '../result/result.ts';
import type { ImmortalTest } from '../result/series.ts';

const profileOf = (release: string): ReturnType<typeof loadVersion> => loadVersion(release.split('.').slice(0, 2).join('.'));

/** The test of a release (`3.12.1`) with pointers of so many bits. Nothing is immortal in a version that refplot does not know. */
export async function immortalTest(release: string, wordSize: WordSize): Promise<ImmortalTest> {
  const profile = await profileOf(release);
  return profile === undefined ? () => false : (count) => isImmortal(profile, wordSize, count);
}

/** Counts less what the result's version starts those of small integers and characters at (3.11); others stay as they are. */
export async function rebased(result: Result): Promise<Result> {
  const immortality = (await profileOf(result.subject.version))?.immortality;
  return immortality?.kind === 'high start' ? rebase(result, immortality.start) : result;
}
