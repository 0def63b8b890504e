/** `encode` and `decode` (PyString_AsEncodedObject, PyUnicode_AsEncodedObject and their siblings, 2.7.18). */
import { freshStr } from '../../cache/fresh-strings.ts';
import { newStr } from '../../cache/strings.ts';
import { sharedUnicode } from '../../cache/unicode.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { constructorArguments } from '../constructor-arguments.ts';
import { isKindOf, strType, unicodeType } from '../static-types.ts';
import { isAscii } from './ascii.ts';
import { byteCodec, textCodec, unknownEncoding } from './codecs.ts';
import { coerceText } from './coerce.ts';

type Kwargs = ReadonlyMap<string, PyObject> | null;

function nameArgument(name: string, position: number, object: PyObject | undefined, absent: string): string {
  if (object === undefined) return absent;
  if (!isKindOf(object, strType) && !isKindOf(object, unicodeType)) {
    throw raised('TypeError', `${name}() argument ${position} must be string, not ${object.type.payload.name}`);
  }
  return coerceText(object);
}

/** Bytes or text encoded; bytes are decoded by ASCII first where the codec wants text. */
export function encodeMethod(self: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [encodingObject, errorsObject] = constructorArguments('encode', ['encoding', 'errors'], args, kwargs);
  const encoding = nameArgument('encode', 1, encodingObject, 'ascii');
  const errors = nameArgument('encode', 2, errorsObject, 'strict');
  const codec = textCodec(encoding);
  if (codec !== undefined) {
    const bytes = codec.encode(coerceText(self), errors);
    return codec.sharesEncoded ? newStr(bytes) : freshStr(bytes);
  }
  const encode = byteCodec(encoding, 'encode');
  if (encode === undefined) throw unknownEncoding(encoding);
  return freshStr(encode(bytesOf(self)));
}

export function decodeMethod(self: PyObject, args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [encodingObject, errorsObject] = constructorArguments('decode', ['encoding', 'errors'], args, kwargs);
  return decoded(self, nameArgument('decode', 1, encodingObject, 'ascii'), nameArgument('decode', 2, errorsObject, 'strict'));
}

/** The text of bytes in an encoding (or the bytes, for codecs between bytes). */
export function decoded(self: PyObject, encoding: string, errors: string): Ref {
  const codec = textCodec(encoding);
  if (codec !== undefined) return sharedUnicode(codec.decode(bytesOf(self), errors));
  const decode = byteCodec(encoding, 'decode');
  if (decode === undefined) throw unknownEncoding(encoding);
  return freshStr(decode(bytesOf(self)));
}

/** The bytes of a str, or of unicode text in ASCII. */
function bytesOf(object: PyObject): string {
  const text = object.payload as string;
  if (isKindOf(object, strType) || isAscii(text)) return text;
  return (textCodec('ascii') as NonNullable<ReturnType<typeof textCodec>>).encode(text, 'strict');
}
