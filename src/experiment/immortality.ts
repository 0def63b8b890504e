/** Which counts that a subject told are those of immortal objects. */
import { isImmortal, loadVersion, type WordSize } from '../python/index.ts';
import type { ImmortalTest } from '../result/series.ts';

/**
 * The test of a release (`3.12.1`) with pointers of so many bits. Nothing is immortal in a version that refplot does not know.
 *
 * @public
 */
export async function immortalTest(release: string, wordSize: WordSize): Promise<ImmortalTest> {
  const profile = await loadVersion(release.split('.').slice(0, 2).join('.'));
  return profile === undefined ? () => false : (count) => isImmortal(profile, wordSize, count);
}
