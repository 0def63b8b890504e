/** For which natives Python 3 makes a tuple of the arguments of a call (METH_VARARGS), as the version has it. */
import type { NativeMethod } from '../memory/type-record.ts';
import { target } from '../versions/target.ts';

/** The natives of a module or type, those marked that take a tuple. */
export function markTuples(owner: string, methods: readonly NativeMethod[]): readonly NativeMethod[] {
  const { tuples } = target.calls;
  if (tuples === 'all') return methods;
  const prefix = owner === 'builtins' ? '' : `${owner}.`;
  return methods.map((method) => (tuples.includes(`${prefix}${method.name}`) ? { ...method, takesTuple: true } : method));
}
