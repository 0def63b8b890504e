/** One axis of a figure: its view, ticks, labels, and where they and its title stand. Pixels from the frame's upper left corner. */
import type { TickLabels, Ticks } from '../../result/figure.ts';
import { lineBox } from '../font/measure.ts';
import { FONT_SIZE, LABEL_PAD, MAJOR_TICK, MINOR_TICK, OFFSET_PAD, POINT } from '../style.ts';
import { linearTicks } from '../ticks/linear.ts';
import { linearLabels } from '../ticks/linear-labels.ts';
import { logLabel, majorLogTicks, minorLogTicks } from '../ticks/log.ts';
import type { Box } from './box.ts';
import { placePower } from './power.ts';
import { type AxisScale, distance } from './scale.ts';
import { type Bounds, type PlacedText, placeText, type TextSpot } from './text.ts';

export type Direction = 'x' | 'y';

export interface TickMark {
  readonly value: number;
  readonly label: string;
}

export interface AxisLayout {
  readonly scale: AxisScale;
  readonly major: readonly TickMark[];
  readonly minor: readonly number[];
  /** The distance of plain labels from the frame; null where each label is placed by itself. */
  readonly labelPadding: number | null;
  /** How far plain labels stand beside their ticks, downwards. */
  readonly labelOffset: number;
  /** Labels that stand by themselves, the axis' offset (`1e7`) and its title. */
  readonly texts: readonly PlacedText[];
}

interface Labels {
  readonly placed: readonly PlacedText[];
  readonly offset: string;
  /** The height all labels share over their baseline; null where they have to be placed one by one. */
  readonly ascent: number | null;
}

/** `Axis.get_tick_space`: how many labels of `size` points fit, taken to be three times as wide as high, and two lines apart. */
const roomFor = (direction: Direction, length: number, size: number): number =>
  Math.floor(length / POINT / (size * (direction === 'x' ? 3 : 2)));

/** matplotlib's way to write tick labels. */
const USUAL: TickLabels = { rotation: 0, size: FONT_SIZE / POINT, room: FONT_SIZE / POINT };

/** Ticks up to half a pixel outside the view are still drawn (`axis.py` `_update_ticks`). */
function visible(scale: AxisScale, values: readonly number[]): number[] {
  const seen = (pixels: number): boolean => pixels >= -0.5 && pixels <= scale.length + 0.5;
  return values.filter((value) => seen(distance(scale, value)));
}

/** Where the label of a tick stands: centred under the x axis, or left of the y axis at half the height of its line. */
function labelSpot({ direction, scale, labels = USUAL }: AxisRequest, value: number, box: Box, minor: boolean): TextSpot {
  const tick = minor ? MINOR_TICK : MAJOR_TICK;
  const along = distance(scale, value);
  // Minor labels are those of a logarithmic axis, which nothing changes.
  const { rotation, size } = minor ? USUAL : labels;
  const look = { size: size * POINT, rotation };
  return direction === 'x'
    ? { x: along, y: box.height + tick.size + tick.pad, ha: 'center', va: 'top', ...look }
    : { x: -tick.size - tick.pad, y: box.height - along, ha: 'right', va: 'center_baseline', ...look };
}

interface Drawn {
  readonly major: readonly TickMark[];
  readonly minor: readonly number[];
  readonly labels: Labels;
}

/** Powers of ten, or the ticks the program gave, which have labels only where powers and their labelled multiples have. */
function logAxis(request: AxisRequest, box: Box): Drawn {
  const { direction, scale, ticks: given, labels = USUAL } = request;
  const [low, high] = [Math.min(...scale.domain), Math.max(...scale.domain)];
  const room = roomFor(direction, scale.length, labels.room);
  const major = visible(scale, given?.positions ?? majorLogTicks(low, high, room));
  const minor = visible(scale, minorLogTicks(low, high, room));
  const place = (value: number, small: boolean): PlacedText[] => {
    const label = logLabel(value, low, high);
    return label === null ? [] : [placePower(label, labelSpot(request, value, box, small))];
  };
  const placed = [...major.flatMap((value) => place(value, false)), ...minor.flatMap((value) => place(value, true))];
  return { major: major.map((value) => ({ value, label: '' })), minor, labels: { placed, offset: '', ascent: null } };
}

/** The ticks of a linear axis, or those the program gave, with their labels. */
function writtenTicks({ direction, scale, ticks: given, labels: look = USUAL }: AxisRequest): { ticks: TickMark[]; offset: string } {
  const [low, high] = scale.domain;
  const positions = given?.positions ?? linearTicks(Math.min(low, high), Math.max(low, high), roomFor(direction, scale.length, look.room));
  const { labels, offset } = given?.labels ? { labels: given.labels, offset: '' } : linearLabels(positions, low, high);
  return { ticks: positions.map((value, index) => ({ value, label: labels[index] ?? '' })), offset };
}

/** The ascent of labels that are of one line and one height each. */
function commonAscent(ticks: readonly TickMark[]): number | null {
  const ascents = new Set(ticks.map(({ label }) => (label.includes('\n') ? null : lineBox(label, FONT_SIZE).ascent)));
  return ascents.size > 1 ? null : ([...ascents][0] ?? lineBox('', FONT_SIZE).ascent);
}

function linearAxis(request: AxisRequest, box: Box): Drawn {
  const { scale, labels = USUAL } = request;
  const { ticks, offset } = writtenTicks(request);
  const shown = new Set(
    visible(
      scale,
      ticks.map(({ value }) => value),
    ),
  );
  const major = ticks.filter(({ value }) => shown.has(value));
  const placed = major.map(({ value, label }) => placeText(label, labelSpot(request, value, box, false)));
  const usual = labels.rotation === 0 && labels.size === USUAL.size;
  return { major, minor: [], labels: { placed, offset, ascent: usual ? commonAscent(major) : null } };
}

/** x labels: from the frame to the baseline. y labels: to their right edge, the baseline half a line's height under the tick. */
function placing(direction: Direction, ascent: number): { labelPadding: number; labelOffset: number } {
  const away = MAJOR_TICK.size + MAJOR_TICK.pad;
  return direction === 'x' ? { labelPadding: away + ascent, labelOffset: 0 } : { labelPadding: away, labelOffset: ascent / 2 };
}

const offsetSpot = (direction: Direction, box: Box, edge: number): TextSpot =>
  direction === 'x'
    ? { x: box.width, y: edge + OFFSET_PAD, size: FONT_SIZE, ha: 'right', va: 'top' }
    : { x: 0, y: -OFFSET_PAD, size: FONT_SIZE, ha: 'left', va: 'baseline' };

const titleSpot = (direction: Direction, box: Box, edge: number): TextSpot =>
  direction === 'x'
    ? { x: box.width / 2, y: edge + LABEL_PAD, size: FONT_SIZE, ha: 'center', va: 'top' }
    : { x: edge - LABEL_PAD, y: box.height / 2, size: FONT_SIZE, ha: 'center', va: 'bottom', rotation: 90, anchored: true };

/** The outer edge of the tick labels: their lowest, or leftmost, pixel; the frame's own where there are none. */
const outerEdge = (direction: Direction, bounds: readonly Bounds[], box: Box): number =>
  direction === 'x'
    ? bounds.reduce((edge, { bottom }) => Math.max(edge, bottom), box.height)
    : bounds.reduce((edge, { left }) => Math.min(edge, left), 0);

export interface AxisRequest {
  readonly direction: Direction;
  readonly scale: AxisScale;
  readonly ticks: Ticks | null;
  readonly title: string | null;
  readonly labels?: TickLabels;
}

/** Lays out one axis of the frame `box`. */
export function layoutAxis(given: AxisRequest, box: Box): AxisLayout {
  const { direction, scale, ticks, title } = given;
  const request = { ...given, labels: given.labels ?? { ...USUAL, rotation: ticks?.rotation ?? 0 } };
  const logarithmic = scale.kind === 'log' && !ticks?.labels;
  const { major, minor, labels } = logarithmic ? logAxis(request, box) : linearAxis(request, box);
  const edge = outerEdge(
    direction,
    labels.placed.map(({ bounds }) => bounds),
    box,
  );
  const { ascent } = labels;
  const texts = ascent === null ? [...labels.placed] : [];
  if (labels.offset !== '') texts.push(placeText(labels.offset, offsetSpot(direction, box, edge)));
  if (title) texts.push(placeText(title, titleSpot(direction, box, edge)));
  const plain = ascent === null ? { labelPadding: null, labelOffset: 0 } : placing(direction, ascent);
  return { scale, major, minor, ...plain, texts };
}
