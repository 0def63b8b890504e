/** Whether a program that one Python does not compile is one of another. */
import { compiledVersions } from '../python/index.ts';
import { disassembleProgram } from './disassembly.ts';

async function compiles(source: string, target: string): Promise<boolean> {
  const about = { target, version: '', command: [], filename: '<program>', mode: 'exec', origin: 'file' } as const;
  return !('error' in (await disassembleProgram({ ...about, source })));
}

/** The newest target, if the program compiles there and not on this one. @param source bytes, one character each */
export async function newestThatCompiles(source: string, unlike: string): Promise<string | undefined> {
  const newest = compiledVersions.at(-1) as string;
  return (await compiles(source, unlike)) || !(await compiles(source, newest)) ? undefined : newest;
}
