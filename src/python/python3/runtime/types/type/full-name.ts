/** What a type is called in text. */
import type { TypeObject } from '../../../../memory/object.ts';
import { moduleOf } from '../../../../object/type/names.ts';

/** `module.qualname`, without the module of the builtins. */
export function fullName(type: TypeObject): string {
  const { heap, name } = type.payload;
  const shown = heap?.qualname == null ? name.slice(name.lastIndexOf('.') + 1) : (heap.qualname.payload as string);
  const module = moduleOf(type);
  return module === 'builtins' || module === '__builtin__' ? shown : `${module}.${shown}`;
}
