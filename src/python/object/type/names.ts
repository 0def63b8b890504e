/** What types are called (type_name, type_module, type_repr; Objects/typeobject.c, 2.7.18). */
import type { TypeObject } from '../../memory/object.ts';
import { target } from '../../versions/target.ts';
import type { DictObject } from '../payloads.ts';
import { isKindOf, strType } from '../static-types.ts';

/** What a class was told is its module; of a built-in type, where it comes from. */
export function moduleOf(type: TypeObject): string {
  const { heap, module, name } = type.payload;
  if (heap === null) return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : inLanguage(module);
  const stored = (heap.dict as DictObject).payload.getName('__module__');
  return stored !== undefined && isKindOf(stored, strType) ? (stored.payload as string) : '__builtin__';
}

const inLanguage = (module: string): string => (target.language === 3 && module === '__builtin__' ? 'builtins' : module);

export function qualifiedName(type: TypeObject): string {
  const module = moduleOf(type);
  return module === '__builtin__' ? type.payload.name : `${module}.${shortName(type)}`;
}

/** A built-in type outside of `__builtin__` is named with its module, `itertools.chain` (type_name). */
export function shortName({ payload: { heap, name } }: TypeObject): string {
  return heap === null ? name.slice(name.lastIndexOf('.') + 1) : name;
}
