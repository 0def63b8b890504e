/** From data to pixels of a chart's canvas. */
import type { LineArtist } from '../result/figure.ts';
import { placeOf, type Scale } from './scale.ts';

/** The frame in CSS pixels, from the canvas' upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface View {
  readonly x: Scale;
  readonly y: Scale;
  readonly box: Box;
}

export type Edge = LineArtist['edge'];

/** How far from the frame's edge a row of marks stands inside it. */
const EDGE_INSET = 7;

export const left = ({ x, box }: View, value: number): number => box.left + placeOf(x, value) * box.width;
export const top = ({ y, box }: View, value: number): number => box.top + (1 - placeOf(y, value)) * box.height;

/** Whether a place is in the frame; one that is not a number is not. */
export const isInside = ({ left: start, top: high, width, height }: Box, across: number, down: number): boolean =>
  across >= start && across <= start + width && down >= high && down <= high + height;

/** Where a point stands; those of a row at the frame's edge stand inside it. */
export function placed(view: View, x: number, y: number, edge?: Edge): [across: number, down: number] {
  const { box } = view;
  if (edge === 'top') return [left(view, x), box.top + EDGE_INSET];
  if (edge === 'bottom') return [left(view, x), box.top + box.height - EDGE_INSET];
  if (edge === 'left') return [box.left + EDGE_INSET, top(view, y)];
  if (edge === 'right') return [box.left + box.width - EDGE_INSET, top(view, y)];
  return [left(view, x), top(view, y)];
}
