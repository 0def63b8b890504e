/** What is unpacked, `typing.Unpack[…]` (unpack, unpack_iter; Objects/typevarobject.c 3.12.1). */
import { holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { newTuple } from '../../../../object/construct.ts';
import { iterOf } from '../../../../protocol/iterate.ts';
import { getItem } from '../../../../protocol/sequence.ts';
import { importName } from '../../../../vm/import.ts';

export function unpacked(parameter: PyObject): Ref {
  return getItem(importName('typing', 'Unpack'), parameter);
}

/** Iterates over the tuple as a whole, unpacked: `*Ts`. */
export function unpackedAlone(object: PyObject): Ref {
  const only = newTuple([unpacked(object)]);
  return holding([only], () => iterOf(only));
}
