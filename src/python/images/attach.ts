/**
 * The images a running program stands on: the references that the interpreter of a bare image held before the script's first line, and
 * those that the layers of imported modules add when they are imported.
 */

import { resetSmallIntegers, smallIntegers } from '../cache/integers.ts';
import { internedStrings, resetStrings } from '../cache/strings.ts';
import { resetUnicode } from '../cache/unicode.ts';
import { account, noteClaimed } from '../memory/accounted.ts';
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { HeapImage } from './image.ts';
import { internedCount } from './interned-table.ts';

/** The object that an image's name stands for, or null where the runtime has none. */
export type ResolveName = (name: string) => PyObject | null;

/** Images added so far, each once or, where another replaces it, taken back. */
let applied: AppliedImage[] = [];

interface AppliedImage {
  readonly image: HeapImage;
  readonly sign: 1 | -1;
}

export function appliedImages(): readonly AppliedImage[] {
  return applied;
}

/** Starts a heap on a bare image, or on none (each shared object is then held by its cache alone). */
export function attachBareImage(image: HeapImage | null): void {
  applied = image === null ? [] : [{ image, sign: 1 }];
  resetSmallIntegers((value) => (image === null ? 1 : Math.max(1, intReferences(image, value))));
  resetUnicode();
  resetStrings(
    (text) => applied.reduce((sum, { image: each, sign }) => sum + sign * textReferences(each, text), 0),
    image?.immortalTexts?.split('\n'),
    image?.staticTexts?.split('\n'),
  );
}

/** Adds a layer's references (or takes them back) to the objects that exist; strings made later count them, too. */
export function applyLayer(image: HeapImage, sign: 1 | -1, resolve: ResolveName): void {
  for (const object of smallIntegers()) account(object, sign * intReferences(image, Number(object.payload)));
  for (const object of internedStrings()) account(object, sign * textReferences(image, object.payload));
  accountNamed(image, sign, resolve);
  applied.push({ image, sign });
}

/**
 * Gives the objects that a program can name (`None`, `len`, `int`, `sys.getrefcount`) the counts of a bare image, once the runtime has made
 * them: whatever its own start-up structures do not hold is held by the rest of the interpreter.
 */
export function settleNamed(image: HeapImage, resolve: ResolveName): void {
  for (const [name, references] of Object.entries(image.named)) {
    const object = resolve(name);
    if (object === null) continue;
    noteClaimed(object);
    account(object, references - countOf(object));
  }
}

function accountNamed(image: HeapImage, sign: 1 | -1, resolve: ResolveName): void {
  for (const [name, references] of Object.entries(image.named)) {
    const object = references === 0 ? null : resolve(name);
    if (object !== null) account(object, sign * references);
  }
}

function intReferences(image: HeapImage, value: number): number {
  return image.ints[value - image.firstInt] ?? 0;
}

function textReferences(image: HeapImage, text: string): number {
  if (text.length === 0) return image.named["''"] ?? 0;
  if (text.length === 1) return image.chars[text.charCodeAt(0)] ?? 0;
  // Not what every JavaScript object has: `constructor` is a word like others.
  return internedCount(image.interned, text);
}
