/** The real interpreters that a command line names. */
import type { Interpreter } from '../../experiment/subjects/interpreter.ts';
import type { PythonOptions } from '../run-options.ts';

export interface Asked {
  /** `python3.13`, `Pyodide`: names it where it cannot be found. */
  readonly name: string;
  /** Rejects with RefplotError `interpreter` where it is not here. */
  readonly find: () => Promise<Interpreter>;
}

/** In the order of their kinds. */
export function askedInterpreters({ python, pyodide }: PythonOptions): Asked[] {
  return [...python.map((name) => ({ name, find: () => inFile(name) })), ...(pyodide ? [{ name: 'Pyodide', find: installed }] : [])];
}

async function inFile(name: string): Promise<Interpreter> {
  const { findInterpreter } = await import('../../experiment/interpreters.ts');
  const { cpython } = await import('../../experiment/subjects/interpreter.ts');
  return cpython(findInterpreter(name));
}

const installed = async (): Promise<Interpreter> => (await import('../../experiment/subjects/pyodide.ts')).findPyodide();
