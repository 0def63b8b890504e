/** From a finished unit to a blueprint (makecode, Python/compile.c 3.8.18). */
import type { CodeBlueprint3 } from '../blueprint.ts';
import { codeFlags, noFreeFlag } from './code-flags.ts';
import type { CodeContext } from './dialect.ts';
import type { Unit } from './unit.ts';

/** What the assembler makes. */
export type AssembledCode = Pick<
  CodeBlueprint3,
  'co_code' | 'co_consts' | 'co_lnotab' | 'co_linetable' | 'co_stacksize' | 'co_firstlineno'
>;

export function makeCode(unit: Unit, { filename, futureFlags }: CodeContext, assembled: AssembledCode): CodeBlueprint3 {
  return {
    ...assembled,
    co_argcount: unit.argcount,
    co_posonlyargcount: unit.posonlyargcount,
    co_kwonlyargcount: unit.kwonlyargcount,
    co_nlocals: unit.varnames.size,
    co_flags: codeFlags(unit) | noFreeFlag(unit) | futureFlags,
    co_names: unit.names.list(),
    co_varnames: unit.varnames.list(),
    co_freevars: unit.freevars.list(),
    co_cellvars: unit.cellvars.list(),
    co_filename: filename,
    co_name: unit.name,
  };
}
