/** The views matplotlib chooses: data limits, margins and sticky edges (`axes/_base.py` `autoscale_view`, 2.1.0). */
import type { AreaArtist, Artist, Axes, BarsArtist, ScatterArtist, SegmentsArtist } from '../../result/figure.ts';
import { markerExtent } from '../marks/markers.ts';
import { MARGIN } from '../style.ts';
import { nonsingular, powerOfTen, span } from '../ticks/numbers.ts';
import type { Box } from './box.ts';
import { roomOf, rowsAt, widened } from './edge.ts';
import { forward, type Interval, inverse, type ScaleKind, valueAt } from './scale.ts';

/** What one direction of an axes knows of its data. */
interface Extent {
  readonly kind: ScaleKind;
  /** The share of the data's extent that is left free at either end. */
  readonly margin: number;
  low: number;
  high: number;
  /** The least value over zero: where a logarithmic axis begins if the data do not let it. */
  leastPositive: number;
  /** Ends at which there is no margin. */
  readonly sticky: Set<number>;
  view: Interval;
}

export interface Limits {
  readonly x: Interval;
  readonly y: Interval;
}

const UNIT_VIEW: Interval = [0, 1];
/** Where a logarithmic axis that no data tell ends (`LogScale.limit_range_for_scale`, scale.py). */
const NO_POSITIVE = 1e-300;
/** Without data one decade, and its margins. */
const EMPTY_LOG_VIEW: Interval = [1, 10];
const FIRST_LOG_VIEW: Interval = [10 ** -MARGIN, 10 ** (1 + MARGIN)];

const newExtent = (kind: ScaleKind, margin: number): Extent => ({
  kind,
  margin,
  low: Number.POSITIVE_INFINITY,
  high: Number.NEGATIVE_INFINITY,
  leastPositive: Number.POSITIVE_INFINITY,
  sticky: new Set(),
  view: kind === 'log' ? FIRST_LOG_VIEW : UNIT_VIEW,
});

function include(extent: Extent, value: number): void {
  if (!Number.isFinite(value)) return;
  extent.low = Math.min(extent.low, value);
  extent.high = Math.max(extent.high, value);
  if (value > 0) extent.leastPositive = Math.min(extent.leastPositive, value);
}

/** `numpy.isclose` with its default tolerances. */
const isClose = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-8 + 1e-5 * Math.abs(right);

/** The data's ends as a logarithmic axis takes them (`LogLocator.nonsingular`). */
function positiveEnds({ low, high, leastPositive }: Extent): Interval {
  if (!Number.isFinite(low) || high <= 0) return EMPTY_LOG_VIEW;
  const from = low > 0 ? low : leastPositive;
  if (from < high) return [from, high];
  const exact = Math.log10(from);
  return [powerOfTen(Math.floor(exact)), powerOfTen(Math.ceil(exact))];
}

/** The view of what is known so far on a scale of that kind. */
function viewOn(kind: ScaleKind, extent: Extent): Interval {
  const { low, high, sticky } = extent;
  const [first, last] = kind === 'log' ? positiveEnds(extent) : nonsingular(low, high, 0.05, 1e-15);
  const sticks = (end: number): boolean => [...sticky].some((edge) => (kind === 'linear' || edge > 0) && isClose(end, edge));
  const [start, end] = [forward(kind, first), forward(kind, last)];
  const margin = (end - start) * extent.margin;
  const view: Interval = [inverse(kind, start - (sticks(first) ? 0 : margin)), inverse(kind, end + (sticks(last) ? 0 : margin))];
  return kind === 'linear' ? nonsingular(view[0], view[1], 1e-12, 1e-13) : view;
}

function autoscale(extent: Extent): void {
  extent.view = viewOn(extent.kind, extent);
}

/** The view as it was on a scale that the axis had before. */
function formerView(kind: ScaleKind, extent: Extent): Interval {
  if (kind === extent.kind) return extent.view;
  if (Number.isFinite(extent.low)) return viewOn(kind, extent);
  return kind === 'log' ? FIRST_LOG_VIEW : UNIT_VIEW;
}

function includeBars(bars: BarsArtist, category: Extent, value: Extent): void {
  for (const [index, start] of bars.starts.entries()) {
    const [width, bottom, length] = [bars.widths[index] ?? 0, bars.bottoms[index] ?? 0, bars.lengths[index] ?? 0];
    value.sticky.add(bottom);
    if (width === 0 && length === 0) continue;
    for (const edge of [start, start + width]) include(category, edge);
    for (const edge of [bottom, bottom + length]) include(value, edge);
  }
}

/** A scatter counts its markers' size into its limits, as it stands in the view before it. */
function includeScatter(scatter: ScatterArtist, x: Extent, y: Extent, box: Box): void {
  const reach = markerExtent(scatter.marker);
  const kinds = scatter.drawnOn ?? { x: x.kind, y: y.kind };
  const horizontal = { kind: kinds.x, domain: formerView(kinds.x, x), length: box.width };
  const vertical = { kind: kinds.y, domain: formerView(kinds.y, y), length: box.height };
  for (const [index, value] of scatter.x.entries()) {
    const height = scatter.y[index] as number;
    const radius = Math.sqrt(scatter.sizes[index] ?? scatter.sizes[0] ?? 0) * reach;
    if (!Number.isFinite(value) || !Number.isFinite(height)) continue;
    for (const sign of [-1, 1]) {
      include(x, shifted(horizontal, value, sign * radius));
      include(y, shifted(vertical, height, sign * radius));
    }
  }
}

function shifted(scale: { kind: ScaleKind; domain: Interval; length: number }, value: number, pixels: number): number {
  const unit = forward(scale.kind, valueAt(scale, pixels)) - forward(scale.kind, valueAt(scale, 0));
  return inverse(scale.kind, forward(scale.kind, value) + unit);
}

/** Where steps half way between points go up and down, and where the line begins and ends: its points lie within, or nowhere on it. */
function midSteps(x: readonly number[]): readonly number[] {
  const middles = x.slice(1).map((each, index) => (each + (x[index] as number)) / 2);
  return x.length === 0 ? [] : [x[0] as number, ...middles, x.at(-1) as number];
}

function includeAreas({ polygons }: AreaArtist, x: Extent, y: Extent): void {
  for (const polygon of polygons) {
    for (const value of polygon.x) include(x, value);
    for (const value of polygon.y) include(y, value);
  }
}

function includeSegments({ at, low, high }: SegmentsArtist, place: Extent, value: Extent): void {
  for (const each of at) include(place, each);
  for (const end of [...low, ...high]) include(value, end);
}

/** Takes in one artist and scales as its call does; a span line only where it lies outside the view. */
function take(artist: Artist, x: Extent, y: Extent, box: Box): void {
  if (artist.kind === 'text') return;
  if (artist.kind === 'span-area') {
    const across = artist.orientation === 'horizontal' ? y : x;
    for (const end of [artist.low, artist.high]) include(across, end);
    autoscale(across);
    return;
  }
  if (artist.kind === 'span-line') {
    const across = artist.orientation === 'horizontal' ? y : x;
    const outside = artist.at < Math.min(...across.view) || artist.at > Math.max(...across.view);
    include(across, artist.at);
    if (outside) autoscale(across);
    return;
  }
  if (artist.kind === 'bars') includeBars(artist, ...(artist.orientation === 'vertical' ? ([x, y] as const) : ([y, x] as const)));
  else if (artist.kind === 'scatter') includeScatter(artist, x, y, box);
  else if (artist.kind === 'area') includeAreas(artist, x, y);
  else if (artist.kind === 'segments')
    includeSegments(artist, ...(artist.orientation === 'vertical' ? ([x, y] as const) : ([y, x] as const)));
  else {
    for (const value of artist.drawstyle === 'steps-mid' ? midSteps(artist.x) : artist.x) include(x, value);
    for (const value of artist.y) include(y, value);
  }
  autoscale(x);
  autoscale(y);
}

/** The view after the program's own `xlim` and `xticks`: given ends win, given ticks widen. */
function chosen({ kind, view, leastPositive }: Extent, given: readonly [number | null, number | null], ticks: readonly number[]): Interval {
  let [start, end]: Interval = [given[0] ?? view[0], given[1] ?? view[1]];
  const least = Number.isFinite(leastPositive) ? leastPositive : NO_POSITIVE;
  if (kind === 'log') [start, end] = [start > 0 ? start : least, end > 0 ? end : least];
  if (start === end) [start, end] = nonsingular(start, end, 0.001, 1e-15);
  if (ticks.length < 2) return [start, end];
  const [lowest, highest] = span(ticks);
  return start <= end ? [Math.min(start, lowest), Math.max(end, highest)] : [Math.max(start, highest), Math.min(end, lowest)];
}

/** What `axes`, drawn in `box`, shows of x and y. */
export function limitsOf(axes: Axes, box: Box): Limits {
  const { x: marginX, y: marginY } = axes.margins ?? { x: MARGIN, y: MARGIN };
  const [x, y] = [newExtent(axes.xscale, marginX), newExtent(axes.yscale, marginY)];
  for (const artist of axes.artists) take(artist, x, y, box);
  x.view = widened(x.kind, x.view, roomOf(rowsAt(axes, 'x'), box.width));
  y.view = widened(y.kind, y.view, roomOf(rowsAt(axes, 'y'), box.height));
  return { x: chosen(x, axes.xlim, axes.xticks?.positions ?? []), y: chosen(y, axes.ylim, axes.yticks?.positions ?? []) };
}
