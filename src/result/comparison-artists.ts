/** One member's part of a comparison's chart: dots or bars. */
import type { Artist } from './figure.ts';
import { cycleColor } from './palette.ts';
import type { Point } from './result.ts';

/** matplotlib's, told apart by shape as well as by colour; the strokes let a dot under them be seen. A triangle is an immortal object's. */
const MARKERS = ['.', 'x', '+', '1', 'd', '*', 's', 'v'] as const;
const MARKER_SIZE = 6;
/** The share of a place that the bars of all members take. */
const BARS = 0.8;
/** Of a chart of one member alone. */
export const PLAIN_MARKER = MARKERS[0];

/** One member's part of a chart. */
export interface Curve {
  readonly label: string;
  readonly points: readonly Point[];
  /** Its place among all members, which gives its colour. */
  readonly index: number;
}

/** Where a point stands: a number at itself, a name at its number. */
export function positionsOf({ points }: Curve, names: readonly string[] | null): number[] {
  if (names === null) return points.map(({ x }) => x as number);
  const places = new Map(names.map((name, place) => [name, place]));
  return points.map(({ x }) => places.get(String(x)) as number);
}

const heights = ({ points }: Curve): number[] => points.map(({ y }) => y);

export const dots = (curve: Curve, marker: string = MARKERS[curve.index % MARKERS.length] as string): Artist => ({
  kind: 'line',
  label: curve.label,
  alpha: 1,
  x: positionsOf(curve, null),
  y: heights(curve),
  color: cycleColor(curve.index),
  linestyle: 'none',
  linewidth: 1.5,
  marker,
  markersize: MARKER_SIZE,
  drawstyle: 'default',
});

/** The bars of one member, side by side with those of `count - 1` others. */
export function bars(curve: Curve, names: readonly string[], place: number, count: number): Artist {
  const width = BARS / count;
  const starts = positionsOf(curve, names).map((position) => position - BARS / 2 + place * width);
  return {
    kind: 'bars',
    label: curve.label,
    alpha: 1,
    orientation: 'vertical',
    starts,
    widths: starts.map(() => width),
    bottoms: starts.map(() => 0),
    lengths: heights(curve),
    positions: starts.map((start) => start + width / 2),
    colors: [cycleColor(curve.index)],
    edgecolors: [],
    edgewidth: 1,
  };
}
