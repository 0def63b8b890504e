/** Displays, unpacking and formatted strings (Python/ceval.c, 3.8.18). */

import { newStr } from '../../../cache/strings.ts';
import { adopt, close, newRef } from '../../../memory/heap.ts';
import { accumulating, holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { newList, newTuple } from '../../../object/construct.ts';
import { newDict, updateFromMappingObject } from '../../../object/dict.ts';
import { DictStorage } from '../../../object/dict-storage.ts';
import type { DictObject, Frame } from '../../../object/payloads.ts';
import { SetStorage } from '../../../object/set-storage.ts';
import { dictType, listType, setType, tupleType } from '../../../object/static-types.ts';
import { row } from '../../../opcode/row.ts';
import { collect, forEach, iterNext, iterOf } from '../../../protocol/iterate.ts';
import { isException, raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { pop, push, replaceWith } from '../../../vm/evaluate.ts';
import { checkIterable, checkMapping, describe, keywordsMustBeStrings } from './spread.ts';

/** The top `count` values as they lie, borrowed. */
function top(frame: Frame, count: number): PyObject[] {
  return frame.stack.slice(frame.sp - count, frame.sp);
}

function buildMap(frame: Frame, count: number): void {
  const dict = adopt(dictType, new DictStorage(count));
  const pairs = top(frame, 2 * count);
  accumulating([dict], () => {
    for (let at = 0; at < pairs.length; at += 2) dict.payload.put(pairs[at] as PyObject, pairs[at + 1] as PyObject);
  });
  replaceAll(frame, 2 * count, dict);
}

/** Takes `count` values off the stack and puts one there. */
function replaceAll(frame: Frame, count: number, made: Ref): void {
  if (count === 0) push(frame, made);
  else replaceWith(frame, frame.sp - count, made);
}

function buildConstKeyMap(frame: Frame, count: number): void {
  const keys = (frame.stack[frame.sp - 1] as PyObject<PyObject[]>).payload;
  const values = frame.stack.slice(frame.sp - 1 - count, frame.sp - 1);
  const dict = adopt(dictType, new DictStorage(count));
  accumulating([dict], () => {
    keys.forEach((key, index) => {
      dict.payload.put(key, values[index] as PyObject);
    });
  });
  replaceAll(frame, count + 1, dict);
}

function buildString(frame: Frame, count: number): void {
  const text = top(frame, count)
    .map((piece) => piece.payload as string)
    .join('');
  replaceAll(frame, count, newStr(text));
}

/** `[*a, *b]`; of a call's arguments it is told who would be called. */
function buildUnpack(make: (items: Ref[]) => Ref, forCall = false) {
  return (frame: Frame, count: number): void => {
    const items: Ref[] = [];
    const callee = forCall ? (frame.stack[frame.sp - count - 1] as PyObject) : null;
    accumulating(items, () => {
      for (const iterable of top(frame, count)) {
        if (callee !== null && iterable.type.payload.iter === null) checkIterable(callee, iterable);
        items.push(...collect(iterable));
      }
    });
    replaceAll(frame, count, make(items));
  };
}

function buildSetUnpack(frame: Frame, count: number): void {
  const set = adopt(setType, new SetStorage());
  accumulating([set], () => {
    for (const iterable of top(frame, count)) forEach(iterable, (item) => addClosed(set.payload, item));
  });
  replaceAll(frame, count, set);
}

function addClosed(set: SetStorage, item: Ref): true {
  holding([item], () => set.add(item));
  return true;
}

function buildMapUnpack(frame: Frame, count: number): void {
  const dict = newDict();
  accumulating([dict], () => {
    for (const mapping of top(frame, count)) {
      if (mapping.type !== dictType && mapping.type.payload.subscript === null) {
        throw raised('TypeError', `'${mapping.type.payload.name}' object is not a mapping`);
      }
      mergeMapping(dict.payload, mapping);
    }
  });
  replaceAll(frame, count, dict);
}

/** What has no `keys` is no mapping (BUILD_MAP_UNPACK). */
function mergeMapping(storage: DictStorage, mapping: PyObject): void {
  try {
    updateFromMappingObject(storage, mapping);
  } catch (error) {
    if (!isException(error, 'AttributeError')) throw error;
    error.discard();
    throw raised('TypeError', `'${mapping.type.payload.name}' object is not a mapping`);
  }
}

/** Keywords of a call from several mappings: no name may come twice (_PyDict_MergeEx). */
function buildMapUnpackWithCall(frame: Frame, count: number): void {
  const callee = frame.stack[frame.sp - count - 2] as PyObject;
  const dict = newDict();
  accumulating([dict], () => {
    for (const mapping of top(frame, count)) mergeKeywords(callee, dict, mapping);
  });
  replaceAll(frame, count, dict);
}

export function mergeKeywords(callee: PyObject, dict: DictObject, mapping: PyObject): void {
  if (mapping.type !== dictType) checkMapping(callee, mapping);
  const source = newDict();
  holding([source], () => {
    updateFromMappingObject(source.payload, mapping);
    for (const { key, value } of source.payload.ordered()) {
      if (typeof key.payload !== 'string') throw keywordsMustBeStrings(callee);
      if (dict.payload.get(key) !== undefined) {
        throw raised('TypeError', `${describe(callee)} got multiple values for keyword argument '${key.payload}'`);
      }
      dict.payload.put(key, value);
    }
  });
}

/** `a, *b, c = iterable`: the operand holds how many stand before the star and, in its high byte, behind it. */
function unpackExtended(frame: Frame, arg: number): void {
  const before = arg & 0xff;
  const after = arg >> 8;
  const sequence = frame.stack[frame.sp - 1] as Ref;
  const items = splitItems(sequence, before, after);
  frame.sp--;
  for (const item of items.reverse()) push(frame, item);
  close(sequence);
}

function cannotUnpack({ type: { payload } }: PyObject): unknown {
  const text = has('unpacking tells') ? `cannot unpack non-iterable ${payload.name} object` : `'${payload.name}' object is not iterable`;
  return raised('TypeError', text);
}

function splitItems(sequence: PyObject, before: number, after: number): Ref[] {
  if (sequence.type.payload.iter === null && sequence.type.payload.item === null) {
    throw cannotUnpack(sequence);
  }
  const iterator = iterOf(sequence);
  return holding([iterator], () => {
    const items: Ref[] = [];
    accumulating(items, () => {
      for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) items.push(item);
      if (items.length < before) {
        throw raised('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
      }
      if (items.length < before + after) {
        throw raised('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
      }
    });
    const rest = items.splice(before, items.length - before - after);
    items.splice(before, 0, newList(rest));
    return items;
  });
}

/** The collection lies `arg` values below what was just popped; the key below the value from 3.8 on (MAP_ADD). */
function mapAdd(frame: Frame, arg: number): void {
  const value = pop(frame);
  const key = pop(frame);
  const dict = (frame.stack[frame.sp - arg] as DictObject).payload;
  holding([key], () => dict.set(key, value));
}

/** `iter(x)`-like refusals name what cannot be unpacked (unpack_iterable). */
function unpackSequence(frame: Frame, count: number): void {
  const sequence = frame.stack[frame.sp - 1] as Ref;
  const items = unpackExactly(sequence, count);
  frame.sp--;
  for (const item of items.reverse()) push(frame, item);
  close(sequence);
}

/** How many there are, where it is known beforehand (_PyEval_UnpackIterableStackRef, Python/ceval.c 3.14.2). */
function sizeTold({ type, payload }: PyObject): string {
  if (!has('too many values counted')) return '';
  if (type === listType || type === tupleType) return `, got ${(payload as readonly PyObject[]).length}`;
  return type === dictType ? `, got ${(payload as DictStorage).size}` : '';
}

function unpackExactly(sequence: PyObject, count: number): Ref[] {
  const iterator = unpackIterator(sequence);
  return holding([iterator], () => {
    const items: Ref[] = [];
    return accumulating(items, () => {
      for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
        items.push(item);
        if (items.length > count) throw raised('ValueError', `too many values to unpack (expected ${count}${sizeTold(sequence)})`);
      }
      if (items.length < count) {
        throw raised('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`);
      }
    });
  });
}

function unpackIterator(sequence: PyObject): Ref {
  try {
    return iterOf(sequence);
  } catch (error) {
    if (!isException(error, 'TypeError') || sequence.type.payload.iter !== null) throw error;
    error.discard();
    throw cannotUnpack(sequence);
  }
}

export const buildRows = [
  row('BUILD_MAP', 'count', '[pairs[arg]] -- [dict]', buildMap),
  row('BUILD_CONST_KEY_MAP', 'count', '[values[arg] keys] -- [dict]', buildConstKeyMap),
  row('BUILD_STRING', 'count', '[pieces[arg]] -- [text]', buildString),
  row('BUILD_LIST_UNPACK', 'count', '[iterables[arg]] -- [list]', buildUnpack(newList)),
  row('BUILD_TUPLE_UNPACK', 'count', '[iterables[arg]] -- [tuple]', buildUnpack(newTuple)),
  row('BUILD_TUPLE_UNPACK_WITH_CALL', 'count', '[callee iterables[arg]] -- [callee tuple]', buildUnpack(newTuple, true)),
  row('BUILD_SET_UNPACK', 'count', '[iterables[arg]] -- [set]', buildSetUnpack),
  row('BUILD_MAP_UNPACK', 'count', '[mappings[arg]] -- [dict]', buildMapUnpack),
  row('BUILD_MAP_UNPACK_WITH_CALL', 'count', '[callee args mappings[arg]] -- [callee args dict]', buildMapUnpackWithCall),
  row('UNPACK_SEQUENCE', 'count', '[sequence] -- [items[arg]]', unpackSequence),
  row('UNPACK_EX', 'count', '[sequence] -- [items]', unpackExtended),
  row('DUP_TOP_TWO', 'none', '[a b] -- [a b a b]', (frame) => {
    const { stack, sp } = frame;
    stack[sp] = newRef(stack[sp - 2] as Ref);
    stack[sp + 1] = newRef(stack[sp - 1] as Ref);
    frame.sp += 2;
  }),
];

/** From 3.8 on the value lies above the key. */
export const mapAddRow = row('MAP_ADD', 'count', '[dict … key value] -- [dict …]', mapAdd);
