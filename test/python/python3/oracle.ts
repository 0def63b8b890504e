/** Real interpreters of Python 3, CPython and Pyodide, that run a program compiled first, as the built-in runtime does in module mode. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Interpreter } from '../../../src/experiment/subjects/interpreter.ts';
import { interpreterWith, type Printed } from '../oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'refplot-oracle3-'));
const COMPILE = 'import py_compile, sys; py_compile.compile(sys.argv[1], cfile=sys.argv[1] + "c", dfile=sys.argv[2], doraise=True)';
const PYODIDE_PROGRAMS = fileURLToPath(new URL('pyodide-programs.mjs', import.meta.url));

/** How Python is started: `-I` is how the heap images were captured, which counts of shared objects tell. */
type Flag = '-s' | '-I';

/** Whether the CPython of a release is here, or a Pyodide of it. */
export function isHere(release: string): boolean {
  return interpreterWith(release) !== undefined;
}

/** What the interpreter of a release prints when it runs a program (bytes as latin-1) of this name. */
export function runReal3(release: string, source: string, name: string, flag: Flag = '-s'): Printed {
  return runAllReal3(release, [source], name, flag)[0] as Printed;
}

/** The same of several programs, each of which runs as if alone. Throws an Error where there is no such interpreter. */
export function runAllReal3(release: string, sources: readonly string[], name: string, flag: Flag = '-s'): Printed[] {
  const interpreter = interpreterWith(release);
  if (interpreter === undefined) throw new Error(`no interpreter of ${release}`);
  return interpreter.kind === 'pyodide'
    ? pyodidePrinted(interpreter, sources, name, flag)
    : sources.map((source) => cpythonPrinted(interpreter, source, name, flag));
}

const ENVIRONMENT = { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };

function cpythonPrinted({ file }: Interpreter, source: string, name: string, flag: Flag): Printed {
  writeFileSync(join(folder, name), source, 'latin1');
  const python = (...args: string[]): Printed => {
    const { stdout, stderr, status } = spawnSync(file, args, { cwd: folder, env: ENVIRONMENT, encoding: 'latin1', maxBuffer: 1 << 26 });
    return { stdout, stderr, status };
  };
  const compiled = python('-s', '-c', COMPILE, name, name);
  return compiled.status === 0 ? python(flag, `${name}c`) : compiled;
}

function pyodidePrinted({ file, args: [, pyodide] }: Interpreter, sources: readonly string[], name: string, flag: Flag): Printed[] {
  const [input, output] = [join(folder, 'programs.json'), join(folder, 'printed.json')];
  writeFileSync(input, JSON.stringify(sources));
  execFileSync(file, [PYODIDE_PROGRAMS, pyodide as string, flag, name, input, output], { env: ENVIRONMENT });
  return JSON.parse(readFileSync(output, 'utf8')) as Printed[];
}
