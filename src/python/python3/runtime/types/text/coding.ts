/** Text and bytes become each other (Objects/unicodeobject.c and Python/codecs.c, 3.8.18). */

import { newBytes } from '../../../../cache/bytes.ts';
import { newStr } from '../../../../cache/strings.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { isKindOf, strType } from '../../../../object/static-types.ts';
import { textOf } from '../../../../object/str/flavor.ts';
import { textCodec, unknownEncoding } from '../../../../object/unicode/codecs.ts';
import { bytesLike } from '../../../../protocol/buffer.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';

/** The names of a codec and of what it does about errors; UTF-8 and `strict` where they are not given. */
type Names = readonly (PyObject | undefined)[];

function codecOf(method: string, [encoding, errors]: Names) {
  const name = nameOf(method, 'encoding', 1, encoding) ?? 'utf-8';
  const codec = textCodec(name);
  if (codec === undefined) throw unknownEncoding(name);
  return { codec, errors: nameOf(method, 'errors', 2, errors) ?? 'strict' };
}

function nameOf(method: string, parameter: string, position: number, object: PyObject | undefined): string | undefined {
  if (object === undefined) return undefined;
  if (isKindOf(object, strType)) return textOf(object);
  const isOfType = ['str', 'bytes', 'bytearray'].includes(method);
  const isNamed = has(isOfType ? 'real numbers' : 'counted by unpacking');
  const which = isNamed ? `'${parameter}'` : position + (isOfType ? 1 : 0);
  throw raised('TypeError', `${method}() argument ${which} must be str, not ${object.type.payload.name}`);
}

/** Throws TypeError where a name of an encoding, or of what errors do, is no text; arguments were called by number before they were by name. */
export function checkNames(method: string, [encoding, errors]: Names): void {
  nameOf(method, 'encoding', 1, encoding);
  nameOf(method, 'errors', 2, errors);
}

export function decode(bytes: PyObject, names: Names, method = 'decode'): Ref {
  const { codec, errors } = codecOf(method, names);
  return newStr(codec.decode(bytesLike(bytes), errors)) as Ref;
}

export function encode(text: PyObject, names: Names, method = 'encode'): Ref {
  const { codec, errors } = codecOf(method, names);
  return newBytes(codec.encode(textOf(text), errors));
}
