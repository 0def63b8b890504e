/** Axes around a chart: ticks with their labels, rules and titles. */
import type { Axes, Ticks } from '../result/figure.ts';
import type { Pen } from './pen.ts';
import { type LabelledTicks, type Tick, ticksOf } from './scale.ts';
import { drawText, extentOf, SIZE } from './text.ts';
import { stepOf } from './thin.ts';
import { type Box, left, top } from './view.ts';

/** Around the frame, for the labels of numbers. */
const MARGINS = { left: 76, right: 14, top: 26, bottom: 48 };
/** Labels of a program's own take up to this share of the canvas. */
const MOST = 0.4;
const SMALLEST = 40;
const TICK = 5;
const PAD = 8;
/** Pixels between two labels. */
const GAP = 4;
/** Pixels for each tick that matplotlib would choose. */
const ROOM = { x: 70, y: 40 };
/** From the canvas' left to the middle of the y axis' title. */
const TITLE = 11;

/** How far the labels that a program gave an axis reach from it. */
function reachOf(context: CanvasRenderingContext2D, ticks: Ticks | null, side: 'width' | 'height'): number {
  if (ticks?.labels == null) return 0;
  return ticks.labels.reduce((most, label) => Math.max(most, extentOf(context, label, ticks.rotation)[side]), 0);
}

/** The frame on a canvas of that size, with room for the axes' labels. */
export function boxIn(context: CanvasRenderingContext2D, { xticks, yticks }: Axes, width: number, height: number): Box {
  const start = Math.max(MARGINS.left, Math.min(reachOf(context, yticks, 'width') + 3 * PAD + SIZE, width * MOST));
  const below = Math.min(reachOf(context, xticks, 'height'), height * MOST);
  const bottom = Math.max(MARGINS.bottom, below + 2 * PAD + 2 * SIZE);
  return {
    left: start,
    top: MARGINS.top,
    width: Math.max(SMALLEST, width - start - MARGINS.right),
    height: Math.max(SMALLEST, height - MARGINS.top - bottom),
  };
}

/** The ticks that are labelled, evenly spread where not all can be. */
function shownTicks({ ticks, before }: LabelledTicks, placeOf: (at: number) => number, halfOf: (label: string) => number): Tick[] {
  const extents = ticks.map(({ at, label }) => ({ place: placeOf(at), half: halfOf(label) }));
  const step = stepOf(extents, before, GAP);
  return ticks.filter((_, index) => (before + index) % step === 0);
}

function drawXAxis({ context, view, inks }: Pen, { xticks, xlabel, grid, xtickLabels }: Axes): void {
  const { box } = view;
  const bottom = box.top + box.height;
  const rotation = xtickLabels?.rotation ?? xticks?.rotation ?? 0;
  const labelled = ticksOf(view.x, xticks, Math.floor(box.width / ROOM.x));
  const half = (label: string): number => extentOf(context, label, rotation).width / 2;
  for (const { at, label } of shownTicks(labelled, (value) => left(view, value), half)) {
    const x = left(view, at);
    context.fillStyle = inks.rule;
    context.fillRect(
      Math.round(x),
      grid === 'x' || grid === 'both' ? box.top : bottom,
      1,
      TICK + (grid === 'x' || grid === 'both' ? box.height : 0),
    );
    drawText(context, label, { x, y: bottom + PAD, ha: 'center', va: 'top', rotation, color: inks.soft });
  }
  const under = bottom + PAD + Math.max(SIZE, ...labelled.ticks.map(({ label }) => extentOf(context, label, rotation).height));
  drawText(context, labelled.offset, { x: box.left + box.width, y: under, ha: 'right', va: 'top', color: inks.soft });
  drawText(context, xlabel ?? '', { x: box.left + box.width / 2, y: under + GAP, ha: 'center', va: 'top', color: inks.ink });
}

function drawYAxis({ context, view, inks }: Pen, { yticks, ylabel, ytickLabels }: Axes): void {
  const { box } = view;
  const rotation = ytickLabels?.rotation ?? yticks?.rotation ?? 0;
  const labelled = ticksOf(view.y, yticks, Math.floor(box.height / ROOM.y));
  const half = (label: string): number => extentOf(context, label, rotation).height / 2;
  for (const { at, label } of shownTicks(labelled, (value) => top(view, value), half)) {
    const y = top(view, at);
    context.fillStyle = inks.rule;
    context.fillRect(box.left, Math.round(y), box.width, 1);
    drawText(context, label, { x: box.left - PAD, y, ha: 'right', va: 'center', rotation, color: inks.soft });
  }
  drawText(context, labelled.offset, { x: box.left, y: box.top - GAP, ha: 'left', va: 'bottom', color: inks.soft });
  drawText(context, ylabel ?? '', { x: TITLE, y: box.top + box.height / 2, ha: 'center', va: 'center', rotation: 90, color: inks.ink });
}

/** Both axes and the frame, under the data. */
export function drawFrame(pen: Pen, axes: Axes): void {
  const { context, view, inks } = pen;
  const { box } = view;
  drawXAxis(pen, axes);
  drawYAxis(pen, axes);
  context.strokeStyle = inks.rule;
  context.lineWidth = 1;
  context.strokeRect(box.left + 0.5, box.top + 0.5, box.width, box.height);
}
