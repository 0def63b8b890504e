/** Byte strings in the C locale: letters are those of ASCII (2.7.18). */
import { freshBytes, newBytes } from '../../cache/bytes.ts';
import type { PyObject } from '../../memory/object.ts';
import { raised } from '../../protocol/raise.ts';
import { byteType, isKindOf } from '../static-types.ts';
import type { Flavor } from './flavor.ts';

const inRange =
  (...ranges: readonly [string, string][]) =>
  (character: string): boolean =>
    ranges.some(([first, last]) => character >= first && character <= last);

const isLower = inRange(['a', 'z']);
const isUpper = inRange(['A', 'Z']);
const lower = (character: string): string => (isUpper(character) ? character.toLowerCase() : character);
const upper = (character: string): string => (isLower(character) ? character.toUpperCase() : character);

export const byteFlavor: Flavor = {
  get type() {
    return byteType;
  },
  share: newBytes,
  fresh: freshBytes,
  length: (text) => text.length,
  slice: (text, low, high) => text.slice(low, high),
  position: (_text, unit) => unit,
  argument: bytesArgument,
  keepsUnchanged: false,
  isSpace: inRange(['\t', '\r'], [' ', ' ']),
  isLineEnd: (character) => character === '\n' || character === '\r',
  isAlpha: inRange(['a', 'z'], ['A', 'Z']),
  isDigit: inRange(['0', '9']),
  isAlphanumeric: inRange(['a', 'z'], ['A', 'Z'], ['0', '9']),
  isLower,
  isUpper,
  isTitle: () => false,
  lower,
  upper,
  title: upper,
};

/** The bytes of an argument (PyObject_AsCharBuffer). */
export function bytesArgument(object: PyObject): string {
  if (!isKindOf(object, byteType)) throw raised('TypeError', 'expected a string or other character buffer object');
  return object.payload as string;
}
