/** The variables that a real interpreter is run with: those of docs/decisions.md, and what Windows needs to start a process. */

import { delimiter, resolve } from 'node:path';

const WINDOWS = ['SYSTEMROOT', 'PATHEXT', 'COMSPEC'];

/** @param home a folder without site-packages: that keeps the user's own away without a flag, which `sys.flags` would count */
export function environment(home: string): Record<string, string> {
  return { ...given(WINDOWS), PATH: '/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', PYTHONHASHSEED: '0' };
}

/** With the user's module path. */
export function packagesEnvironment(home: string): Record<string, string> {
  const path = process.env.PYTHONPATH;
  return path ? { ...environment(home), PYTHONPATH: absolute(path) } : environment(home);
}

/** With matplotlib, which draws into memory, besides. @param config the folder that it keeps its list of fonts in */
export function matplotlibEnvironment(home: string, config: string): Record<string, string> {
  return { ...packagesEnvironment(home), MPLBACKEND: 'Agg', MPLCONFIGDIR: config };
}

/** The program may run in another folder than the user is in. */
const absolute = (path: string): string =>
  path
    .split(delimiter)
    .map((each) => resolve(each))
    .join(delimiter);

const given = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]])));
