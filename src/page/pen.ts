/** What all parts of a chart are drawn with. */
import type { View } from './view.ts';

/** The page's own colours, of the scheme that is shown. */
export interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
}

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly view: View;
  readonly inks: Inks;
}

/** A point (1/72 inch) in CSS pixels. */
export const POINT = 4 / 3;
const BLACK = '#000000';

/** Black on white is the page's ink. */
export const inkOf = (color: string | undefined, { ink }: Pick<Inks, 'ink'>): string =>
  color === undefined || color === BLACK ? ink : color;
