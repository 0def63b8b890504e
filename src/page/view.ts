/** From data to pixels of a chart's canvas. */
import { insetOf } from '../chart/layout/edge.ts';
import type { Edge } from '../result/figure.ts';
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

export const left = ({ x, box }: View, value: number): number => box.left + placeOf(x, value) * box.width;
export const top = ({ y, box }: View, value: number): number => box.top + (1 - placeOf(y, value)) * box.height;

/** Whether a place is in the frame; one that is not a number is not. */
export const isInside = ({ left: start, top: high, width, height }: Box, across: number, down: number): boolean =>
  across >= start && across <= start + width && down >= high && down <= high + height;

/** Where a point stands; those of a row at the frame's edge stand inside it. */
export function placed(view: View, x: number, y: number, edge?: Edge): [across: number, down: number] {
  const { box } = view;
  if (edge === undefined) return [left(view, x), top(view, y)];
  const inset = insetOf(edge);
  if (edge.side === 'top') return [left(view, x), box.top + inset];
  if (edge.side === 'bottom') return [left(view, x), box.top + box.height - inset];
  return [edge.side === 'left' ? box.left + inset : box.left + box.width - inset, top(view, y)];
}
