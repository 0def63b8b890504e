/** What the methods of strings do with bytes (Objects/bytes_methods.c and Objects/stringlib, 3.8.18). */
import { freshBytes, newBytes } from '../../../../cache/bytes.ts';
import type { PyObject } from '../../../../memory/object.ts';
import { bytesType, isKindOf } from '../../../../object/static-types.ts';
import { byteFlavor } from '../../../../object/str/byte-flavor.ts';
import type { Flavor } from '../../../../object/str/flavor.ts';
import { raised } from '../../../../protocol/raise.ts';

/** The bytes of an argument (PyObject_GetBuffer). */
export function bytesLike(object: PyObject): string {
  if (isKindOf(object, bytesType)) return object.payload as string;
  throw raised('TypeError', `a bytes-like object is required, not '${object.type.payload.name}'`);
}

export const bytesFlavor: Flavor = {
  ...byteFlavor,
  type: bytesType,
  share: newBytes,
  fresh: freshBytes,
  argument: bytesLike,
};
