/** Charts compiled when refplot was built (`scripts/precompile-charts.mjs`): a file for each shape, read when such a chart is drawn. */
import { readFileSync } from 'node:fs';
import type { Runtime } from 'vega';

/** What a file holds: its name is short for the key. */
interface Shape {
  readonly key: string;
  readonly runtime: Runtime;
}

/** FNV-1a (Fowler, Noll and Vo, 1991) of the key, in 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The name of a shape's file in the folder `precompiled`. */
export const fileOf = (key: string): string => `${hash(key).toString(16).padStart(8, '0')}.json`;

/** The dataflow of the shape of that key; null where the build made none. */
export function precompiled(key: string): Runtime | null {
  try {
    const shape = JSON.parse(readFileSync(new URL(`precompiled/${fileOf(key)}`, import.meta.url), 'utf8')) as Shape;
    return shape.key === key ? shape.runtime : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
