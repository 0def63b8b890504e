/** Straight lines with butt ends, and markers for the caps of error bars. */
import type { SegmentsArtist } from '../../../result/figure.ts';
import { markerOf } from '../../marks/markers.ts';
import { MARKER_EDGE, POINT } from '../../style.ts';
import { MARKER_SNAP, type Snap, snapOf } from '../snap.ts';
import { expr, type Layer, type Row } from '../vega-lite.ts';
import { areaOf, symbol } from './marker.ts';
import { END_OFFSET, type Place, pointRow } from './place.ts';
import { stroke } from './stroke.ts';

/** `_` for bars that stand, `|` for those that lie. */
const CAPS = { vertical: '_', horizontal: '|' } as const;

type Ends = readonly [x: number, y: number, x2: number, y2: number];

const endsOf = ({ orientation, at, low, high }: SegmentsArtist): Ends[] =>
  at.map((place, index) => {
    const [from, to] = [low[index] as number, high[index] as number];
    return orientation === 'vertical' ? [place, from, place, to] : [from, place, to, place];
  });

const barRow = ([x, y, x2, y2]: Ends, snap: Snap): Row => ({
  x,
  y,
  x2,
  y2,
  dx: snap.x(x),
  dy: snap.y(y),
  dx2: snap.x(x2),
  dy2: snap.y(y2),
});

function capLayer(bars: SegmentsArtist, { name, positions, layout }: Place): Layer {
  const marker = markerOf(CAPS[bars.orientation]);
  const caps = `${name}_caps`;
  const snap = snapOf(layout, MARKER_SNAP);
  const look = { stroke: expr(`${caps}.color`), strokeWidth: MARKER_EDGE, size: expr(`${caps}.size`) };
  return {
    view: { data: { name: caps }, mark: { ...symbol(marker, caps, bars.alpha), ...look }, encoding: positions },
    parameters: { [caps]: { color: bars.color, size: areaOf(marker, 2 * bars.capsize * POINT, 0), opacity: bars.alpha } },
    data: { [caps]: endsOf(bars).flatMap(([x, y, x2, y2]) => [pointRow(x, y, snap), pointRow(x2, y2, snap)]) },
  };
}

export function segmentLayers(bars: SegmentsArtist, place: Place): Layer[] {
  const { name, positions, layout } = place;
  const snap = snapOf(layout, bars.linewidth * POINT);
  const { mark: look, parameter } = stroke(bars, name);
  const mark = { type: 'rule', clip: true, ...look, strokeCap: 'butt', ...END_OFFSET };
  return [
    {
      view: { data: { name }, mark, encoding: { ...positions, x2: { field: 'x2' }, y2: { field: 'y2' } } },
      parameters: { [name]: parameter },
      data: { [name]: endsOf(bars).map((ends) => barRow(ends, snap)) },
    },
    ...(bars.capsize > 0 ? [capLayer(bars, place)] : []),
  ];
}
