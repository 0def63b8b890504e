/** From a finished unit to a blueprint: assembled, then optimised (makecode, Python/compile.c 2.7.18). */
import { assemble } from '../assemble/assemble.ts';
import type { CodeBlueprint } from '../blueprint.ts';
import { optimize } from '../peephole/optimize.ts';
import type { Unit } from './unit.ts';

/** Code flags (Include/code.h, 2.7). */
const CO = { OPTIMIZED: 0x1, NEWLOCALS: 0x2, VARARGS: 0x4, VARKEYWORDS: 0x8, NESTED: 0x10, GENERATOR: 0x20, NOFREE: 0x40 };

export function makeCode(unit: Unit, filename: string, futureFlags: number): CodeBlueprint {
  const { code, lnotab, stacksize, firstlineno } = assemble(unit);
  const names = unit.names.list();
  const optimized = optimize(code, unit.consts, names, lnotab);
  return {
    co_argcount: unit.argcount,
    co_nlocals: unit.varnames.size,
    co_stacksize: stacksize,
    co_flags: flagsOf(unit) | futureFlags,
    co_code: optimized.code,
    co_consts: optimized.consts,
    co_names: names,
    co_varnames: unit.varnames.list(),
    co_freevars: unit.freevars.list(),
    co_cellvars: unit.cellvars.list(),
    co_filename: filename,
    co_name: unit.name,
    co_firstlineno: firstlineno,
    co_lnotab: optimized.lnotab,
  };
}

/** compute_code_flags */
function flagsOf({ scope, freevars, cellvars }: Unit): number {
  let flags = 0;
  if (scope.type !== 'module') flags |= CO.NEWLOCALS;
  if (scope.type === 'function') {
    if (!scope.unoptimized) flags |= CO.OPTIMIZED;
    if (scope.nested) flags |= CO.NESTED;
    if (scope.generator) flags |= CO.GENERATOR;
    if (scope.varargs) flags |= CO.VARARGS;
    if (scope.varkeywords) flags |= CO.VARKEYWORDS;
  }
  if (freevars.size === 0 && cellvars.size === 0) flags |= CO.NOFREE;
  return flags;
}
