/** Code flags (compute_code_flags, Python/compile.c 3.8.18; Include/code.h). */
import type { Unit } from './unit.ts';

const CO = {
  ...{ OPTIMIZED: 0x1, NEWLOCALS: 0x2, VARARGS: 0x4, VARKEYWORDS: 0x8, NESTED: 0x10, GENERATOR: 0x20, NOFREE: 0x40 },
  ...{ COROUTINE: 0x80, ASYNC_GENERATOR: 0x200 },
} as const;

type Generator = 'generator' | 'coroutine' | 'async generator';

/** What calling the function makes, if it does not run it. */
export function generatorKind({ scope }: Unit): Generator | null {
  if (scope.type !== 'function') return null;
  if (scope.generator) return scope.coroutine ? 'async generator' : 'generator';
  return scope.coroutine ? 'coroutine' : null;
}

const GENERATOR_FLAGS: Readonly<Record<Generator, number>> = {
  generator: CO.GENERATOR,
  coroutine: CO.COROUTINE,
  'async generator': CO.ASYNC_GENERATOR,
};

export function codeFlags(unit: Unit): number {
  const { scope } = unit;
  if (scope.type !== 'function') return 0;
  const kind = generatorKind(unit);
  let flags = CO.NEWLOCALS | CO.OPTIMIZED;
  if (scope.nested) flags |= CO.NESTED;
  if (kind !== null) flags |= GENERATOR_FLAGS[kind];
  if (scope.varargs) flags |= CO.VARARGS;
  if (scope.varkeywords) flags |= CO.VARKEYWORDS;
  return flags;
}

/** Set where the code has no free variables and no cells (PyCode_New, Objects/codeobject.c 3.8.18). */
export function noFreeFlag({ freevars, cellvars }: Unit): number {
  return freevars.size === 0 && cellvars.size === 0 ? CO.NOFREE : 0;
}
