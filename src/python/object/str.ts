/** `str`: byte strings (Objects/stringobject.c, 2.7.18). */
import { freshStr } from '../cache/fresh-strings.ts';
import { newInt } from '../cache/integers.ts';
import { newBool } from '../cache/singletons.ts';
import { forgetInterned, newStr, type StrObject } from '../cache/strings.ts';
import { adopt, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { holds } from '../protocol/compare.ts';
import { strObject } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { reserve } from '../protocol/reserve.ts';
import { stringHash } from '../protocol/string-hash.ts';
import { asSubtype, newTuple, newUnicode } from './construct.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { formatFields } from './format/fields.ts';
import { formatMethod } from './format/format-method.ts';
import { formatPercent } from './format/percent.ts';
import { formatText } from './format/spec-text.ts';
import { newSequenceIterator } from './iterators/sequence-iterator.ts';
import { defineMethods, noArguments, oneArgument, positional, withKeywords } from './native.ts';
import { basestringType, isKindOf, strType, tupleType, unicodeType } from './static-types.ts';
import { byteFlavor } from './str/byte-flavor.ts';
import { textOf, whole } from './str/flavor.ts';
import { joinStr } from './str/join.ts';
import { type Dispatch, sharedMethods } from './str/methods.ts';
import { reprBytes } from './str/repr.ts';
import { part, repeated, subscript } from './str/sequence.ts';
import { translateBytes } from './str/translate.ts';
import { decodeAscii } from './unicode/ascii.ts';
import { decodeMethod, encodeMethod } from './unicode/coding-methods.ts';
import { coerceText } from './unicode/coerce.ts';
import { textFlavor } from './unicode/text-flavor.ts';

basestringType.payload.construct = () => {
  throw raised('TypeError', 'The basestring type cannot be instantiated');
};

const record = strType.payload;
record.construct = (type, args, kwargs) => {
  const [object] = constructorArguments('str', ['object'], args, kwargs);
  return asSubtype(type, object === undefined ? newStr('') : strObject(object));
};
record.finalize = (object) => {
  forgetInterned(object as StrObject);
  return false;
};
record.repr = (object) => newStr(reprBytes(textOf(object)));
record.str = (object) => (object.type === strType ? newRef(object) : freshStr(textOf(object)));
record.hash = (object) => BigInt.asIntN(64, stringHash(textOf(object)));
record.truth = (object) => textOf(object) !== '';
record.length = (object) => textOf(object).length;
record.iter = newSequenceIterator;
record.subscript = (object, key) =>
  subscript(byteFlavor, object, key, ({ type }) => `string indices must be integers, not ${type.payload.name}`);
record.slice = (object, low, high) => part(byteFlavor, object, low, high);
record.repeat = (object, times) => repeated(strType, object, times, (text) => (text === '' ? adopt(strType, '') : newStr(text)));
record.number = { remainder: (left, right) => (isKindOf(left, strType) ? formatPercent(left, right) : undefined) };

record.concat = (left, right) => {
  if (isKindOf(right, unicodeType)) return concatenateUnicode(left, right);
  if (!isKindOf(right, strType)) throw raised('TypeError', `cannot concatenate 'str' and '${right.type.payload.name}' objects`);
  if (textOf(left) === '') return whole(byteFlavor, right);
  if (textOf(right) === '') return whole(byteFlavor, left);
  reserve(textOf(left).length + textOf(right).length);
  return newStr(textOf(left) + textOf(right));
};

/** `str + unicode` is unicode. */
function concatenateUnicode(left: PyObject, right: PyObject): Ref {
  const text = decodeAscii(textOf(left));
  if (text === '') return whole(textFlavor, right);
  reserve(text.length + textOf(right).length);
  return textFlavor.share(text + textOf(right));
}

record.contains = (object, item) => {
  if (isKindOf(item, unicodeType)) return decodeAscii(textOf(object)).includes(textOf(item));
  if (!isKindOf(item, strType)) {
    throw raised('TypeError', `'in <string>' requires string as left operand, not ${item.type.payload.name}`);
  }
  return textOf(object).includes(textOf(item));
};

record.richCompare = (left, right, op) => {
  if (!isKindOf(left, strType) || !isKindOf(right, strType)) return undefined;
  const [a, b] = [textOf(left), textOf(right)];
  return newBool(holds(a < b ? -1 : a === b ? 0 : 1, op));
};

function isOrHasUnicode(object: PyObject): boolean {
  if (isKindOf(object, tupleType)) return (object.payload as PyObject[]).some((each) => isKindOf(each, unicodeType));
  return isKindOf(object, unicodeType);
}

/** Methods whose fill character must be a byte. */
const JUSTIFYING: ReadonlySet<string> = new Set(['center', 'ljust', 'rjust']);

/** A unicode argument makes it unicode's method, of the decoded string. */
const dispatch: Dispatch = (name, method, self, args) => {
  if (JUSTIFYING.has(name) || !args.some(isOrHasUnicode)) return method(byteFlavor, self, args);
  const text: Ref = newUnicode(coerceText(self));
  return holding([text], () => method(textFlavor, text, args));
};

defineMethods(strType, [
  ...sharedMethods(byteFlavor, dispatch),
  oneArgument('join', (self: PyObject, iterable) => joinStr(self, iterable)),
  positional('translate', 1, 2, (self: PyObject, [table, deletions]) => translateBytes(self, table as PyObject, deletions)),
  withKeywords('encode', (self: PyObject, args, kwargs) => encodeMethod(self, args, kwargs)),
  withKeywords('decode', (self: PyObject, args, kwargs) => decodeMethod(self, args, kwargs)),
  withKeywords('format', (self: PyObject, args, kwargs) => freshStr(formatFields(self, args, kwargs))),
  noArguments('__len__', (self: PyObject) => newInt(textOf(self).length)),
  noArguments('__getnewargs__', (self: PyObject) => newTuple([newStr(textOf(self))])),
  formatMethod((self, spec) => formatText(textOf(self), spec, 'str')),
]);
