/** Real Python interpreters on this machine: on the PATH, and those pyenv keeps. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { RefplotError } from '../errors.ts';

export interface Interpreter {
  readonly name: string;
  readonly path: string;
}

const NAME = /^(python|pypy)\d*(\.\d+)?$/;

/** Folders of the PATH; pyenv's shims only lead back to pyenv. */
function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && basename(folder) !== 'shims');
}

function pyenvFolders(): string[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  return filesIn(versions)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((version) => join(versions, version, 'bin'));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Each `pythonX.Y` once, in order of version. */
export function findInterpreters(): Interpreter[] {
  const found = new Map<string, string>();
  for (const folder of [...pathFolders(), ...pyenvFolders()]) {
    for (const name of filesIn(folder)) {
      const path = join(folder, name);
      if (NAME.test(name) && name.includes('.') && !found.has(name) && isExecutable(path)) found.set(name, path);
    }
  }
  return [...found].map(([name, path]) => ({ name, path })).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** The file of an interpreter given as a path, a name on the PATH, or a version pyenv has. Throws RefplotError `interpreter`. */
export function findInterpreter(wanted: string): string {
  const candidates = wanted.includes('/')
    ? [resolve(wanted)]
    : [...pathFolders(), ...pyenvFolders()].flatMap((folder) => [join(folder, wanted), ...versionFile(folder, wanted)]);
  const found = candidates.find(isExecutable);
  if (found !== undefined) return found;
  const known = findInterpreters().map(({ name }) => name);
  throw new RefplotError('interpreter', `no interpreter '${wanted}'`, `found here: ${known.join(', ') || 'none'}`);
}

/** `2.7.18` means the python of pyenv's version of that name. */
function versionFile(folder: string, wanted: string): string[] {
  return basename(dirname(folder)) === wanted ? [join(folder, 'python')] : [];
}
