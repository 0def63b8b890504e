/** What an image says of the interpreter that it was captured from. */
import type { Provenance } from '../../python/index.ts';
import type { Place } from './interpreter.ts';
import { runPython } from './probe.ts';
import type { WalkReport } from './walk.ts';

const PACKAGES = `
import sys
try:
    from importlib.metadata import distributions
    found = [(each.metadata['Name'], each.version) for each in distributions()]
except ImportError:
    try:
        import pkg_resources
        found = [(each.project_name, each.version) for each in pkg_resources.working_set]
    except ImportError:
        found = []
print('\\n'.join(sorted('%s==%s' % each for each in found)))
`;

/** @param date ISO date */
export function provenanceOf({ subject: { python, probe }, env }: Place, walk: WalkReport, date: string): Provenance {
  const wanted = 'PYTHONPATH' in env ? runPython(python, ['-c', PACKAGES], env).split('\n') : [];
  const lines = wanted.filter((line) => line.includes('=='));
  return {
    version: walk.version,
    implementation: 'CPython',
    platform: walk.platform,
    wordSize: walk.wordSize,
    flags: probe.flags,
    environment: withoutFolders(env),
    packages: { ...python.facts?.packages, ...Object.fromEntries(lines.map((line) => line.split('==') as [string, string])) },
    date,
  };
}

/** Folders are this machine's own; what matters is that the variables were set. */
function withoutFolders(env: Record<string, string>): Record<string, string> {
  const own = new Set(['HOME', 'PYTHONPATH']);
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, own.has(name) ? `<${name.toLowerCase()}>` : value]));
}
