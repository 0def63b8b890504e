/** `str.translate` and `str.maketrans` (Objects/unicodeobject.c, 3.8.18). */

import { newInt } from '../../../../cache/integers.ts';
import { none } from '../../../../cache/singletons.ts';
import { newStr } from '../../../../cache/strings.ts';
import { newRef } from '../../../../memory/heap.ts';
import { accumulating, holding } from '../../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../../memory/object.ts';
import { newDict } from '../../../../object/dict.ts';
import type { DictObject } from '../../../../object/payloads.ts';
import { dictType, isKindOf, strType } from '../../../../object/static-types.ts';
import { textOf } from '../../../../object/str/flavor.ts';
import { translated } from '../../../../object/str/translate.ts';
import { lengthOfText } from '../../../../object/unicode/code-points.ts';
import { isInteger } from '../../../../protocol/number.ts';
import { raised } from '../../../../protocol/raise.ts';
import { has } from '../../../../versions/features.ts';

const CODE_POINTS = 0x110000;

export const translate = (self: PyObject, table: PyObject): Ref => newStr(translated(textOf(self), table, replacement)) as Ref;

/** None deletes. */
function replacement(value: PyObject): string {
  if (value === none) return '';
  if (isKindOf(value, strType)) return textOf(value);
  if (!isInteger(value)) throw raised('TypeError', 'character mapping must return integer, None or str');
  const code = Number(value.payload);
  if (code < 0 || code >= CODE_POINTS) throw raised('ValueError', 'character mapping must be in range(0x110000)');
  return String.fromCodePoint(code);
}

export function makeTranslation([first, to, deleted]: readonly PyObject[]): Ref {
  const table = newDict();
  accumulating([table], () => {
    if (to === undefined) fromMapping(table, first as PyObject);
    else fromTexts(table, first as PyObject, to, deleted);
  });
  return table;
}

function store(table: DictObject, character: string, value: Ref): void {
  const key = newInt(character.codePointAt(0) as number) as Ref;
  holding([key], () => table.payload.set(key, value));
}

function fromTexts(table: DictObject, from: PyObject, to: PyObject, deleted: PyObject | undefined): void {
  if (!isKindOf(from, strType)) throw raised('TypeError', 'first maketrans argument must be a string if there is a second argument');
  requireText(2, to);
  if (deleted !== undefined) requireText(3, deleted);
  if (lengthOfText(textOf(from)) !== lengthOfText(textOf(to))) {
    throw raised('ValueError', 'the first two maketrans arguments must have equal length');
  }
  const targets = [...textOf(to)];
  [...textOf(from)].forEach((character, index) => {
    store(table, character, newInt((targets[index] as string).codePointAt(0) as number) as Ref);
  });
  for (const character of deleted === undefined ? '' : textOf(deleted)) store(table, character, newRef(none) as Ref);
}

function requireText(position: number, object: PyObject): void {
  if (isKindOf(object, strType)) return;
  throw raised('TypeError', `maketrans() argument ${position} must be str, not ${object.type.payload.name}`);
}

/** 3.15 lacks a space where two lines of its source meet (unicode_maketrans_from_dict, Objects/unicodeobject.c 3.15.0rc1). */
const space = (): string => (has('maketrans lacks spaces') ? '' : ' ');

function fromMapping(table: DictObject, mapping: PyObject): void {
  if (!isKindOf(mapping, dictType)) throw raised('TypeError', 'if you give only one argument to maketrans it must be a dict');
  for (const { key, value } of (mapping as DictObject).payload.ordered()) {
    if (isKindOf(key, strType)) {
      if (lengthOfText(textOf(key)) !== 1) throw raised('ValueError', `string keys in translate${space()}table must be of length 1`);
      store(table, textOf(key), newRef(value) as Ref);
    } else if (isInteger(key)) table.payload.put(key, value);
    else throw raised('TypeError', `keys in translate table must${space()}be strings or integers`);
  }
}
