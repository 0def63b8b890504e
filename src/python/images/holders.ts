/** Who held what before the program's first line, or since an import: the holder files of the images in force, for one object. */
import { smallIntegers } from '../cache/integers.ts';
import { isInterned, type StrObject } from '../cache/strings.ts';
import type { PyObject } from '../memory/object.ts';
import { strType } from '../object/static-types.ts';
import { appliedImages, type ResolveName } from './attach.ts';
import type { HeapImage, HolderFile } from './image.ts';

/** References that objects of one kind hold which belong to one module. */
export interface Holding {
  /** `constant`, `dict value`, `list`, … as the walk of the real heap calls them. */
  readonly kind: string;
  /** Empty where no module leads to the holders. */
  readonly module: string;
  readonly references: number;
  /** How many objects hold them. */
  readonly objects: number;
}

/** What the images tell of an object's holders; a file that is not there tells nothing. References are above zero. */
export function imageHoldings(object: PyObject, read: (image: HeapImage) => HolderFile | null, resolve: ResolveName): Holding[] {
  const totals = new Map<string, Holding>();
  for (const { image, sign } of appliedImages()) {
    const file = read(image);
    if (file === null) continue;
    const triples = entryOf(object, image, file, resolve);
    for (let at = 0; at < triples.length; at += 3) {
      const [holder, references, objects] = triples.slice(at, at + 3) as [number, number, number];
      const [kind, module] = file.holders[holder] as readonly [string, string];
      const before = totals.get(`${kind}|${module}`);
      totals.set(`${kind}|${module}`, {
        kind,
        module,
        references: (before?.references ?? 0) + sign * references,
        objects: (before?.objects ?? 0) + sign * objects,
      });
    }
  }
  return [...totals.values()].filter(({ references }) => references > 0);
}

function entryOf(object: PyObject, image: HeapImage, file: HolderFile, resolve: ResolveName): readonly number[] {
  const named = Object.keys(file.named).find((name) => resolve(name) === object);
  if (named !== undefined) return file.named[named] ?? [];
  const { payload } = object;
  if (typeof payload === 'number' && smallIntegers().includes(object as PyObject<number>)) return file.ints[payload - image.firstInt] ?? [];
  if (object.type !== strType || !isInterned(object as StrObject)) return [];
  const text = payload as string;
  if (text === '') return file.named["''"] ?? [];
  if (text.length === 1) return file.chars[text.charCodeAt(0)] ?? [];
  // Not what every JavaScript object has: `constructor` is a word like others.
  return Object.hasOwn(file.interned, text) ? (file.interned[text] ?? []) : [];
}
