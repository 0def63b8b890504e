/** Builtin functions about strings and characters (Python/bltinmodule.c, 2.7.18). */
import { newInt } from '../../cache/integers.ts';
import { internInPlace, newStr, type StrObject } from '../../cache/strings.ts';
import { sharedUnicode } from '../../cache/unicode.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { formatObject } from '../../object/format/format-object.ts';
import { oneArgument, positional } from '../../object/native.ts';
import { isKindOf, strType, unicodeType } from '../../object/static-types.ts';
import { lengthOfText } from '../../object/unicode/code-points.ts';
import { integerArgument } from '../../protocol/arguments.ts';
import { unpackStyle } from '../../protocol/call-native.ts';
import { reprObject } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';

function ord(object: PyObject): Ref {
  if (!isKindOf(object, strType) && !isKindOf(object, unicodeType)) {
    throw raised('TypeError', `ord() expected string of length 1, but ${object.type.payload.name} found`);
  }
  const text = object.payload as string;
  const length = isKindOf(object, strType) ? text.length : lengthOfText(text);
  if (length !== 1) throw raised('TypeError', `ord() expected a character, but string of length ${length} found`);
  return newInt(text.codePointAt(0) as number);
}

const BYTES = 256;
const CODE_POINTS = 0x110000;

function chr(argument: PyObject): Ref {
  const code = integerArgument(argument);
  if (code < 0 || code >= BYTES) throw raised('ValueError', 'chr() arg not in range(256)');
  return newStr(String.fromCharCode(code));
}

function unichr(argument: PyObject): Ref {
  const code = integerArgument(argument);
  if (code < 0 || code >= CODE_POINTS) throw raised('ValueError', 'unichr() arg not in range(0x110000) (wide Python build)');
  return sharedUnicode(String.fromCodePoint(code));
}

function intern(object: PyObject): Ref {
  if (!isKindOf(object, strType)) throw raised('TypeError', `intern() argument 1 must be string, not ${object.type.payload.name}`);
  if (object.type !== strType) throw raised('TypeError', "can't intern subclass of string");
  return internInPlace(newRef(object as StrObject));
}

/** How a wrong number of arguments is told changed in 3.8. */
const format: NativeMethod = {
  ...positional('format', 1, 2, (_self, [object, spec]) => formatObject(object as PyObject, spec)),
  signature: {
    kind: 'many',
    min: 1,
    max: 2,
    get style() {
      return unpackStyle();
    },
  },
};

export const stringFunctions: readonly NativeMethod[] = [
  oneArgument('ord', (_self, object) => ord(object)),
  positional('chr', 1, 1, (_self, [code]) => chr(code as PyObject)),
  positional('unichr', 1, 1, (_self, [code]) => unichr(code as PyObject)),
  oneArgument('repr', (_self, object) => reprObject(object)),
  positional('intern', 1, 1, (_self, [object]) => intern(object as PyObject)),
  format,
];
