/** Markers, in matplotlib's shapes. */
import { type Marker, markerOf } from '../chart/marks/markers.ts';
import type { LineArtist, ScatterArtist } from '../result/figure.ts';
import { inkOf, type Pen, POINT } from './pen.ts';
import { placed, type View } from './view.ts';

/** `lines.markeredgewidth`, and the width of a marker that is lines alone. */
const EDGE = POINT;
const LEAST_RADIUS = 1.5;

/** What the marks of an artist look like, each by its index. */
interface Marks {
  readonly count: number;
  readonly at: (index: number) => readonly [number, number];
  readonly radius: (index: number) => number;
  readonly color: (index: number) => string;
  readonly marker: Marker;
}

/** A marker around 0, 0. */
export function shapeOf({ shape, scale }: Marker, nominal: number): Path2D {
  const radius = Math.max(LEAST_RADIUS, nominal * scale);
  const path = new Path2D();
  if (shape === 'circle') path.arc(0, 0, radius, 0, 2 * Math.PI);
  else path.addPath(new Path2D(shape), { a: radius, d: radius });
  return path;
}

/** The last mark at each pixel: those under it would not be seen. */
function* seen({ box }: View, { count, at }: Marks): Generator<readonly [index: number, x: number, y: number]> {
  const columns = Math.ceil(box.width) + 1;
  const last = new Int32Array(columns * (Math.ceil(box.height) + 1)).fill(-1);
  const pixelOf = (index: number): number => {
    const [x, y] = at(index);
    const [column, row] = [Math.round(x - box.left), Math.round(y - box.top)];
    return column >= 0 && column <= box.width && row >= 0 && row <= box.height ? row * columns + column : -1;
  };
  for (let index = 0; index < count; index++) {
    const pixel = pixelOf(index);
    if (pixel >= 0) last[pixel] = index;
  }
  for (let index = 0; index < count; index++) {
    const pixel = pixelOf(index);
    if (pixel >= 0 && last[pixel] === index) yield [index, ...at(index)];
  }
}

function drawMarks({ context, view }: Pen, marks: Marks): void {
  const shapes = new Map<number, Path2D>();
  const { marker, radius, color } = marks;
  context.lineWidth = EDGE;
  context.lineJoin = marker.join;
  context.setLineDash([]);
  for (const [index, x, y] of seen(view, marks)) {
    const size = radius(index);
    const shape = shapes.get(size) ?? shapeOf(marker, size);
    shapes.set(size, shape);
    context.fillStyle = color(index);
    context.strokeStyle = color(index);
    context.translate(x, y);
    if (marker.filled) context.fill(shape);
    else context.stroke(shape);
    context.translate(-x, -y);
  }
}

export function drawLineMarks(pen: Pen, { x, y, marker, markersize, edge, color }: LineArtist): void {
  if (marker === null) return;
  const ink = inkOf(color, pen.inks);
  drawMarks(pen, {
    count: x.length,
    at: (index) => placed(pen.view, x[index] as number, y[index] as number, edge),
    radius: () => (markersize * POINT) / 2,
    color: () => ink,
    marker: markerOf(marker),
  });
}

export function drawScatter(pen: Pen, { x, y, marker, sizes, colors }: ScatterArtist): void {
  drawMarks(pen, {
    count: x.length,
    at: (index) => placed(pen.view, x[index] as number, y[index] as number),
    radius: (index) => (Math.sqrt(sizes[index] ?? sizes[0] ?? 0) * POINT) / 2,
    color: (index) => inkOf(colors[index % colors.length], pen.inks),
    marker: markerOf(marker),
  });
}
