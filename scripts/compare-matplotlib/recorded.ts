/** What record.py writes of a figure that matplotlib drew. */
import type { Figure } from '../../src/result/figure.ts';

/** Left, top, right and bottom in pixels. */
export type Edges = readonly [number, number, number, number];

export interface ChosenAxis {
  readonly limits: readonly [number, number];
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  readonly offset: string;
  readonly title: Edges | null;
}

export interface ChosenAxes {
  readonly frame: Edges;
  readonly x: ChosenAxis;
  readonly y: ChosenAxis;
  readonly title: Edges | null;
  readonly legend: Edges | null;
  /** Every text that is drawn: tick labels, titles, the program's own. */
  readonly texts: readonly { readonly text: string; readonly box: Edges }[];
}

export interface Recorded {
  readonly figure: Figure;
  readonly chosen: readonly ChosenAxes[];
}
