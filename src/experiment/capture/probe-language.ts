/** How the probes are run in a version: which program measures, how it is compiled, and what the interpreter is told. */
import type { VersionProfile } from '../../python/index.ts';

export interface ProbeLanguage {
  /** The measuring program, beside this file. */
  readonly program: string;
  /** As a script, whose parser keeps its literals, or compiled beforehand. */
  readonly mode: 'script' | 'module';
  /** Flags that isolate the interpreter. */
  readonly flags: readonly string[];
  /** How text goes in and comes out. */
  readonly encoding: 'latin1' | 'utf8';
}

const LANGUAGES: Readonly<Record<VersionProfile['language'], ProbeLanguage>> = {
  2: { program: 'measure.py', mode: 'script', flags: [], encoding: 'latin1' },
  3: { program: 'measure3.py', mode: 'module', flags: ['-I'], encoding: 'utf8' },
};

export function probeLanguage({ language }: VersionProfile): ProbeLanguage {
  return LANGUAGES[language];
}
