/** Real interpreters of Python 3, CPython and Pyodide, that run a program compiled first, as the built-in runtime does in module mode. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import { interpreterOf, interpreterWith, type Printed } from '../oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'refplot-oracle3-'));
const COMPILE = 'import py_compile, sys; py_compile.compile(sys.argv[1], cfile=sys.argv[1] + "c", dfile=sys.argv[2], doraise=True)';

/** Whether the CPython of a release is here. */
export function isHere(release: string): boolean {
  return interpreterOf(release) !== null;
}

/**
 * What the interpreter of a release prints when it runs a program (bytes as latin-1) of this name. Counts of shared objects tell how it was
 * started: `-I` is how the heap images were captured.
 */
export function runReal3(release: string, source: string, name: string, flag: '-s' | '-I' = '-s'): Printed {
  writeFileSync(join(folder, name), source, 'latin1');
  const interpreter = interpreterWith(release);
  if (interpreter === undefined) throw new Error(`no interpreter of ${release}`);
  // Pyodide comes to the folder when it has looked for the program.
  const path = interpreter.kind === 'pyodide' ? join(folder, name) : name;
  const compiled = python(interpreter, ['-s', '-c', COMPILE, path, name]);
  return compiled.status === 0 ? python(interpreter, [flag, `${path}c`]) : compiled;
}

function python({ file, args: first }: Interpreter, args: readonly string[]): Printed {
  const env = { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout, stderr, status } = spawnSync(file, [...first, ...args], { cwd: folder, env, encoding: 'latin1', maxBuffer: 1 << 26 });
  return { stdout, stderr, status };
}
