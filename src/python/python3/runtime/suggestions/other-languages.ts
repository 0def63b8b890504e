/** Methods of other languages, and of other types of this one, and what takes their place (_CROSS_LANGUAGE_HINTS, Lib/traceback.py 3.15.0rc1). */
import type { PyObject, TypeObject } from '../../../memory/object.ts';
import { dictType, floatType, frozensetType, isKindOf, listType, strType, tupleType } from '../../../object/static-types.ts';

type Hint = readonly [type: TypeObject, hint: string];

const meant = (type: TypeObject, name: string): Hint => [type, `Did you mean '.${name}'?`];
const other = (type: TypeObject, wanted: string): Hint => [type, `Did you mean to use ${wanted} object?`];
const ofBits: Hint = [floatType, "Did you mean to use an 'int' object? Bitwise operators are not supported by 'float'."];

const toSet = (type: TypeObject): Hint => other(type, "a 'set'");
const toList: Hint = other(tupleType, "a 'list'");

const HINTS: ReadonlyMap<string, readonly Hint[]> = new Map(
  Object.entries({
    push: [meant(listType, 'append')],
    concat: [meant(listType, 'extend')],
    addAll: [meant(listType, 'extend')],
    contains: [[listType, "Use 'x in list'."]],
    add: [toSet(listType), toSet(frozensetType)],
    toUpperCase: [meant(strType, 'upper')],
    toLowerCase: [meant(strType, 'lower')],
    trimStart: [meant(strType, 'lstrip')],
    trimEnd: [meant(strType, 'rstrip')],
    keySet: [meant(dictType, 'keys')],
    entrySet: [meant(dictType, 'items')],
    entries: [meant(dictType, 'items')],
    putAll: [meant(dictType, 'update')],
    put: [[dictType, 'Use d[k] = v.']],
    append: [toList],
    extend: [toList],
    insert: [toList],
    remove: [toList, toSet(frozensetType)],
    discard: [toSet(frozensetType)],
    update: [toSet(frozensetType)],
    __or__: [ofBits],
    __and__: [ofBits],
    __xor__: [ofBits],
    __lshift__: [ofBits],
    __rshift__: [ofBits],
  } satisfies Readonly<Record<string, readonly Hint[]>>),
);

/** What an object has instead, undefined where nothing is known (_get_cross_language_hint). */
export function otherLanguage(object: PyObject, wrong: string): string | undefined {
  return HINTS.get(wrong)?.find(([type]) => isKindOf(object, type))?.[1];
}
