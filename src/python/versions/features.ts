/** What Python 3 got in the course of its versions, by chapters; which version each is of ("New in version", Doc/library; Doc/whatsnew). */
import { counts } from './features/counts.ts';
import { forms } from './features/forms.ts';
import { messages } from './features/messages.ts';
import { modules } from './features/modules.ts';
import { tracebacks } from './features/tracebacks.ts';
import { types } from './features/types.ts';
import type { VersionProfile } from './profile.ts';
import { target } from './target.ts';

export const SINCE = { ...counts, ...forms, ...messages, ...modules, ...tracebacks, ...types } as const;

export type Feature = keyof typeof SINCE;

const minor = (version: string): number => Number(version.split('.')[1]);

function featuresOf({ language, version }: VersionProfile): ReadonlySet<Feature> {
  const features = language === 3 ? (Object.keys(SINCE) as Feature[]) : [];
  return new Set(features.filter((feature) => minor(version) >= minor(SINCE[feature])));
}

/** Worked out once for a version: calls ask. */
let known = { profile: target, features: featuresOf(target) };

/** Whether the version that runs has it; Python 2 has none. */
export function has(feature: Feature): boolean {
  if (known.profile !== target) known = { profile: target, features: featuresOf(target) };
  return known.features.has(feature);
}
