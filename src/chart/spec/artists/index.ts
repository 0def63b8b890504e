/** What each kind of artist adds to a chart. Names of parameters and data begin with the artist's own. */
import type { Artist } from '../../../result/figure.ts';
import type { Layer } from '../vega-lite.ts';
import { barLayers } from './bars.ts';
import { lineLayers } from './line.ts';
import { edgeLayers } from './marker.ts';
import type { Place } from './place.ts';
import { scatterLayers } from './scatter.ts';
import { spanLayers } from './span-line.ts';

export type { Place };

/** Texts are drawn with the titles. */
export function artistLayers(artist: Artist, place: Place): Layer[] {
  if (artist.kind === 'line') return artist.edge === undefined ? lineLayers(artist, place) : edgeLayers(artist, artist.edge, place);
  if (artist.kind === 'bars') return barLayers(artist, place);
  if (artist.kind === 'scatter') return scatterLayers(artist, place);
  return artist.kind === 'span-line' ? spanLayers(artist, place) : [];
}

/** Collections and patches lie under the grid, lines over it (`zorder` 1, 1.5 and 2), whatever the order of the calls. */
export const UNDER_GRID: readonly Artist['kind'][] = ['scatter', 'bars'];
export const OVER_GRID: readonly Artist['kind'][] = ['line', 'span-line'];
