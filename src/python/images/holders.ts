/** Who held what before the program's first line, or since an import: the holder files of the images in force, for one object. */
import { smallIntegers } from '../cache/integers.ts';
import { isInterned, isSharedText, type StrObject } from '../cache/strings.ts';
import type { PyObject } from '../memory/object.ts';
import { strType } from '../object/static-types.ts';
import { appliedImages, type ResolveName } from './attach.ts';
import { entryOf, type HolderLine, type Holding, type ObjectKey, unpackHoldings } from './holder-lines.ts';
import type { HeapImage } from './image.ts';

/** What the images tell of an object's holders; a file that is not there tells nothing. References are above zero. */
export function imageHoldings(object: PyObject, read: (image: HeapImage) => HolderLine | null, resolve: ResolveName): Holding[] {
  const totals = new Map<string, Holding>();
  for (const image of appliedImages()) {
    const key = keyOf(object, image, resolve);
    const line = key === null ? null : read(image);
    if (key === null || line === null) continue;
    for (const { kind, module, references, objects } of unpackHoldings(line, entryOf(image, line, key))) {
      const before = totals.get(`${kind}|${module}`);
      totals.set(`${kind}|${module}`, {
        kind,
        module,
        references: (before?.references ?? 0) + references,
        objects: (before?.objects ?? 0) + objects,
      });
    }
  }
  return [...totals.values()].filter(({ references }) => references > 0);
}

/** What an image has the object under. */
function keyOf(object: PyObject, { named }: HeapImage, resolve: ResolveName): ObjectKey | null {
  const name = Object.keys(named).find((each) => resolve(each) === object);
  if (name !== undefined) return `name ${name}`;
  const { payload } = object;
  if (typeof payload === 'number' && smallIntegers().includes(object as PyObject<number>)) return `int ${payload}`;
  return object.type === strType ? keyOfText(object as StrObject) : null;
}

function keyOfText(object: StrObject): ObjectKey | null {
  const text = object.payload;
  if (isSharedText(object)) return text === '' ? "name ''" : `char ${text}`;
  return isInterned(object) ? `text ${text}` : null;
}
