/** The interpreters and libraries that refplot is compared with, where they are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const pyenvRoot = () => process.env.PYENV_ROOT ?? join(homedir(), '.pyenv');

/** CPython 2.7: `REFPLOT_BENCH_PYTHON`, or pyenv's 2.7.18. */
export function findPython() {
  const candidates = [process.env.REFPLOT_BENCH_PYTHON, join(pyenvRoot(), 'versions', '2.7.18', 'bin', 'python2.7')];
  return candidates.find((path) => path && existsSync(path));
}

/** The pinned environment of docs/decisions.md; `packages` is a folder with matplotlib 2.1.0. */
export const pinned = (home, packages) => ({
  PATH: '/usr/bin:/bin',
  HOME: home,
  LANG: 'C.UTF-8',
  PYTHONHASHSEED: '0',
  ...(packages && { MPLBACKEND: 'Agg', PYTHONPATH: packages }),
});

/** `REFPLOT_MATPLOTLIB_PATH`, when that Python can import matplotlib from it. */
export function findMatplotlib(python, home) {
  const packages = process.env.REFPLOT_MATPLOTLIB_PATH;
  if (!python || !packages) return undefined;
  try {
    execFileSync(python, ['-c', 'import matplotlib.pyplot'], { env: pinned(home, packages), stdio: 'ignore' });
    return packages;
  } catch {
    return undefined;
  }
}
