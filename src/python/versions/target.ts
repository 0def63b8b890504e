/** The version that the runtime is now. */
import { python27 } from './2.7.ts';
import type { VersionProfile } from './profile.ts';

export let target: VersionProfile = python27;

/** Makes the runtime another version; what it made before must not be used any more. */
export function becomeVersion(profile: VersionProfile): void {
  target = profile;
}
