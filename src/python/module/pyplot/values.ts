/** Python objects as plain data for the plot host, and its answers as Python objects. */

import type { IntValue } from '../../cache/integers.ts';
import { newInteger } from '../../cache/integers.ts';
import { newBool, newNone, none } from '../../cache/singletons.ts';
import type { StrObject } from '../../cache/strings.ts';
import { close } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { newFloat, newList, newTuple } from '../../object/construct.ts';
import {
  boolType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  longType,
  setType,
  strType,
  tupleType,
  unicodeType,
} from '../../object/static-types.ts';
import { nativeText, newNativeStr } from '../../object/str/native-text.ts';
import { collect } from '../../protocol/iterate.ts';
import type { PlotReply, PlotValue } from '../../recording.ts';
import { handleOf, newArtist, newHandle } from './handles.ts';

/** An argument of a call. Strings become text. */
export function plotValue(object: PyObject): PlotValue {
  if (object === none) return null;
  switch (object.type) {
    case boolType:
      return object.payload === 1;
    case intType:
    case longType:
      return Number(object.payload as IntValue);
    case floatType:
      return object.payload as number;
    case strType:
      return nativeText(object as StrObject);
    case unicodeType:
      return object.payload as string;
    case tupleType:
    case listType:
      return (object.payload as PyObject[]).map(plotValue);
    default:
      return handleOf(object) ?? iterated(object);
  }
}

function iterated(object: PyObject): PlotValue {
  const { iter, name } = object.type.payload;
  const unordered = object.type === dictType || object.type === setType || object.type === frozensetType;
  if (iter === null || unordered) return { unsupported: name };
  const items = collect(object);
  const values = items.map(plotValue);
  for (const item of items) close(item);
  return values;
}

/** What a call gives back. */
export function replyObject(reply: PlotReply): Ref {
  switch (reply.kind) {
    case 'none':
      return newNone();
    case 'value':
      return valueObject(reply.value);
    case 'tuple':
      return newTuple(reply.items.map(replyObject));
    case 'list':
      return newList(reply.items.map(replyObject));
    case 'handle':
      return newHandle(reply.handle);
    case 'artist':
      return newArtist(reply.type);
  }
}

function valueObject(value: PlotValue): Ref {
  if (value === null) return newNone();
  if (typeof value === 'boolean') return newBool(value);
  if (typeof value === 'number') return Number.isInteger(value) ? newInteger(BigInt(value)) : newFloat(value);
  if (typeof value === 'string') return newNativeStr(value);
  if (Array.isArray(value)) return newTuple(value.map(valueObject));
  return newNone();
}
