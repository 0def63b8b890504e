/** Markers: as marks of the data, and in a row at the frame's edge. */
import type { Edge, LineArtist } from '../../../result/figure.ts';
import type { AxesLayout } from '../../layout/axes.ts';
import { edgePoints } from '../../layout/edge.ts';
import { shownMarks } from '../../marks/dedupe.ts';
import { type Marker, markerOf } from '../../marks/markers.ts';
import { MARKER_EDGE, POINT } from '../../style.ts';
import { symbolLayer } from '../overlay.ts';
import { MARKER_SNAP, type Snap, snapOf } from '../snap.ts';
import { expr, type Layer, type Properties } from '../vega-lite.ts';
import { OFFSET, type Place, pointRow, translucent } from './place.ts';

/** The marker of one pixel reaches a hair under its point, and so is drawn one pixel higher (`_set_pixel`, lib/matplotlib/markers.py). */
function markerSnap({ scale }: Marker, layout: AxesLayout): Snap {
  const { x, y } = snapOf(layout, MARKER_SNAP);
  return scale === 0 ? { x, y: (value) => y(value) - 1 } : { x, y };
}

/** The mark of a filled or stroked symbol. An opaque circle is drawn as one disc, its edge counted in. */
export function symbol(marker: Marker, name: string, alpha: number): Properties {
  const disc = marker.shape === 'circle' && alpha === 1;
  return {
    type: 'point',
    clip: true,
    ...OFFSET,
    shape: marker.shape,
    opacity: 1,
    ...translucent(alpha, name),
    ...(disc ? {} : { strokeJoin: marker.join }),
    filled: marker.filled,
  };
}

export const isDisc = (marker: Marker, alpha: number): boolean => marker.shape === 'circle' && alpha === 1;

/** The area Vega takes for a symbol of `size` pixels. */
export const areaOf = (marker: Marker, size: number, edge: number): number => (marker.scale === 0 ? 1 : (size * marker.scale + edge) ** 2);

/** Markers at the frame's edge stand at pixels, as those of a legend do. */
export function edgeLayers(line: LineArtist, edge: Edge, { name, layout }: Place): Layer[] {
  const marker = markerOf(line.marker ?? 'o');
  const look = {
    shape: marker.shape,
    fill: marker.filled ? line.color : null,
    stroke: line.color,
    width: MARKER_EDGE,
    opacity: line.alpha,
  };
  const size = areaOf(marker, line.markersize * POINT, 0);
  return symbolLayer(
    name,
    edgePoints(line, edge, layout).map(([x, y]) => ({ x, y, size, ...look })),
  );
}

export function markerLayer(line: LineArtist, letter: string, { name, positions, layout }: Place): Layer {
  const marker = markerOf(letter);
  const disc = isDisc(marker, line.alpha);
  const edge = marker.scale === 0 ? 0 : MARKER_EDGE;
  const snap = markerSnap(marker, layout);
  const colors = disc
    ? { fill: expr(`${name}.color`) }
    : { ...(marker.filled ? { fill: expr(`${name}.color`) } : {}), stroke: expr(`${name}.color`), strokeWidth: edge };
  return {
    view: {
      data: { name },
      mark: { ...symbol(marker, name, line.alpha), ...colors, size: expr(`${name}.size`) },
      encoding: positions,
    },
    parameters: { [name]: { color: line.color, size: areaOf(marker, line.markersize * POINT, disc ? edge : 0), opacity: line.alpha } },
    data: { [name]: shownMarks(line.x, line.y, layout).map((index) => pointRow(line.x[index] as number, line.y[index] as number, snap)) },
  };
}
