/** `join` of str and unicode (string_join, Objects/stringobject.c; PyUnicode_Join, Objects/unicodeobject.c; 2.7.18). */
import { newRef } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import { collect } from '../../protocol/iterate.ts';
import { raised } from '../../protocol/raise.ts';
import { reserve } from '../../protocol/reserve.ts';
import { newTuple } from '../construct.ts';
import { isKindOf, listType, strType, textType, tupleType } from '../static-types.ts';
import { decodeAscii } from '../unicode/ascii.ts';
import { coerceText } from '../unicode/coerce.ts';
import { textFlavor } from '../unicode/text-flavor.ts';
import { byteFlavor } from './byte-flavor.ts';
import { textOf } from './flavor.ts';

/** The items as a list or tuple that is held while they are joined (PySequence_Fast). */
function fastSequence(iterable: PyObject): Ref {
  if (iterable.type === listType || iterable.type === tupleType) return newRef(iterable);
  if (iterable.type.payload.iter === null) throw raised('TypeError', 'can only join an iterable');
  return newTuple(collect(iterable));
}

export function joinStr(self: PyObject, iterable: PyObject): Ref {
  const sequence = fastSequence(iterable);
  return holding([sequence], () => {
    const items = sequence.payload as readonly PyObject[];
    const [only] = items;
    if (only === undefined) return byteFlavor.share('');
    if (items.length === 1 && (only.type === strType || only.type === textType)) return newRef(only);
    for (const [index, item] of items.entries()) {
      if (isKindOf(item, textType)) return joinItems(decodeAscii(textOf(self)), items);
      if (!isKindOf(item, strType)) throw wrongItem(index, 'string', item);
    }
    const text = items.map(textOf);
    return byteFlavor.fresh(joined(textOf(self), text));
  });
}

export function joinUnicode(self: PyObject, iterable: PyObject): Ref {
  const sequence = fastSequence(iterable);
  return holding([sequence], () => joinItems(textOf(self), sequence.payload as readonly PyObject[]));
}

function joinItems(separator: string, items: readonly PyObject[]): Ref {
  const [only] = items;
  if (only === undefined) return textFlavor.share('');
  if (items.length === 1 && only.type === textType) return newRef(only);
  const texts = items.map((item, index) => {
    if (!isKindOf(item, strType) && !isKindOf(item, textType)) throw wrongItem(index, 'string or Unicode', item);
    return coerceText(item);
  });
  return textFlavor.fresh(joined(separator, texts));
}

function joined(separator: string, texts: readonly string[]): string {
  let size = separator.length * (texts.length - 1);
  for (const text of texts) size += text.length;
  reserve(size);
  return texts.join(separator);
}

function wrongItem(index: number, expected: string, item: PyObject): unknown {
  return raised('TypeError', `sequence item ${index}: expected ${expected}, ${item.type.payload.name} found`);
}
