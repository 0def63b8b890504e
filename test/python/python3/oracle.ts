/** Real interpreters of Python 3 that run a program compiled first, as the built-in runtime does in module mode. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interpreterOf, type Printed } from '../oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'refplot-oracle3-'));
const COMPILE = 'import py_compile, sys; py_compile.compile(sys.argv[1], cfile=sys.argv[1] + "c", doraise=True)';

/** Whether the interpreter of a release is here. */
export function isHere(release: string): boolean {
  return interpreterOf(release) !== null;
}

/**
 * What the interpreter of a release prints when it runs a program (bytes as latin-1) of this name. Counts of shared objects tell how it was
 * started: `-I` is how the heap images were captured.
 */
export function runReal3(release: string, source: string, name: string, flag: '-s' | '-I' = '-s'): Printed {
  writeFileSync(join(folder, name), source, 'latin1');
  const compiled = python(release, ['-s', '-c', COMPILE, name]);
  return compiled.status === 0 ? python(release, [flag, `${name}c`]) : compiled;
}

function python(release: string, args: readonly string[]): Printed {
  const path = interpreterOf(release);
  if (path === null) throw new Error(`no CPython ${release}`);
  const env = { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout, stderr, status } = spawnSync(path, args, { cwd: folder, env, encoding: 'latin1', maxBuffer: 1 << 26 });
  return { stdout, stderr, status };
}
