/** Frame, ticks and grid on whole pixels, as Agg draws upright strokes (`path_converters.h` PathSnapper, 2.1.0), so that they are crisp. */
import type { Axes } from '../../result/figure.ts';
import type { AxesLayout } from '../layout/axes.ts';
import type { AxisLayout } from '../layout/axis.ts';
import { distance } from '../layout/scale.ts';
import { GRID, MAJOR_TICK, MINOR_TICK, SPINE_WIDTH } from '../style.ts';
import type { Look } from '../theme/look.ts';
import type { Rectangle, Rule } from './overlay.ts';
import { snapped } from './snap.ts';

/** The frame on whole pixels; without a fill, for it lies over the data. */
export const frame = ({ box }: AxesLayout, stroke: string | null): Rectangle => ({
  x: snapped(0, box.left, SPINE_WIDTH),
  y: snapped(0, box.top, SPINE_WIDTH),
  x2: snapped(box.width, box.left, SPINE_WIDTH),
  y2: snapped(box.height, box.top, SPINE_WIDTH),
  fill: null,
  stroke,
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

/** The lines of the axes alone, where there is no box: to the left and below. */
export function axisLines(layout: AxesLayout, { x: across, y: up }: Look): Rule[] {
  const { x, y, x2, y2 } = frame(layout, null);
  const line = { width: SPINE_WIDTH, dash: null };
  return [
    ...(up.domain === null ? [] : [{ x, x2: x, y, y2, color: up.domain, ...line }]),
    ...(across.domain === null ? [] : [{ x, x2, y: y2, y2, color: across.domain, ...line }]),
  ];
}

/** The tick marks outside of the frame, whole pixels long. */
export function tickLines(layout: AxesLayout, { x: across, y: up }: Look): Rule[] {
  const { x: left, y2: bottom } = frame(layout, null);
  return [
    { look: MAJOR_TICK, x: majorOf(layout.x), y: majorOf(layout.y) },
    { look: MINOR_TICK, x: layout.x.minor, y: layout.y.minor },
  ].flatMap(({ look, x, y }) => {
    const size = Math.round(look.size);
    const stroke = (color: string): Stroke => ({ width: look.width, color });
    return [...atX(layout, x, stroke(across.tick), [bottom, bottom + size]), ...atY(layout, y, stroke(up.tick), [left - size, left])];
  });
}

/** The grid asked for, at the major ticks. */
export function gridLines(grid: Axes['grid'], layout: AxesLayout, look: Look): Rule[] {
  const { width, height } = layout.box;
  return [
    ...(grid === 'x' || grid === 'both' ? atX(layout, majorOf(layout.x), { width: GRID.width, color: look.x.gridColor }, [0, height]) : []),
    ...(grid === 'y' || grid === 'both' ? atY(layout, majorOf(layout.y), { width: GRID.width, color: look.y.gridColor }, [0, width]) : []),
  ];
}
