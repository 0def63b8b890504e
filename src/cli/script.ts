/** Reads the script that a command is given. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RefplotError } from '../errors.ts';
import { experimentNames } from '../experiment/catalog.ts';
import { utf8Bytes } from '../python/utf8.ts';
import { suggest } from '../suggest.ts';

export interface Script {
  /** For the files that are made of it. */
  readonly name: string;
  /** Bytes, one character each. */
  readonly source: string;
  /** As Python calls it, in tracebacks and `__file__`; latin-1 bytes. */
  readonly filename: string;
  /** `sys.path` (PySys_SetArgv, Python/sysmodule.c 2.7.18). */
  readonly path: readonly string[];
  /** Whether its text was read from standard input. */
  readonly fromInput: boolean;
}

const STDIN = 0;

/** The script in a file, or from standard input for `-`. Fails with `usage` for a file that cannot be read. */
export function readScript(file: string): Script {
  if (file === '-') return { name: 'stdin', source: readFileSync(STDIN, 'latin1'), filename: '<stdin>', path: [''], fromInput: true };
  try {
    const source = readFileSync(file, 'latin1');
    return {
      name: basename(file, '.py'),
      source,
      filename: utf8Bytes(file),
      path: [utf8Bytes(dirname(realpathSync(file)))],
      fromInput: false,
    };
  } catch (error) {
    throw new RefplotError('usage', ...reason(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

/** What is wrong, and what would be right. */
function reason(file: string, code: string): [message: string, hint?: string | undefined] {
  switch (code) {
    case 'ENOENT':
      return [`there is no file '${file}'`, hintFor(file)];
    case 'EISDIR':
      return [`'${file}' is a folder, not a script`, scriptIn(file)];
    case 'EACCES':
    case 'EPERM':
      return [`cannot read '${file}': permission denied`];
    default:
      return [`cannot read '${file}': ${code}`];
  }
}

function scripts(folder: string): string[] {
  const found = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  return found.filter((name) => name.endsWith('.py'));
}

function hintFor(file: string): string | undefined {
  if (experimentNames().includes(file)) return `Did you mean the experiment: refplot ${file}?`;
  const folder = dirname(file);
  const near = suggest(
    file,
    scripts(folder).map((name) => (folder === '.' ? name : join(folder, name))),
  );
  return near ?? 'Name a Python file, or - for standard input.';
}

function scriptIn(folder: string): string {
  const [first] = scripts(folder).sort();
  return first === undefined ? 'Name a Python file, or - for standard input.' : `Did you mean ${join(folder, first)}?`;
}
