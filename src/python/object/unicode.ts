/** `unicode` (Objects/unicodeobject.c, 2.7.18, a wide build: characters are code points). */

import { freshStr } from '../cache/fresh-strings.ts';
import { newInt } from '../cache/integers.ts';
import { newBool } from '../cache/singletons.ts';
import { sharedUnicode } from '../cache/unicode.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { CompareOp, Kwargs } from '../memory/type-record.ts';
import { EQ, holds, NE } from '../protocol/compare.ts';
import { isException, raised } from '../protocol/raise.ts';
import { reserve } from '../protocol/reserve.ts';
import { codePointsHash } from '../protocol/string-hash.ts';
import { has } from '../versions/features.ts';
import { warnOfUnicode } from '../vm/warnings.ts';
import { asSubtype, newTuple } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { formatFields } from './format/fields.ts';
import { formatMethod } from './format/format-method.ts';
import { formatPercent } from './format/percent.ts';
import { formatText } from './format/spec-text.ts';
import { newSequenceIterator } from './iterators/sequence-iterator.ts';
import { defineMethods, noArguments, oneArgument, withKeywords } from './native.ts';
import { isKindOf, strType, textType, unicodeType } from './static-types.ts';
import { textOf, whole } from './str/flavor.ts';
import { joinUnicode } from './str/join.ts';
import { sharedMethods } from './str/methods.ts';
import { part, repeated, subscript } from './str/sequence.ts';
import { translateText } from './str/translate.ts';
import { isSimple, lengthOfText } from './unicode/code-points.ts';
import { textCodec } from './unicode/codecs.ts';
import { decoded, decodeMethod, encodeMethod } from './unicode/coding-methods.ts';
import { coerceText, toUnicode } from './unicode/coerce.ts';
import { reprUnicode } from './unicode/repr.ts';
import { textFlavor } from './unicode/text-flavor.ts';

const record = unicodeType.payload;
record.construct = (type, args, kwargs) => asSubtype(type, construct(args, kwargs));

function construct(args: readonly PyObject[], kwargs: Kwargs): Ref {
  const [object, encoding, errors] = constructorArguments('unicode', ['string', 'encoding', 'errors'], args, kwargs);
  if (object === undefined) return sharedUnicode('');
  if (encoding === undefined && errors === undefined) return object.type === textType ? newRef(object) : converted(object);
  if (isKindOf(object, textType)) throw raised('TypeError', 'decoding Unicode is not supported');
  if (!isKindOf(object, strType))
    throw raised('TypeError', `coercing to Unicode: need string or buffer, ${object.type.payload.name} found`);
  return decoded(object, codecName(encoding, 'ascii', 2), codecName(errors, 'strict', 3));
}

function converted(object: PyObject): Ref {
  return isKindOf(object, strType) ? sharedUnicode(coerceText(object)) : toUnicode(object);
}

function codecName(object: PyObject | undefined, absent: string, position: number): string {
  if (object === undefined) return absent;
  if (isKindOf(object, strType) || isKindOf(object, textType)) return coerceText(object);
  throw raised('TypeError', `unicode() argument ${position} must be string, not ${object.type.payload.name}`);
}

function indexRefusal({ type }: PyObject): string {
  return `string indices must be integers${has('index types named') ? `, not '${type.payload.name}'` : ''}`;
}

record.repr = (object) => freshStr(reprUnicode(textOf(object)));
record.str = (object) => freshStr((textCodec('ascii') as NonNullable<ReturnType<typeof textCodec>>).encode(textOf(object), 'strict'));
record.hash = (object) => BigInt.asIntN(64, codePointsHash(textOf(object)));
record.truth = (object) => textOf(object) !== '';
record.length = (object) => lengthOfText(textOf(object));
record.iter = newSequenceIterator;
record.subscript = (object, key) => subscript(textFlavor, object, key, indexRefusal);
record.slice = (object, low, high) => part(textFlavor, object, low, high);
record.repeat = (object, times) => repeated(textType, object, times, sharedUnicode);
record.number = { remainder: (left, right) => (isKindOf(left, textType) ? formatPercent(left, right) : undefined) };
record.concat = (left, right) => {
  const [a, b] = [textOf(left), coerceText(right)];
  if (a === '') return right.type === textType ? newRef(right) : sharedUnicode(b);
  if (b === '') return whole(textFlavor, left);
  reserve(a.length + b.length);
  return sharedUnicode(a + b);
};
record.contains = (object, item) => textOf(object).includes(coerceText(item));

/** By code points; a byte string that is not ASCII equals none and has no order. */
record.richCompare = (left, right, op) => {
  if (!isString(left) || !isString(right)) return undefined;
  try {
    return newBool(holds(order(coerceText(left), coerceText(right)), op));
  } catch (error) {
    return unequal(error, op);
  }
};

function isString(object: PyObject): boolean {
  return isKindOf(object, textType) || isKindOf(object, strType);
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  if (isSimple(left) && isSimple(right)) return left < right ? -1 : 1;
  const [a, b] = [[...left], [...right]];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = ((a[index] as string).codePointAt(0) as number) - ((b[index] as string).codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const UNCONVERTED = 'failed to convert both arguments to Unicode - interpreting them as being unequal';

function unequal(error: unknown, op: CompareOp): Ref {
  if ((op !== EQ && op !== NE) || !isException(error, 'UnicodeDecodeError')) throw error;
  error.discard();
  warnOfUnicode(`Unicode ${op === EQ ? 'equal' : 'unequal'} comparison ${UNCONVERTED}`);
  return newBool(op === NE);
}

/** True where there is a character and every one is of a category. */
function every(self: PyObject, pattern: RegExp): Ref {
  const characters = [...textOf(self)];
  return newBool(characters.length > 0 && characters.every((character) => pattern.test(character)));
}

defineMethods(unicodeType, [
  ...sharedMethods(textFlavor, (_name, method, self, args) => method(textFlavor, self, args)),
  noArguments('isdecimal', (self: PyObject) => every(self, /^\p{Nd}$/u)),
  noArguments('isnumeric', (self: PyObject) => every(self, /^\p{N}$/u)),
  oneArgument('join', (self: PyObject, iterable) => joinUnicode(self, iterable)),
  oneArgument('translate', (self: PyObject, table) => translateText(self, table)),
  withKeywords('encode', (self: PyObject, args, kwargs) => encodeMethod(self, args, kwargs)),
  withKeywords('decode', (self: PyObject, args, kwargs) => decodeMethod(self, args, kwargs)),
  withKeywords('format', (self: PyObject, args, kwargs) => textFlavor.fresh(formatFields(self, args, kwargs))),
  noArguments('__len__', (self: PyObject) => newInt(lengthOfText(textOf(self)))),
  noArguments('__getnewargs__', (self: PyObject) => newTuple([sharedUnicode(textOf(self))])),
  formatMethod((self, spec) => formatText(textOf(self), spec, 'unicode')),
]);
