/** For which natives Python 3 makes a tuple of the arguments of a call (METH_VARARGS), as the version has it. */
import type { NativeMethod } from '../memory/type-record.ts';
import { target } from '../versions/target.ts';

/** The functions of a module, which know its name. */
export function ofModule(name: string, functions: readonly NativeMethod[]): readonly NativeMethod[] {
  const marked = markTuples(name, functions);
  return name === 'builtins' ? marked : marked.map((each) => ({ ...each, module: SHOWN[name] ?? name }));
}

/** Modules whose functions are those of another. */
const SHOWN: Readonly<Record<string, string>> = { operator: '_operator' };

/** The natives of a module or type, those marked that take a tuple. */
export function markTuples(owner: string, methods: readonly NativeMethod[]): readonly NativeMethod[] {
  const { tuples } = target.calls;
  if (tuples === 'all') return methods;
  const prefix = owner === 'builtins' ? '' : `${owner}.`;
  return methods.map((method) => (tuples.includes(`${prefix}${method.name}`) ? { ...method, takesTuple: true } : method));
}
