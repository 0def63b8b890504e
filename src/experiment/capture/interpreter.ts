/** A real interpreter that is captured, and where. */
import { RefplotError } from '../../errors.ts';
import { compiledVersions, loadTarget, type VersionProfile, type WordSize } from '../../python/index.ts';
import type { Interpreter } from '../subjects/interpreter.ts';
import { bareEnvironment, importEnvironment, runPython } from './probe.ts';
import { type ProbeLanguage, probeLanguage } from './probe-language.ts';

/** A real interpreter, the version it is, and how it is probed. */
export interface Subject {
  readonly python: Interpreter;
  readonly profile: VersionProfile;
  readonly probe: ProbeLanguage;
  /** `sys.platform` */
  readonly platform: string;
  readonly wordSize: WordSize;
}

const FACTS = 'import sys; print("%d.%d %d %s" % (sys.version_info[:2] + (sys.maxsize.bit_length() + 1, sys.platform)))';

/** The probes are calibrated on refplot's own runtime of the version. Throws RefplotError `interpreter` for what has none. */
export async function subjectOf(python: Interpreter): Promise<Subject> {
  const [version, bits, platform] = runPython(python, ['-c', FACTS], bareEnvironment()).trim().split(' ') as [string, string, string];
  const profile = compiledVersions.includes(version) ? await loadTarget(version) : undefined;
  if (profile === undefined) {
    throw new RefplotError(
      'interpreter',
      `${python.name} is Python ${version}; this refplot captures CPython ${compiledVersions.join(', ')}`,
    );
  }
  return { python, profile, probe: probeLanguage(profile), platform, wordSize: bits === '32' ? 32 : 64 };
}

/** An interpreter and its environment. */
export interface Place {
  readonly subject: Subject;
  readonly env: Record<string, string>;
}

export function barePlace(subject: Subject): Place {
  return { subject, env: bareEnvironment() };
}

/** Isolated, an interpreter would not look where PYTHONPATH leads: what the flags of a bare image hold is part of the layer then. */
export function importPlace(subject: Subject): Place {
  const env = importEnvironment();
  return { subject: 'PYTHONPATH' in env ? { ...subject, probe: { ...subject.probe, flags: [] } } : subject, env };
}
