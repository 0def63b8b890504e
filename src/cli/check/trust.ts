/**
 * What a command found in a file may do. The file may be anybody's: `check` runs only what makes charts and tables, nothing that says
 * where to write, and no program outside of the sandbox but an interpreter that this machine knows by name.
 */
import { experimentNames } from '../../experiment/catalog.ts';

/** Make charts, tables and reports, as every experiment does. */
const MAKERS = ['article', 'run', 'trace', 'explain', 'dis', 'compare', 'merge'];

/** Where output goes is not part of a provenance; a short option never is. */
const WRITES = /^(--(output|out-dir|format)(=|$)|-[A-Za-z])/;

/** Hand words of the file to a real interpreter. */
const FLAGS = /^--python-flags(=|$)/;

/** The options and their values, without the arguments behind `--`. */
function optionsIn(command: readonly string[]): readonly string[] {
  const end = command.indexOf('--');
  return command.slice(1, end < 0 ? undefined : end);
}

/** The interpreters that a command names. */
export function pythonsIn(command: readonly string[]): string[] {
  const options = optionsIn(command);
  return options.flatMap((option, index) => {
    if (option === '--python') return [options[index + 1] ?? ''];
    return option.startsWith('--python=') ? [option.slice('--python='.length)] : [];
  });
}

/** Why `command` is not run, or null where it may be. */
export function refusal(command: readonly string[]): string | null {
  const [name = ''] = command;
  const options = optionsIn(command);
  const pythons = pythonsIn(command);
  if (!MAKERS.includes(name) && !experimentNames().includes(name)) return `'refplot ${name}' makes no charts or tables`;
  if (options.includes('-')) return 'its input came from standard input';
  if (options.some((option) => FLAGS.test(option))) return 'its command gives an interpreter flags of its own';
  if (options.some((option) => WRITES.test(option))) return 'its command says where to write';
  if (pythons.some((python) => /[\\/]/.test(python))) return 'its command names an interpreter by a path';
  if ((pythons.length > 0 || options.includes('--pyodide')) && name === 'run') return 'its command runs a script outside of the sandbox';
  return null;
}
