/** Methods that change a bytearray (Objects/bytearrayobject.c, 3.8.18), and those that it shares with `bytes`. */

import { newBytes } from '../../../../cache/bytes.ts';
import { newInt } from '../../../../cache/integers.ts';
import { newNone } from '../../../../cache/singletons.ts';
import { adopt, newRef } from '../../../../memory/heap.ts';
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import type { NativeMethod } from '../../../../memory/type-record.ts';
import { newTuple } from '../../../../object/construct.ts';
import { noArguments, oneArgument, positional } from '../../../../object/native.ts';
import { bytesType } from '../../../../object/static-types.ts';
import { unpackStyle } from '../../../../protocol/call-native.ts';
import { asIndex } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';
import { byteValue } from '../bytes/byte-value.ts';
import { byteStringMethods } from '../bytes/methods.ts';
import { extend } from './fill.ts';
import { type ByteArray, bytearrayFlavor, newByteArray } from './type.ts';

/** A method of bytes: what it reads is what the bytearray holds at that moment. */
function shared(method: NativeMethod): NativeMethod {
  const run: NativeMethod['run'] = (self: ByteArray, argument, kwargs) => {
    const bytes = adopt(bytesType, self.payload.read());
    return holding([bytes], () => method.run(bytes, argument, kwargs));
  };
  return { ...method, run };
}

function insert({ payload: storage }: ByteArray, [position, item]: readonly PyObject[]): Ref {
  const index = asIndex(position as PyObject, 'OverflowError');
  const byte = byteValue(item as PyObject);
  const place = index < 0 ? Math.max(0, index + storage.length) : Math.min(index, storage.length);
  storage.splice(place, 0, String.fromCharCode(byte));
  return newNone();
}

function pop({ payload: storage }: ByteArray, [position]: readonly PyObject[]): Ref {
  const index = position === undefined ? -1 : asIndex(position, 'OverflowError');
  if (storage.length === 0) throw raised('IndexError', 'pop from empty bytearray');
  const place = index < 0 ? index + storage.length : index;
  if (place < 0 || place >= storage.length) throw raised('IndexError', 'pop index out of range');
  storage.checkResizable();
  const byte = storage.at(place);
  storage.splice(place, 1, '');
  return newInt(byte) as Ref;
}

function remove({ payload: storage }: ByteArray, item: PyObject): Ref {
  const place = storage.read().indexOf(String.fromCharCode(byteValue(item)));
  if (place < 0) throw raised('ValueError', 'value not found in bytearray');
  storage.splice(place, 1, '');
  return newNone();
}

/** How it is pickled and copied: by its type from bytes (_common_reduce with protocol 3 and above). */
function reduce(self: ByteArray): Ref {
  const text = self.payload.read();
  const args = text === '' ? newTuple([]) : newTuple([newBytes(text) as Ref]);
  const dict = self.type.payload.dictSlot?.get(self) ?? null;
  return newTuple([newRef(self.type) as Ref, args, dict === null ? newNone() : (newRef(dict) as Ref)]);
}

const changing: readonly NativeMethod[] = [
  oneArgument('append', ({ payload: storage }: ByteArray, item) => {
    storage.splice(storage.length, 0, String.fromCharCode(byteValue(item)));
    return newNone();
  }),
  oneArgument('extend', (self: ByteArray, source) => {
    extend(self, source);
    return newNone();
  }),
  oneArgument('remove', remove),
  noArguments('reverse', ({ payload: storage }: ByteArray) => {
    storage.reverse();
    return newNone();
  }),
  noArguments('clear', ({ payload: storage }: ByteArray) => {
    storage.splice(0, storage.length, '');
    return newNone();
  }),
  noArguments('copy', ({ payload: storage }: ByteArray) => newByteArray(storage.read()) as Ref),
  oneArgument('__reduce_ex__', reduce),
  noArguments('__reduce__', reduce),
];

export function bytearrayMethods(): readonly NativeMethod[] {
  return [
    ...byteStringMethods(bytearrayFlavor).map(shared),
    ...changing,
    positional('insert', 2, 2, insert, unpackStyle()),
    positional('pop', 0, 1, pop, unpackStyle()),
    ...(has('bytearray.resize') ? [oneArgument('resize', resize)] : []),
  ];
}

/** New bytes are zero. */
function resize({ payload: storage }: ByteArray, size: PyObject): Ref {
  const length = asIndex(size, 'OverflowError');
  if (length < 0) throw raised('ValueError', `bytearray.resize(): new size must be >= 0, got ${length}`);
  if (length < storage.length) storage.splice(length, storage.length - length, '');
  else storage.splice(storage.length, 0, '\0'.repeat(length - storage.length));
  return newNone();
}
