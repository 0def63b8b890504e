/** The type `bytearray` and how its instances are made; what they do stands beside. */
import { adopt } from '../../../../memory/heap.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { staticType } from '../../../../object/static-types.ts';
import { byteFlavor } from '../../../../object/str/byte-flavor.ts';
import type { Flavor } from '../../../../object/str/flavor.ts';
import { bytesLike } from '../../../../protocol/buffer.ts';
import { ByteStorage } from './storage.ts';

export type ByteArray = PyObject<ByteStorage>;

export const bytearrayType = staticType('bytearray');

/** Always an object of its own (PyByteArray_FromStringAndSize). */
export const newByteArray = (text: string): Ref<ByteArray> => adopt(bytearrayType, new ByteStorage(text));

export const bytearrayFlavor: Flavor = {
  ...byteFlavor,
  type: bytearrayType,
  share: newByteArray as (text: string) => Ref,
  fresh: newByteArray as (text: string) => Ref,
  argument: bytesLike,
};
