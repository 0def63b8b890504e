/** Where an artist's layers belong, and what their rows and marks share. */
import type { AxesLayout } from '../../layout/axes.ts';
import type { Positions } from '../position.ts';
import type { Snap } from '../snap.ts';
import { datum, expr, type Properties, type Row } from '../vega-lite.ts';

export interface Place {
  /** Of the artist: `axes1_artist2`. */
  readonly name: string;
  readonly positions: Positions;
  readonly layout: AxesLayout;
}

/** Rows say how far they are moved. */
export const OFFSET = { xOffset: datum('dx'), yOffset: datum('dy') } as const;
export const END_OFFSET = { ...OFFSET, x2Offset: datum('dx2'), y2Offset: datum('dy2') } as const;

export const pointRow = (x: number, y: number, snap: Snap): Row => ({ x, y, dx: snap.x(x), dy: snap.y(y) });

/** Face and edge let what lies under them through each for itself, the edge the face too. */
export const translucent = (alpha: number, name: string): Properties =>
  alpha === 1 ? {} : { fillOpacity: expr(`${name}.opacity`), strokeOpacity: expr(`${name}.opacity`) };
