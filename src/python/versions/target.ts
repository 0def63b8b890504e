/** The version that the runtime is now. */
import { python27 } from './2.7.ts';
import type { VersionProfile, WordSize } from './profile.ts';

export let target: VersionProfile = python27;

/** What the interpreter was built for. */
export interface Platform {
  /** `sys.platform` */
  readonly name: string;
  readonly wordSize: WordSize;
}

/** That of the heap image in force: an image counts a 32-bit interpreter's references where it was captured on WebAssembly. */
export let platform: Platform = { name: 'linux', wordSize: 64 };

/** Makes the runtime another version; what it made before must not be used any more. */
export function becomeVersion(profile: VersionProfile, builtFor: Platform = { name: 'linux', wordSize: 64 }): void {
  target = profile;
  platform = builtFor;
}
