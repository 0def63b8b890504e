/** What each kind of artist adds to a chart. Names of parameters and data begin with the artist's own. */
import type { Artist } from '../../../result/figure.ts';
import type { Layer } from '../vega-lite.ts';
import { areaLayers, spanAreaLayers } from './areas.ts';
import { barLayers } from './bars.ts';
import { lineLayers } from './line.ts';
import { edgeLayers } from './marker.ts';
import type { Place } from './place.ts';
import { scatterLayers } from './scatter.ts';
import { segmentLayers } from './segments.ts';
import { spanLayers } from './span-line.ts';

export type { Place };

/** Texts are drawn with the titles. */
export function artistLayers(artist: Artist, place: Place): Layer[] {
  if (artist.kind === 'line') return artist.edge === undefined ? lineLayers(artist, place) : edgeLayers(artist, artist.edge, place);
  if (artist.kind === 'bars') return barLayers(artist, place);
  if (artist.kind === 'scatter') return scatterLayers(artist, place);
  if (artist.kind === 'area') return areaLayers(artist, place);
  if (artist.kind === 'span-area') return spanAreaLayers(artist, place);
  if (artist.kind === 'segments') return segmentLayers(artist, place);
  return artist.kind === 'span-line' ? spanLayers(artist, place) : [];
}

/** Collections, then patches lie under the grid, error bars, then lines over it (`zorder` 1, 1.5 and 2); within each in the order of the calls. */
export const UNDER_GRID: readonly (readonly Artist['kind'][])[] = [
  ['scatter', 'area'],
  ['span-area', 'bars'],
];
export const OVER_GRID: readonly (readonly Artist['kind'][])[] = [['segments'], ['line', 'span-line']];
