/** From data to pixels along one axis. */

export type ScaleKind = 'linear' | 'log';
export type Interval = readonly [number, number];

export interface AxisScale {
  readonly kind: ScaleKind;
  /** The view: what stands at the axis' start and end. The start is the larger where the axis is inverted. */
  readonly domain: Interval;
  /** The axis' length in pixels. */
  readonly length: number;
}

export const forward = (kind: ScaleKind, value: number): number => (kind === 'log' ? Math.log10(value) : value);
export const inverse = (kind: ScaleKind, value: number): number => (kind === 'log' ? 10 ** value : value);

/** The distance of `value` from the axis' start (left or bottom) in pixels; not finite where a logarithm is not. */
export function distance({ kind, domain, length }: AxisScale, value: number): number {
  const [start, end] = [forward(kind, domain[0]), forward(kind, domain[1])];
  return ((forward(kind, value) - start) / (end - start)) * length;
}

/** What stands `pixels` from the axis' start. */
export function valueAt({ kind, domain, length }: AxisScale, pixels: number): number {
  const [start, end] = [forward(kind, domain[0]), forward(kind, domain[1])];
  return inverse(kind, start + (pixels / length) * (end - start));
}
