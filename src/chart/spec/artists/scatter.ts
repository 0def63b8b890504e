/** Marks of sizes and colours of their own. */
import type { ScatterArtist } from '../../../result/figure.ts';
import { shownMarks } from '../../marks/dedupe.ts';
import { markerOf } from '../../marks/markers.ts';
import { PATCH_WIDTH, POINT, UNFILLED_SCATTER_EDGE } from '../../style.ts';
import { MARKER_SNAP, type Snap, snapOf } from '../snap.ts';
import { datum, type Layer } from '../vega-lite.ts';
import { areaOf, isDisc, symbol } from './marker.ts';
import { type Place, pointRow } from './place.ts';

const NO_SNAP: Snap = { x: () => 0, y: () => 0 };

/** Only marks that are all alike are drawn as markers are (`Collection.draw`, lib/matplotlib/collections.py). */
const isUniform = ({ sizes, colors }: ScatterArtist): boolean => new Set(sizes).size <= 1 && new Set(colors).size <= 1;

export function scatterLayers(scatter: ScatterArtist, { name, positions, layout }: Place): Layer[] {
  const marker = markerOf(scatter.marker);
  const disc = isDisc(marker, scatter.alpha);
  const edge = marker.filled ? PATCH_WIDTH : UNFILLED_SCATTER_EDGE;
  const sizeAt = (index: number): number => scatter.sizes[index] ?? scatter.sizes[0] ?? 0;
  const colorAt = (index: number): string | undefined => scatter.colors[index] ?? scatter.colors[0];
  const snap = isUniform(scatter) ? snapOf(layout, MARKER_SNAP) : NO_SNAP;
  const look = (index: number): string => `${sizeAt(index)} ${colorAt(index)}`;
  const rows = shownMarks(scatter.x, scatter.y, layout, look).map((index) => ({
    ...pointRow(scatter.x[index] as number, scatter.y[index] as number, snap),
    size: areaOf(marker, Math.sqrt(sizeAt(index)) * POINT, disc ? edge : 0),
    color: colorAt(index),
  }));
  const colors = disc
    ? { fill: datum('color') }
    : { ...(marker.filled ? { fill: datum('color') } : {}), stroke: datum('color'), strokeWidth: edge };
  return [
    {
      view: { data: { name }, mark: { ...symbol(marker, name, scatter.alpha), ...colors, size: datum('size') }, encoding: positions },
      parameters: { [name]: { opacity: scatter.alpha } },
      data: { [name]: rows },
    },
  ];
}
