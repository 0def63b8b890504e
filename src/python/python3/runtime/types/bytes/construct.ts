/** `bytes()` (bytes_new and PyBytes_FromObject, Objects/bytesobject.c 3.8.18). */

import { freshBytes, newBytes } from '../../../../cache/bytes.ts';
import { none } from '../../../../cache/singletons.ts';
import { newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { bytesType, isKindOf, listType, strType, tupleType } from '../../../../object/static-types.ts';
import { bufferText } from '../../../../protocol/buffer.ts';
import { call } from '../../../../protocol/call.ts';
import { forEach } from '../../../../protocol/iterate.ts';
import { asIndex, isIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { reserve } from '../../../../protocol/reserve.ts';
import { findSpecialMethod } from '../../../../protocol/special.ts';
import { wrongResult } from '../../../../protocol/wrong-result.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { checkNames, encode } from '../text/coding.ts';
import { byteValue } from './byte-value.ts';

export function constructBytes(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [source, encoding, errors] = keywordArguments('bytes', { positional: ['source', 'encoding', 'errors'] }, args, kwargs);
  checkNames('bytes', [encoding, errors]);
  if (source === undefined) {
    if (encoding !== undefined) throw raised('TypeError', 'encoding without a string argument');
    if (errors !== undefined) throw raised('TypeError', 'errors without a string argument');
    return newBytes('');
  }
  if (encoding !== undefined) {
    if (!isKindOf(source, strType)) throw raised('TypeError', 'encoding without a string argument');
    return encode(source, [encoding, errors], 'bytes');
  }
  if (errors !== undefined) {
    throw raised('TypeError', isKindOf(source, strType) ? 'string argument without an encoding' : 'errors without a string argument');
  }
  return madeBySource(source) ?? unencoded(source);
}

function unencoded(source: PyObject): Ref {
  if (isKindOf(source, strType)) throw raised('TypeError', 'string argument without an encoding');
  if (!isIndex(source)) return bytesOf(source);
  const size = asIndex(source, 'OverflowError');
  if (size < 0) throw raised('ValueError', 'negative count');
  reserve(size);
  return freshBytes('\0'.repeat(size));
}

/** What `__bytes__` says; undefined where there is no such method. */
export function madeBySource(source: PyObject): Ref | undefined {
  const method = findSpecialMethod(source, '__bytes__');
  if (method === undefined) return undefined;
  const made = holding([method], () => call(method));
  if (isKindOf(made, bytesType)) return made;
  throw wrongResult(source, '__bytes__', 'a bytes', made, `__bytes__ returned non-bytes (type ${made.type.payload.name})`);
}

/**
 * The bytes that a bytes object is, or that an iterable yields as integers (PyBytes_FromObject). A single one is the shared object but where a
 * tuple has it (_PyBytes_FromTuple, Objects/bytesobject.c 3.8.18).
 */
export function bytesOf(source: PyObject): Ref {
  if (source.type === bytesType) return newRef(source) as Ref;
  const bytes = bufferText(source, 'any layout');
  if (bytes !== undefined) return newBytes(bytes);
  const isIterable = source.type.payload.iter !== null || source.type === listType || source.type === tupleType;
  if (source === none || isKindOf(source, strType) || !isIterable) {
    throw raised('TypeError', `cannot convert '${source.type.payload.name}' object to bytes`);
  }
  let text = '';
  forEach(source, (item) => {
    text += holding([item], () => String.fromCharCode(byteValue(item, 'bytes')));
    return true;
  });
  return source.type === tupleType ? freshBytes(text) : newBytes(text);
}
