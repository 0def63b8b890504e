/** What a bytearray is filled with: `bytearray()` and `extend` (bytearray___init___impl, Objects/bytearrayobject.c 3.8.18). */
import { close } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject } from '../../../../memory/object.ts';
import type { Kwargs } from '../../../../memory/type-record.ts';
import { isKindOf, strType } from '../../../../object/static-types.ts';
import { bufferText } from '../../../../protocol/buffer.ts';
import { iterNext, iterOf } from '../../../../protocol/iterate.ts';
import { askLengthHint } from '../../../../protocol/length-hint.ts';
import { asIndex, isIndex } from '../../../../protocol/number.ts';
import { isException, raised } from '../../../../protocol/raise.ts';
import { reserve } from '../../../../protocol/reserve.ts';
import { has } from '../../../../versions/features.ts';
import { keywordArguments } from '../../keyword-arguments.ts';
import { byteValue } from '../bytes/byte-value.ts';
import { checkNames, encode } from '../text/coding.ts';
import type { ByteArray } from './type.ts';

export function fill(self: PyObject, args: readonly PyObject[], kwargs: Kwargs): void {
  const { payload: storage } = self as ByteArray;
  const [source, encoding, errors] = keywordArguments('bytearray', { positional: ['source', 'encoding', 'errors'] }, args, kwargs);
  checkNames('bytearray', [encoding, errors]);
  if (storage.length > 0) storage.splice(0, storage.length, '');
  if (source === undefined || !isKindOf(source, strType)) {
    if (encoding !== undefined || errors !== undefined) throw withoutText(source, encoding);
    if (source !== undefined) fillFrom(self as ByteArray, source);
    return;
  }
  if (encoding === undefined) throw raised('TypeError', 'string argument without an encoding');
  const bytes = encode(source, [encoding, errors], 'bytearray');
  storage.splice(0, 0, bytes.payload as string);
  close(bytes);
}

function withoutText(source: PyObject | undefined, encoding: PyObject | undefined): unknown {
  if (has('iterables for bytearray told')) {
    return raised('TypeError', `${encoding === undefined ? 'errors' : 'encoding'} without a string argument`);
  }
  return raised('TypeError', `encoding or errors without ${source === undefined ? 'sequence' : 'a string'} argument`);
}

function fillFrom({ payload: storage }: ByteArray, source: PyObject): void {
  const size = isIndex(source) ? sizeOf(source) : undefined;
  if (size !== undefined) {
    if (size < 0) throw raised('ValueError', 'negative count');
    reserve(size);
    storage.splice(0, 0, '\0'.repeat(size));
    return;
  }
  const text = bufferText(source, 'any layout');
  if (text !== undefined) {
    storage.splice(0, 0, text);
    return;
  }
  if (source.type.payload.iter === null && has('iterables for bytearray told')) {
    throw raised('TypeError', `cannot convert '${source.type.payload.name}' object to bytearray`);
  }
  const iterator = iterOf(source);
  holding([iterator], () => {
    for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
      const byte = holding([item], () => byteValue(item as PyObject));
      storage.splice(storage.length, 0, String.fromCharCode(byte));
    }
  });
}

/** An object whose `__index__` fails with a TypeError may be something else. */
function sizeOf(source: PyObject): number | undefined {
  try {
    return asIndex(source, 'OverflowError');
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    error.discard();
    return undefined;
  }
}

/** `bytearray.extend`: bytes, or an iterable of integers, which are put together first. */
export function extend({ payload: storage }: ByteArray, source: PyObject): void {
  const text = bufferText(source);
  if (text !== undefined) return storage.splice(storage.length, 0, text);
  const { iter, name } = source.type.payload;
  if (iter === null)
    throw raised(
      'TypeError',
      has('iterables for bytearray told') ? `can't extend bytearray with ${name}` : `'${name}' object is not iterable`,
    );
  const iterator = iterOf(source);
  let gathered = '';
  holding([iterator], () => {
    askLengthHint(source);
    for (let item = iterNext(iterator); item !== null; item = iterNext(iterator)) {
      const byte = holding([item], () => byteOfIterable(item as PyObject, source));
      gathered += String.fromCharCode(byte);
    }
  });
  storage.splice(storage.length, 0, gathered);
}

function byteOfIterable(item: PyObject, source: PyObject): number {
  if (isKindOf(source, strType) && !isIndex(item) && has('text for bytearray told')) {
    throw raised('TypeError', `expected iterable of integers; got: '${source.type.payload.name}'`);
  }
  return byteValue(item);
}
