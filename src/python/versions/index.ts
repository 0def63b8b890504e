/** All versions by name; each is loaded when it is asked for. */
import { python27 } from './2.7.ts';
import type { VersionProfile } from './profile.ts';

const LOADERS: Readonly<Record<string, () => Promise<VersionProfile>>> = {
  '2.7': async () => python27,
  '3.6': async () => (await import('./3.6.ts')).python36,
  '3.7': async () => (await import('./3.7.ts')).python37,
  '3.8': async () => (await import('./3.8.ts')).python38,
  '3.9': async () => (await import('./3.9.ts')).python39,
  '3.10': async () => (await import('./3.10.ts')).python310,
  '3.11': async () => (await import('./3.11.ts')).python311,
  '3.12': async () => (await import('./3.12.ts')).python312,
  '3.13': async () => (await import('./3.13.ts')).python313,
  '3.14': async () => (await import('./3.14.ts')).python314,
  '3.15': async () => (await import('./3.15.ts')).python315,
};

/** In their order. */
export const knownVersions: readonly string[] = Object.keys(LOADERS);

/** Those whose bytecode refplot makes: the profiles that name a compiler. */
export const compiledVersions: readonly string[] = ['2.7', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14', '3.15'];

/** The facts of a version, or undefined where refplot has none. */
export async function loadVersion(version: string): Promise<VersionProfile | undefined> {
  return LOADERS[version]?.();
}

/** The facts of all versions, in their order. */
export async function loadVersions(): Promise<readonly VersionProfile[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
