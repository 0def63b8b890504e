/** Runs a program on a real interpreter, as the options say. */
import type { Interpreter } from '../../experiment/subjects/interpreter.ts';
import type { Program, ProgramOutcome } from '../../experiment/subjects/program.ts';
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

/** On a terminal Pyodide, which takes seconds to load, is told of meanwhile. Rejects as `runPython` does. */
export async function measureOn(
  interpreter: Interpreter,
  program: Program,
  options: PythonOptions & Pick<SubjectOptions, 'quiet'>,
  place: Place = {},
): Promise<ProgramOutcome> {
  const { runPython } = await import('../../experiment/subjects/cpython.ts');
  const silent = options.quiet === true || interpreter.kind !== 'pyodide';
  const loaded = silent ? (): void => {} : progress(globalThis.process, `loading ${interpreter.name} …`);
  try {
    return await runPython(program, { interpreter, ...settingsOf(options), ...place, onStart: loaded });
  } finally {
    loaded();
  }
}

/** Flags by words, milliseconds. */
function settingsOf({ pythonFlags, timeout }: PythonOptions): { flags: readonly string[] | null; timeoutMs: number } {
  return { flags: pythonFlags?.split(/\s+/).filter((flag) => flag !== '') ?? null, timeoutMs: timeout * 1000 };
}
