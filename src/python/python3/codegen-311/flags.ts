/** Flags of code (compute_code_flags, Python/compile.c 3.12.1; Include/cpython/code.h). */
import type { Unit } from './unit.ts';

const CO = {
  ...{ OPTIMIZED: 0x1, NEWLOCALS: 0x2, VARARGS: 0x4, VARKEYWORDS: 0x8, NESTED: 0x10, GENERATOR: 0x20 },
  ...{ COROUTINE: 0x80, ASYNC_GENERATOR: 0x200 },
} as const;

export function flagsOf({ scope }: Unit): number {
  if (scope.type !== 'function') return 0;
  let flags = CO.NEWLOCALS | CO.OPTIMIZED;
  if (scope.nested) flags |= CO.NESTED;
  if (scope.generator) flags |= scope.coroutine ? CO.ASYNC_GENERATOR : CO.GENERATOR;
  else if (scope.coroutine) flags |= CO.COROUTINE;
  if (scope.varargs) flags |= CO.VARARGS;
  if (scope.varkeywords) flags |= CO.VARKEYWORDS;
  return flags;
}

/** Whether calling it makes an object that runs it. */
export function isSuspendable({ scope }: Unit): boolean {
  return scope.type === 'function' && (scope.generator || scope.coroutine);
}

/** Include/cpython/code.h 3.14.2 */
const CO_314 = { HAS_DOCSTRING: 0x4000000, METHOD: 0x8000000 } as const;

export function flagsOf314(unit: Unit): number {
  const flags = flagsOf(unit);
  return flags | (unit.documented ? CO_314.HAS_DOCSTRING : 0) | (unit.scope.method ? CO_314.METHOD : 0);
}
