/** The real interpreters that a command line names. */
import { RefplotError } from '../../errors.ts';
import type { Interpreter } from '../../experiment/subjects/interpreter.ts';
import type { PythonOptions } from '../run-options.ts';

export interface Asked {
  /** `python3.13`, `Pyodide`: names it where it cannot be found. */
  readonly name: string;
  /** Rejects with RefplotError `interpreter` where it is not here. */
  readonly find: () => Promise<Interpreter>;
}

/** In the order of their kinds. Fails with `usage` where there is none and one is spoken of. */
export function askedInterpreters({ python, pyodide, withMatplotlib }: PythonOptions): Asked[] {
  const asked = [...python.map((name) => ({ name, find: () => inFile(name) })), ...(pyodide ? [{ name: 'Pyodide', find: installed }] : [])];
  if (withMatplotlib && asked.length === 0) {
    throw new RefplotError(
      'usage',
      '--with-matplotlib is for real interpreters',
      'Name one with --python; the built-in runtime has its layer.',
    );
  }
  return asked;
}

async function inFile(name: string): Promise<Interpreter> {
  const { findInterpreter } = await import('../../experiment/interpreters.ts');
  const { cpython } = await import('../../experiment/subjects/interpreter.ts');
  return cpython(findInterpreter(name));
}

const installed = async (): Promise<Interpreter> => (await import('../../experiment/subjects/pyodide.ts')).findPyodide();
