/** The `match` statement (MATCH_CLASS and its siblings, Python/ceval.c 3.10.13). */
import { newInt } from '../../../cache/integers.ts';
import { newBool, newNone } from '../../../cache/singletons.ts';
import { close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref, TypeObject } from '../../../memory/object.ts';
import { newTuple } from '../../../object/construct.ts';
import { newDict, updateFromMappingObject } from '../../../object/dict.ts';
import type { Frame } from '../../../object/payloads.ts';
import {
  boolType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  isKindOf,
  listType,
  setType,
  strType,
  tupleType,
} from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { findAttr, findAttribute, getAttribute } from '../../../protocol/attributes.ts';
import { call } from '../../../protocol/call.ts';
import { lengthOf, repr } from '../../../protocol/object.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { isInstanceOf, isType } from '../../../protocol/subclass.ts';
import { pop, push } from '../../../vm/evaluate.ts';
import { bytearrayType } from '../types/bytearray/type.ts';
import { memoryviewType } from '../types/memoryview/view.ts';
import { rangeType } from '../types/range.ts';

/** Types whose instances one positional pattern stands for themselves (_Py_TPFLAGS_MATCH_SELF). */
const MATCH_SELF: readonly TypeObject[] = [
  ...[boolType, bytearrayType, bytesType, dictType, floatType, frozensetType, intType, listType, setType, strType, tupleType],
];
/** Types that are sequences for a pattern (Py_TPFLAGS_SEQUENCE). */
const SEQUENCES: readonly TypeObject[] = [listType, tupleType, rangeType, memoryviewType];

const peekAt = (frame: Frame, depth: number): PyObject => frame.stack[frame.sp - depth] as PyObject;

/** Values under keys that all have to be there, or None; no default of the mapping is taken (match_keys). */
function matchKeys(frame: Frame): boolean {
  const keys = (peekAt(frame, 1) as PyObject<PyObject[]>).payload;
  const subject = peekAt(frame, 2);
  const values: Ref[] = [];
  let complete = true;
  accumulating(values, () => {
    const get = getAttribute(subject, 'get');
    holding([get], () => {
      for (const key of keys) {
        const value = valueUnder(get, key);
        complete = value !== null;
        if (value === null) return;
        values.push(value);
      }
    });
  });
  if (!complete) for (const value of values) close(value);
  push(frame, complete ? newTuple(values) : newNone());
  return complete;
}

function valueUnder(get: PyObject, key: PyObject): Ref | null {
  const absent = newDict();
  return holding([absent], () => {
    const value = call(get, newRef(key) as Ref, newRef(absent) as unknown as Ref);
    if (value !== absent) return value;
    close(value);
    return null;
  });
}

function copyWithoutKeys(frame: Frame, keys: PyObject): void {
  const subject = peekAt(frame, 2);
  const rest = newDict();
  accumulating([rest], () => {
    updateFromMappingObject(rest.payload, subject);
    for (const key of keys.payload as PyObject[]) rest.payload.delete(key);
  });
  frame.stack[frame.sp - 1] = rest;
}

/** Positional patterns by the class's `__match_args__`, then named ones; null where an attribute is missing (match_class). */
function matchedAttributes(subject: PyObject, type: PyObject, count: number, names: readonly PyObject[]): Ref[] | null {
  if (!isType(type)) throw raised('TypeError', 'called match pattern must be a type');
  if (!isInstanceOf(subject, type)) return null;
  const matching: Matching = { subject, type, found: [], seen: [] };
  const { found, seen } = matching;
  let complete = true;
  accumulating(found, () => {
    accumulating(seen, () => {
      complete = addPositional(matching, count) && names.every((name) => addNamed(matching, name));
    });
  });
  for (const each of complete ? seen : [...seen, ...found]) close(each);
  return complete ? found : null;
}

/** The attributes found so far, and the names that were looked up, each of which may be but once. */
interface Matching {
  readonly subject: PyObject;
  readonly type: TypeObject;
  readonly found: Ref[];
  readonly seen: Ref[];
}

function addPositional(matching: Matching, count: number): boolean {
  if (count === 0) return true;
  const { type } = matching;
  const listed = findAttribute(type, '__match_args__');
  if (listed === undefined) return addItself(matching, count);
  return holding([listed], () => {
    if (listed.type !== tupleType)
      throw raised('TypeError', `${type.payload.name}.__match_args__ must be a tuple (got ${listed.type.payload.name})`);
    const names = listed.payload as PyObject[];
    if (names.length < count) throw tooMany(type, names.length, count);
    return names.slice(0, count).every((name) => addNamed(matching, checkedName(name)));
  });
}

function checkedName(name: PyObject): PyObject {
  if (name.type === strType) return name;
  throw raised('TypeError', `__match_args__ elements must be strings (got ${name.type.payload.name})`);
}

function addItself({ found, subject, type }: Matching, count: number): boolean {
  const allowed = MATCH_SELF.some((each) => type.payload.mro.includes(each)) ? 1 : 0;
  if (count > allowed) throw tooMany(type, allowed, count);
  found.push(newRef(subject) as Ref);
  return true;
}

function tooMany(type: TypeObject, allowed: number, given: number): unknown {
  const plural = allowed === 1 ? '' : 's';
  return raised('TypeError', `${type.payload.name}() accepts ${allowed} positional sub-pattern${plural} (${given} given)`);
}

/** match_class_attr */
function addNamed({ found, seen, subject, type }: Matching, name: PyObject): boolean {
  if (seen.some(({ payload }) => payload === name.payload)) {
    throw raised('TypeError', `${type.payload.name}() got multiple sub-patterns for attribute ${repr(name)}`);
  }
  seen.push(newRef(name) as Ref);
  try {
    const value = findAttr(subject, name as PyObject<string>);
    if (value !== undefined) found.push(value);
    return value !== undefined;
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    error.discard();
    return false;
  }
}

/** The attributes, or None, take the subject's place; gives whether the class matches. */
function matchClass(frame: Frame, count: number): boolean {
  const names = pop(frame);
  const type = peekAt(frame, 1) as Ref;
  const subject = peekAt(frame, 2) as Ref;
  const found = holding([names], () => matchedAttributes(subject, type, count, names.payload as PyObject[]));
  frame.sp -= 2;
  push(frame, found === null ? newNone() : newTuple(found));
  close(subject);
  close(type);
  return found !== null;
}

export const matchRows = [
  row('GET_LEN', 'none', '[subject] -- [subject length]', (frame) => push(frame, newInt(lengthOf(peekAt(frame, 1))) as Ref)),
  row('MATCH_MAPPING', 'none', '[subject] -- [subject truth]', (frame) => push(frame, newBool(isKindOf(peekAt(frame, 1), dictType)))),
  row('MATCH_SEQUENCE', 'none', '[subject] -- [subject truth]', (frame) =>
    push(frame, newBool(SEQUENCES.some((type) => isKindOf(peekAt(frame, 1), type)))),
  ),
  row('COPY_DICT_WITHOUT_KEYS', 'none', '[subject keys] -- [subject rest]', (frame) => {
    const keys = peekAt(frame, 1) as Ref;
    copyWithoutKeys(frame, keys);
    close(keys);
  }),
];

/** In 3.10 the answer stands on top; later None says no. */
export const answeredMatchRows = [
  row('MATCH_KEYS', 'none', '[subject keys] -- [subject keys values truth]', (frame) => push(frame, newBool(matchKeys(frame)))),
  row('MATCH_CLASS', 'count', '[subject class names] -- [attributes truth]', (frame, arg) => push(frame, newBool(matchClass(frame, arg)))),
];

export const plainMatchRows = [
  row('MATCH_KEYS', 'none', '[subject keys] -- [subject keys values]', (frame) => void matchKeys(frame)),
  row('MATCH_CLASS', 'count', '[subject class names] -- [attributes]', (frame, arg) => void matchClass(frame, arg)),
];
