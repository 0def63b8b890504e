/** What is seen of a chart: all of it at first, then what the reader moves and zooms to. */
import { boxOf } from '../chart/layout/box.ts';
import { limitsOf } from '../chart/layout/limits.ts';
import type { Axes, Figure } from '../result/figure.ts';
import { between, isUsable, type Scale } from './scale.ts';

/** What stands where the data's own interval cannot be computed with. */
const UNUSABLE = 1e300;

/** Shares of the frame, from its left and from its bottom. */
export type Share = readonly [across: number, up: number];

/** The axis that has the counts. */
export const valueAxis = ({ artists }: Axes): 'x' | 'y' =>
  artists.some((artist) => artist.kind === 'bars' && artist.orientation === 'horizontal') ? 'x' : 'y';

function scaleOf([start, end]: readonly [number, number], log: boolean): Scale {
  const scale = { start, end, log };
  if (isUsable(scale)) return scale;
  const clamped = (value: number): number => Math.max(-UNUSABLE, Math.min(UNUSABLE, value));
  const tamed = { start: clamped(start), end: clamped(end), log };
  return isUsable(tamed) ? tamed : { start: log ? 1 : 0, end: log ? 10 : 1, log };
}

export class Sight {
  x: Scale;
  y: Scale;
  readonly #home: (log: boolean) => { readonly x: Scale; readonly y: Scale };
  #log: boolean;

  /** @param log whether the counts' axis is logarithmic at first, whatever the program said */
  constructor(figure: Figure, axes: Axes, log: boolean) {
    const [box, values] = [boxOf(figure, axes), valueAxis(axes)];
    this.#home = (logarithmic) => {
      const scaled = { ...axes, [`${values}scale`]: logarithmic ? 'log' : 'linear' };
      const limits = limitsOf(scaled, box);
      return { x: scaleOf(limits.x, scaled.xscale === 'log'), y: scaleOf(limits.y, scaled.yscale === 'log') };
    };
    this.#log = log || axes[`${values}scale`] === 'log';
    ({ x: this.x, y: this.y } = this.#home(this.#log));
  }

  /** All of the chart again, as matplotlib would show it. */
  reset(log = this.#log): void {
    this.#log = log;
    ({ x: this.x, y: this.y } = this.#home(log));
  }

  /** Shows `factor` of what is seen; what stands at `at` stays there. */
  zoom(factor: number, [across, up]: Share): void {
    this.x = between(this.x, across - across * factor, across + (1 - across) * factor);
    this.y = between(this.y, up - up * factor, up + (1 - up) * factor);
  }

  /** Shows what lies `by` beside what was seen as `from`. */
  move(from: { readonly x: Scale; readonly y: Scale }, [across, up]: Share): void {
    this.x = between(from.x, across, 1 + across);
    this.y = between(from.y, up, 1 + up);
  }

  /** Moves what is seen so that the place at `share` is in the middle, where it is outside. */
  bring([across, up]: Share): boolean {
    const isOutside = (share: number): boolean => share < 0 || share > 1;
    if (isOutside(across)) this.x = between(this.x, across - 0.5, across + 0.5);
    if (isOutside(up)) this.y = between(this.y, up - 0.5, up + 0.5);
    return isOutside(across) || isOutside(up);
  }
}
