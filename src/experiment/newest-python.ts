/** Whether a program that one Python does not compile is one of another. */
import { compiledVersions, loadVersion } from '../python/index.ts';
import { disassembleProgram } from './disassembly.ts';

async function compiles(source: string, target: string): Promise<boolean> {
  const about = { target, version: '', command: [], filename: '<program>', mode: 'exec', origin: 'file' } as const;
  return !('error' in (await disassembleProgram({ ...about, source })));
}

const isCandidate = async (target: string): Promise<boolean> => (await loadVersion(target))?.candidate !== undefined;

/**
 * The newest target on which the program compiles, if it does not on this one; one that refplot knows from a release candidate only where no
 * released one does. @param source bytes, one character each
 */
export async function newestThatCompiles(source: string, unlike: string): Promise<string | undefined> {
  if (await compiles(source, unlike)) return undefined;
  const candidates: string[] = [];
  for (const target of compiledVersions.toReversed()) {
    if (await isCandidate(target)) candidates.push(target);
    else if (await compiles(source, target)) return target;
  }
  for (const target of candidates) if (await compiles(source, target)) return target;
  return undefined;
}
