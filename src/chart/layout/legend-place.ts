/** Where a legend stands: a corner, side or the middle of the frame, or the first of them that hides least (`legend.py`, 2.1.0). */
import type { Artist, Axes } from '../../result/figure.ts';
import { FONT_SIZE, LEGEND } from '../style.ts';
import type { AxesLayout } from './axes.ts';
import { edgePoints } from './edge.ts';
import { distance } from './scale.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

type Point = readonly [number, number];

/** By `loc` name, in the order of matplotlib's codes: the share of the free room left of, and above, the legend. */
const PLACES: Readonly<Record<string, Point>> = {
  'upper right': [1, 0],
  'upper left': [0, 0],
  'lower left': [0, 1],
  'lower right': [1, 1],
  right: [1, 0.5],
  'center left': [0, 0.5],
  'center right': [1, 0.5],
  'lower center': [0.5, 1],
  'upper center': [0.5, 0],
  center: [0.5, 0.5],
};

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the axes show, in pixels: paths of lines, marks of scatters, boxes of bars. */
interface Shown {
  readonly paths: readonly (readonly Point[])[];
  readonly marks: readonly Point[];
  readonly boxes: readonly Bounds[];
}

function shownBy(artists: readonly Artist[], layout: AxesLayout): Shown {
  const { box, x, y } = layout;
  const point = (horizontal: number, vertical: number): Point => [distance(x.scale, horizontal), box.height - distance(y.scale, vertical)];
  const paths: Point[][] = [];
  const marks: Point[] = [];
  const boxes: Bounds[] = [];
  for (const artist of artists) {
    if (artist.kind === 'line' && artist.edge !== undefined) marks.push(...edgePoints(artist, artist.edge, layout));
    else if (artist.kind === 'line') paths.push(artist.x.map((value, index) => point(value, artist.y[index] as number)));
    else if (artist.kind === 'scatter') marks.push(...artist.x.map((value, index) => point(value, artist.y[index] as number)));
    else if (artist.kind === 'span-line') paths.push(spanPath(artist, box, point));
    else if (artist.kind === 'span-area') boxes.push(spanBox(artist, box, point));
    else if (artist.kind === 'bars') boxes.push(...barBoxes(artist, point));
  }
  return { paths, marks, boxes };
}

function spanPath(span: Extract<Artist, { kind: 'span-line' }>, box: AxesLayout['box'], point: (x: number, y: number) => Point): Point[] {
  const [across, down] = point(span.at, span.at);
  const ends = [span.from, span.to];
  return ends.map((end): Point => (span.orientation === 'horizontal' ? [end * box.width, down] : [across, (1 - end) * box.height]));
}

function spanBox(span: Extract<Artist, { kind: 'span-area' }>, box: AxesLayout['box'], point: (x: number, y: number) => Point): Bounds {
  const [[x1, y1], [x2, y2]] = [point(span.low, span.low), point(span.high, span.high)];
  return span.orientation === 'horizontal'
    ? { left: span.from * box.width, right: span.to * box.width, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }
    : { left: Math.min(x1, x2), right: Math.max(x1, x2), top: (1 - span.to) * box.height, bottom: (1 - span.from) * box.height };
}

function barBoxes(bars: Extract<Artist, { kind: 'bars' }>, point: (x: number, y: number) => Point): Bounds[] {
  return bars.starts.map((start, index) => {
    const [end, low] = [start + (bars.widths[index] ?? 0), bars.bottoms[index] ?? 0];
    const high = low + (bars.lengths[index] ?? 0);
    const corners = bars.orientation === 'vertical' ? [point(start, low), point(end, high)] : [point(low, start), point(high, end)];
    const [[x1, y1], [x2, y2]] = corners as [Point, Point];
    return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
  });
}

const contains = ({ left, right, top, bottom }: Bounds, [x, y]: Point): boolean => x > left && x < right && y > top && y < bottom;

const overlaps = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Whether a segment touches the box: Liang and Barsky's clipping leaves something of it. */
function crosses({ left, right, top, bottom }: Bounds, [x1, y1]: Point, [x2, y2]: Point): boolean {
  let [from, to] = [0, 1];
  const [dx, dy] = [x2 - x1, y2 - y1];
  for (const [step, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

const meets = (bounds: Bounds, path: readonly Point[]): boolean =>
  path.some((point, index) => index > 0 && crosses(bounds, path[index - 1] as Point, point));

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.reduce((sum, item) => sum + (test(item) ? 1 : 0), 0);

function badness(bounds: Bounds, { paths, marks, boxes }: Shown): number {
  const vertices = paths.reduce((sum, path) => sum + count(path, (point) => contains(bounds, point)), 0);
  return (
    vertices +
    count(marks, (mark) => contains(bounds, mark)) +
    count(boxes, (box) => overlaps(bounds, box)) +
    count(paths, (path) => meets(bounds, path))
  );
}

function cornerAt([across, down]: Point, { width, height }: Size, { box }: AxesLayout): Corner {
  const pad = LEGEND.borderAxesPad * FONT_SIZE;
  return { left: pad + across * (box.width - 2 * pad - width), top: pad + down * (box.height - 2 * pad - height) };
}

/** The upper left corner of a legend of `size` at a `loc` of matplotlib; `best`, and any unknown one, is searched for. */
export function bestCorner(location: string, size: Size, { artists }: Axes, layout: AxesLayout): Corner {
  const given = PLACES[location];
  if (given !== undefined) return cornerAt(given, size, layout);
  const shown = shownBy(artists, layout);
  let [best, least] = [cornerAt([1, 0], size, layout), Number.POSITIVE_INFINITY];
  for (const place of Object.values(PLACES)) {
    const corner = cornerAt(place, size, layout);
    const { left, top } = corner;
    const hidden = badness({ left, right: left + size.width, top, bottom: top + size.height }, shown);
    if (hidden < least) [best, least] = [corner, hidden];
    if (least === 0) break;
  }
  return best;
}
