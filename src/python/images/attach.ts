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
import type { HeapImage, ReferenceCounts } from './image.ts';
import { internedCount } from './interned-table.ts';
import { type Sum, sumOf } from './sum.ts';

/** The object that an image's name stands for, or null where the runtime has none. */
export type ResolveName = (name: string) => PyObject | null;

/** Images added so far. */
let applied: HeapImage[] = [];
/** What imports have added to the references of strings, and collections have taken away. */
let changes: Sum['texts'][] = [];
/** What imports left in cycles. */
let garbage: ReferenceCounts[] = [];
/** Whether the program has collected. What an automatic collection would take of an import's garbage from then on, no image knows. */
let collected = false;

export function appliedImages(): readonly HeapImage[] {
  return applied;
}

/** Starts a heap on a bare image, or on none (each shared object is then held by its cache alone). */
export function attachBareImage(image: HeapImage | null): void {
  applied = image === null ? [] : [image];
  changes = [];
  garbage = [];
  collected = false;
  resetSmallIntegers((value) => (image === null ? 1 : Math.max(1, intReferences(image, value))));
  resetUnicode();
  const bare = (text: string): number => (image === null ? 0 : textReferences(image, text));
  resetStrings(
    (text) => changes.reduce((sum, each) => sum + (each.get(text) ?? 0), bare(text)),
    image?.immortalTexts?.split('\n'),
    image?.staticTexts?.split('\n'),
  );
}

/**
 * Adds the references of layers to the objects that exist; strings made later count them, too. Layers of one import come together, for
 * what one of them takes away another may have added.
 */
export function applyLayers(images: readonly HeapImage[], resolve: ResolveName): void {
  const left = collected ? [] : images.flatMap((image) => image.garbage ?? []);
  change(sumOf([...images, ...left], 1), resolve);
  applied.push(...images);
  garbage.push(...left);
}

/** A full collection takes away what imports left in cycles. */
export function collectGarbage(resolve: ResolveName): void {
  change(sumOf(garbage, -1), resolve);
  garbage = [];
  collected = true;
}

function change({ ints, texts, named }: Sum, resolve: ResolveName): void {
  const add = (object: PyObject | null, references: number | undefined): void => {
    if (object !== null && references) account(object, references);
  };
  for (const object of smallIntegers()) add(object, ints.get(String(object.payload)));
  for (const object of internedStrings()) add(object, texts.get(object.payload));
  for (const [name, references] of named) add(resolve(name), references);
  changes.push(texts);
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

function intReferences({ ints }: ReferenceCounts, value: number): number {
  return ints[value] ?? 0;
}

function textReferences({ named, chars, interned }: ReferenceCounts, text: string): number {
  if (text.length === 0) return named["''"] ?? 0;
  if (text.length === 1) return chars[text] ?? 0;
  return internedCount(interned, text);
}
