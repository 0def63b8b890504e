/** Runs a program on a real interpreter, as the options say. */
import type { PythonSettings } from '../../experiment/subjects/cpython.ts';
import type { Interpreter } from '../../experiment/subjects/interpreter.ts';
import type { AskedProgram, ProgramOutcome } from '../../experiment/subjects/program.ts';
import type { PythonOptions, SubjectOptions } from '../run-options.ts';
import { progress } from '../terminal.ts';

export interface Place {
  /** The folder that the program runs in; a new one where it is not given. */
  readonly folder?: string;
  /** `sys.path[0]`, latin-1 bytes. */
  readonly importsFrom?: string;
  /** Whether the program reads standard input. */
  readonly input?: boolean;
}

/** On a terminal, what takes seconds to load is told of meanwhile. Rejects as `runPython` does. */
export async function measureOn(
  interpreter: Interpreter,
  program: AskedProgram,
  options: PythonOptions & Pick<SubjectOptions, 'quiet'>,
  place: Place = {},
): Promise<ProgramOutcome> {
  const { runPython } = await import('../../experiment/subjects/cpython.ts');
  const slow = slowPart(interpreter, options);
  const loaded = slow === null || options.quiet ? (): void => {} : progress(globalThis.process, `loading ${slow} …`);
  try {
    return await runPython(program, { interpreter, ...settingsOf(options), ...place, onStart: loaded });
  } finally {
    loaded();
  }
}

/** Pyodide takes two seconds; matplotlib one, and many the first time, when it makes its list of fonts. */
function slowPart({ kind, name }: Interpreter, { withMatplotlib }: PythonOptions): string | null {
  if (kind === 'pyodide') return name;
  return withMatplotlib ? `matplotlib in ${name}` : null;
}

type Settings = Pick<PythonSettings, 'flags' | 'timeoutMs' | 'matplotlib'>;

/** Flags by words, milliseconds. */
function settingsOf({ pythonFlags, timeout, withMatplotlib = false }: PythonOptions): Settings {
  const flags = pythonFlags?.split(/\s+/).filter((flag) => flag !== '') ?? null;
  return { flags, timeoutMs: timeout * 1000, matplotlib: withMatplotlib };
}
