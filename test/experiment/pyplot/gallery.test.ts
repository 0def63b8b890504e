/** The gallery's scripts, run on the built-in runtime: the figures must be those that matplotlib 2.1.0 made of the same files. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FigureBuilder } from '../../../src/experiment/pyplot/builder.ts';
import { run } from '../../../src/python/index.ts';
import type { Artist, Figure } from '../../../src/result/figure.ts';
import { gallery } from '../../chart/gallery.ts';

const KINDS = ['bars', 'scatter', 'line', 'span-line', 'text'];

/** The recording lists artists by kind; `plot` and `axhline` stand in one list there. */
const rank = ({ kind }: Artist): number => KINDS.indexOf(kind === 'span-line' ? 'line' : kind);

/** Counts depend on the heap, which is none of this test's business. */
const withoutCounts = (artist: Artist, counted: boolean): unknown => ({ ...artist, ...(counted && { y: null, lengths: null }) });

const comparable = ({ axes, ...figure }: Figure, counted: boolean): unknown => ({
  ...figure,
  axes: axes.map(({ artists, ...rest }) => ({
    ...rest,
    artists: [...artists].sort((left, right) => rank(left) - rank(right)).map((artist) => withoutCounts(artist, counted)),
  })),
});

function draw(name: string, source: string): Figure[] {
  const builder = new FigureBuilder();
  const errors: string[] = [];
  const { exitCode } = run(source, {
    filename: `${name}.py`,
    mode: 'script',
    argv: [`${name}.py`],
    images: { bare: () => null, layer: () => null },
    stdout: () => undefined,
    stderr: (text) => errors.push(text),
    plotHost: builder,
  });
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  return builder.figures();
}

test.each(gallery.map(({ name, figure }) => ({ name, figure })))('$name', ({ name, figure }) => {
  const source = readFileSync(new URL(`../../chart/gallery/${name}.py`, import.meta.url), 'latin1');
  const counted = source.includes('getrefcount');
  const drawn = draw(name, source).map((each) => comparable(each, counted));
  expect(drawn).toEqual([comparable(figure, counted)]);
});
