/** The gallery's scripts, run on the built-in runtime: the figures must be those that matplotlib 2.1.0 made of the same files. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gallery } from '../../chart/gallery.ts';
import { comparable, draw } from './draw.ts';

test.each(gallery.map(({ name, figure }) => ({ name, figure })))('$name', ({ name, figure }) => {
  const source = readFileSync(new URL(`../../chart/gallery/${name}.py`, import.meta.url), 'latin1');
  const counted = source.includes('getrefcount');
  const { figures, raised } = draw(source, `${name}.py`);
  expect(raised).toBeNull();
  expect(figures.map((each) => comparable(each, counted))).toEqual([comparable(figure, counted)]);
});
