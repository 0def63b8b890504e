/** The variables that a real interpreter is run with: those of docs/decisions.md, and what Windows needs to start a process. */

const WINDOWS = ['SYSTEMROOT', 'PATHEXT', 'COMSPEC'];

/** @param home a folder without site-packages: that keeps the user's own away without a flag, which `sys.flags` would count */
export function environment(home: string): Record<string, string> {
  const system = WINDOWS.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]]));
  return { ...Object.fromEntries(system), PATH: '/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', PYTHONHASHSEED: '0' };
}
