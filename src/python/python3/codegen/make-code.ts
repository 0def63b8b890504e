/** From a finished unit to a blueprint: assembled, then optimised (makecode, Python/compile.c 3.8.18). */
import { assemble } from '../assemble/assemble.ts';
import type { CodeBlueprint3 } from '../blueprint.ts';
import { optimize } from '../peephole/optimize.ts';
import type { CodeContext } from './dialect.ts';
import type { Unit } from './unit.ts';

/** Code flags (Include/code.h, 3.8). */
const CO = {
  ...{ OPTIMIZED: 0x1, NEWLOCALS: 0x2, VARARGS: 0x4, VARKEYWORDS: 0x8, NESTED: 0x10, GENERATOR: 0x20, NOFREE: 0x40 },
  ...{ COROUTINE: 0x80, ASYNC_GENERATOR: 0x200 },
} as const;

export function makeCode(unit: Unit, { filename, futureFlags, opcodes }: CodeContext): CodeBlueprint3 {
  const { code, lnotab, stacksize, firstlineno } = assemble(unit, opcodes);
  const optimized = optimize(code, unit.consts, lnotab, opcodes);
  return {
    co_argcount: unit.argcount,
    co_posonlyargcount: unit.posonlyargcount,
    co_kwonlyargcount: unit.kwonlyargcount,
    co_nlocals: unit.varnames.size,
    co_stacksize: stacksize,
    co_flags: flagsOf(unit) | futureFlags,
    co_code: optimized.code,
    co_consts: optimized.consts,
    co_names: unit.names.list(),
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
  const noFree = freevars.size === 0 && cellvars.size === 0 ? CO.NOFREE : 0;
  if (scope.type !== 'function') return noFree;
  let flags = noFree | CO.NEWLOCALS | CO.OPTIMIZED;
  if (scope.nested) flags |= CO.NESTED;
  if (scope.generator) flags |= scope.coroutine ? CO.ASYNC_GENERATOR : CO.GENERATOR;
  else if (scope.coroutine) flags |= CO.COROUTINE;
  if (scope.varargs) flags |= CO.VARARGS;
  if (scope.varkeywords) flags |= CO.VARKEYWORDS;
  return flags;
}
