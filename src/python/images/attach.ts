/**
 * The images a running program stands on: the references that the interpreter of a bare image held before the script's first line, and
 * those that the layers of imported modules add when they are imported.
 */

import { resetSmallIntegers, smallIntegers } from '../cache/integers.ts';
import { internedStrings, isSharedText, resetStrings, sharedTexts } from '../cache/strings.ts';
import { resetUnicode } from '../cache/unicode.ts';
import { account, noteClaimed } from '../memory/accounted.ts';
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import { cachedCounts } from './cached-names.ts';
import { garbageLeft, leaveGarbage, resetGarbage, takeGarbage } from './garbage.ts';
import type { HeapImage, ReferenceCounts } from './image.ts';
import { objectsIn, sumOf, sumOfInterned, sumOfShared } from './sum.ts';

/** The object that an image's name stands for, or null where the runtime has none. */
export type ResolveName = (name: string) => PyObject | null;

/** Images added so far; of several put together, what they were put together of. */
let applied: (() => readonly HeapImage[])[] = [];
/** What the bare interpreter has and imports have added. */
let added: ReferenceCounts[] = [];
/** References of the method cache to the names it held before the program began. */
let cached: ReadonlyMap<string, number> = new Map();

export function appliedImages(): readonly HeapImage[] {
  return applied.flatMap((images) => images());
}

/** Starts a heap on a bare image, or on none (each shared object is then held by its cache alone). */
export function attachBareImage(image: HeapImage | null): void {
  applied = image === null ? [] : [() => [image]];
  added = image === null ? [] : [image];
  cached = image?.cached === undefined ? new Map() : cachedCounts(image.cached);
  resetGarbage();
  resetSmallIntegers((value) => (image === null ? 1 : Math.max(1, intReferences(image, value))));
  resetUnicode();
  resetStrings(
    {
      interned: (text) => {
        const references = sumOfInterned(added, text) + sumOfInterned(garbageLeft(), text);
        return text.length > 1 || references > 0 ? references + cachedReferences(text) : references;
      },
      shared: (text) => sumOfShared(added, text) + sumOfShared(garbageLeft(), text) + (isApart(text) ? 0 : cachedReferences(text)),
    },
    image?.immortalTexts?.split('\n'),
    image?.staticTexts?.split('\n'),
  );
}

const cachedReferences = (text: string): number => cached.get(text) ?? 0;
/** Whether the interned string of one character, which names are, is another object than the shared one. */
const isApart = (text: string): boolean => sumOfInterned(added, text) > 0;

/** The method cache is emptied: what it held before the program began is gone, too. */
export function forgetCachedNames(): void {
  const before = cached;
  cached = new Map();
  for (const object of internedStrings()) {
    const references = before.get(object.payload) ?? 0;
    if (references > 0) account(object, -references);
  }
}

/**
 * Adds the references of layers to the objects that exist; strings made later count them, too. Layers of one import come together, for
 * what one of them takes away another may have added.
 *
 * @param parts what they were put together of
 */
export function applyLayers(images: readonly HeapImage[], resolve: ResolveName, parts: () => readonly HeapImage[] = () => images): void {
  change([...images, ...leaveGarbage(images)], 1, resolve);
  applied.push(parts);
  added.push(...images);
}

/** A full collection takes away what imports left in cycles. Returns how many objects that is. */
export function collectGarbage(resolve: ResolveName): number {
  const garbage = takeGarbage();
  change(garbage, -1, resolve);
  return Math.max(0, objectsIn(garbage));
}

/** Adds references to the objects that exist, or takes them away. */
function change(counts: readonly ReferenceCounts[], sign: 1 | -1, resolve: ResolveName): void {
  const add = (object: PyObject | null, references = 0): void => {
    if (object !== null && references !== 0) account(object, sign * references);
  };
  const ints = sumOf(counts, 'ints');
  for (const object of smallIntegers()) add(object, ints.get(String(object.payload)));
  for (const object of sharedTexts()) add(object, sumOfShared(counts, object.payload));
  for (const object of internedStrings()) if (!isSharedText(object)) add(object, sumOfInterned(counts, object.payload));
  for (const [name, references] of sumOf(counts, 'named')) add(resolve(name), references);
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
