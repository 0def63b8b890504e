/** What types are called (type_name, type_module, type_repr; Objects/typeobject.c, 2.7.18). */
import type { PyObject, TypeObject } from '../../memory/object.ts';
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

/** `module.qualname`, without the module of the builtins. */
export function fullName(type: TypeObject): string {
  const { heap, name } = type.payload;
  const shown = heap?.qualname == null ? name.slice(name.lastIndexOf('.') + 1) : (heap.qualname.payload as string);
  const module = moduleOf(type);
  return module === 'builtins' || module === '__builtin__' ? shown : `${module}.${shown}`;
}

/** An object's type as messages with `%T` name it, without the module of the program (unicode_fromformat_arg, Objects/unicodeobject.c 3.15.0rc1). */
export const toldType = ({ type }: PyObject): string => fullName(type).replace(/^__main__\./, '');
