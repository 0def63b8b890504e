/** Refuses, before anything runs, code with instructions that refplot does not have. */
import type { CodeBlueprint } from '../compiler/blueprint.ts';
import { opcodeRows } from '../opcode/index.ts';
import { ErrorPlaces, type PythonSyntaxError } from '../syntax/errors.ts';
import { EXTENDED_ARG, HAVE_ARGUMENT, opmap } from '../versions/2.7/opcodes.ts';
import { lineAt } from './line-table.ts';

/** What the program says for an opcode. */
const STATEMENTS: Readonly<Record<string, string>> = {
  SETUP_WITH: 'with statements',
};

const OPNAME = new Map(Object.entries(opmap).map(([name, number]) => [number, name]));

/** The error of the first instruction that has no row, or null. */
export function unsupported(code: CodeBlueprint, source: string): PythonSyntaxError | null {
  const bytes = code.co_code;
  for (let at = 0; at < bytes.length; at += (bytes[at] as number) >= HAVE_ARGUMENT ? 3 : 1) {
    const name = OPNAME.get(bytes[at] as number) ?? '?';
    if (bytes[at] === EXTENDED_ARG || opcodeRows.has(name)) continue;
    const message = `refplot does not support ${STATEMENTS[name] ?? `the instruction ${name}`} yet`;
    return new ErrorPlaces(code.co_filename, source).at(lineAt(code.co_lnotab, code.co_firstlineno, at), null, message);
  }
  for (const constant of code.co_consts) {
    const error = constant.kind === 'code' ? unsupported(constant.code, source) : null;
    if (error !== null) return error;
  }
  return null;
}
