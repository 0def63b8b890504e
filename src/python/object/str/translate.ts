/** `translate` and `maketrans`-style tables (string_translate, Objects/stringobject.c; unicode_translate; 2.7.18). */

import { freshStr } from '../../cache/fresh-strings.ts';
import { newInt } from '../../cache/integers.ts';
import { none } from '../../cache/singletons.ts';
import { freshUnicode } from '../../cache/unicode.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { isInteger } from '../../protocol/number.ts';
import { isException, raised } from '../../protocol/raise.ts';
import { getItem } from '../../protocol/sequence.ts';
import { isKindOf, unicodeType } from '../static-types.ts';
import { byteFlavor, bytesArgument } from './byte-flavor.ts';
import { textOf, whole } from './flavor.ts';

const TABLE_SIZE = 256;

/** Deletes characters, then maps the others by a table of 256 (or None). */
export function translateBytes(self: PyObject, table: PyObject, deletions: PyObject | undefined): Ref {
  const map = table === none ? null : bytesArgument(table);
  if (map !== null && map.length !== TABLE_SIZE) throw raised('ValueError', 'translation table must be 256 characters long');
  const deleted = deletions === undefined ? '' : bytesArgument(deletions);
  const text = textOf(self);
  let result = '';
  for (const character of text) {
    if (!deleted.includes(character)) result += map === null ? character : map.charAt(character.charCodeAt(0));
  }
  return result === text ? whole(byteFlavor, self) : freshStr(result);
}

export const translateText = (self: PyObject, table: PyObject): Ref => freshUnicode(translated(textOf(self), table, replacement));

/**
 * Maps code points by any object with subscripts; what it does not have stays.
 *
 * @param replacementOf the text of a value found there
 */
export function translated(text: string, table: PyObject, replacementOf: (value: PyObject) => string): string {
  let result = '';
  for (const character of text) result += mapped(table, character, replacementOf);
  return result;
}

function mapped(table: PyObject, character: string, replacementOf: (value: PyObject) => string): string {
  const key = newInt(character.codePointAt(0) as number);
  try {
    const value = holding([key], () => getItem(table, key));
    return holding([value], () => replacementOf(value));
  } catch (error) {
    if (!isException(error, 'LookupError')) throw error;
    error.discard();
    return character;
  }
}

/** None deletes. */
function replacement(value: PyObject): string {
  if (value === none) return '';
  if (isKindOf(value, unicodeType)) return textOf(value);
  if (!isInteger(value)) throw raised('TypeError', 'character mapping must return integer, None or unicode');
  const code = Number(value.payload);
  if (code < 0 || code > 0x10ffff) throw raised('TypeError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(code);
}
