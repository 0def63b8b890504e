/** The figures that matplotlib 2.1.0 made of the scripts in gallery/, recorded by scripts/compare-matplotlib/record.py. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Recorded } from '../../scripts/compare-matplotlib/recorded.ts';

const folder = new URL('recorded/', import.meta.url);

export interface GalleryCase extends Recorded {
  readonly name: string;
}

export const gallery: readonly GalleryCase[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file.replace('.json', ''), ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recorded) }));
