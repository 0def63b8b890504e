/** Frame, ticks and grid on whole pixels, as Agg draws upright strokes (`path_converters.h` PathSnapper, 2.1.0), so that they are crisp. */
import type { Axes } from '../../result/figure.ts';
import type { AxesLayout } from '../layout/axes.ts';
import type { AxisLayout } from '../layout/axis.ts';
import { distance } from '../layout/scale.ts';
import { BLACK, GRID, MAJOR_TICK, MINOR_TICK, SPINE_WIDTH } from '../style.ts';
import type { Rectangle, Rule } from './overlay.ts';
import { snapped } from './snap.ts';

export const frame = ({ box }: AxesLayout): Rectangle => ({
  x: snapped(0, box.left, SPINE_WIDTH),
  y: snapped(0, box.top, SPINE_WIDTH),
  x2: snapped(box.width, box.left, SPINE_WIDTH),
  y2: snapped(box.height, box.top, SPINE_WIDTH),
  fill: null,
  stroke: BLACK,
  width: SPINE_WIDTH,
  radius: 0,
  opacity: 1,
});

interface Stroke {
  readonly width: number;
  readonly color: string;
}

/** Upright lines at values of x, from one height to another. */
const atX = ({ box, x }: AxesLayout, values: readonly number[], { width, color }: Stroke, [y, y2]: readonly [number, number]): Rule[] =>
  values.map((value) => {
    const at = snapped(distance(x.scale, value), box.left, width);
    return { x: at, x2: at, y, y2, color, width, dash: null };
  });

/** Level lines at values of y. */
const atY = ({ box, y }: AxesLayout, values: readonly number[], { width, color }: Stroke, [x, x2]: readonly [number, number]): Rule[] =>
  values.map((value) => {
    const at = snapped(box.height - distance(y.scale, value), box.top, width);
    return { x, x2, y: at, y2: at, color, width, dash: null };
  });

const majorOf = ({ major }: AxisLayout): number[] => major.map(({ value }) => value);

/** The tick marks outside of the frame, whole pixels long. */
export function tickLines(layout: AxesLayout): Rule[] {
  const { x: left, y2: bottom } = frame(layout);
  return [
    { look: MAJOR_TICK, x: majorOf(layout.x), y: majorOf(layout.y) },
    { look: MINOR_TICK, x: layout.x.minor, y: layout.y.minor },
  ].flatMap(({ look, x, y }) => {
    const size = Math.round(look.size);
    const stroke = { width: look.width, color: BLACK };
    return [...atX(layout, x, stroke, [bottom, bottom + size]), ...atY(layout, y, stroke, [left - size, left])];
  });
}

/** The grid asked for, at the major ticks. */
export function gridLines(grid: Axes['grid'], layout: AxesLayout): Rule[] {
  const { width, height } = layout.box;
  return [
    ...(grid === 'x' || grid === 'both' ? atX(layout, majorOf(layout.x), GRID, [0, height]) : []),
    ...(grid === 'y' || grid === 'both' ? atY(layout, majorOf(layout.y), GRID, [0, width]) : []),
  ];
}
