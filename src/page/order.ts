/** What lies over what in a chart. */
import type { Artist, Axes } from '../result/figure.ts';

/** matplotlib's order (`zorder` 1, 2 and 3), whatever that of the calls. */
const LAYERS: readonly (readonly Artist['kind'][])[] = [
  ['scatter', 'area'],
  ['span-area', 'bars'],
  ['segments'],
  ['line', 'span-line'],
  ['text'],
];

/** The artists of `axes` from the lowest to the highest. */
export const inOrder = ({ artists }: Axes): Artist[] => LAYERS.flatMap((kinds) => artists.filter(({ kind }) => kinds.includes(kind)));
