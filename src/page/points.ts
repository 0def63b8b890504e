/** The points of one chart, whatever drew them: where each stands and what is said of it. */
import type { Axes, Figure } from '../result/figure.ts';
import { measurementsOf } from '../result/series.ts';

export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** By the point's index, what it is called (`7`, `x`) and its text for tooltip and speech. */
  readonly name: (index: number) => string;
  readonly text: (index: number) => string;
  /** Points from left to right. */
  readonly order: readonly number[];
}

const EDGE_TEXT: Readonly<Record<string, string>> = { immortal: 'immortal: has no count' };

const shown = (value: number): string => (Number.isNaN(value) ? 'no count' : value.toLocaleString('en'));

/** The points of `axes`; those in a row at the frame's edge have no value (`NaN`) there. */
export function pointsOf(axes: Axes): Points {
  const [x, y, names, texts]: [number[], number[], string[], string[]] = [[], [], [], []];
  const artists = axes.artists.filter(({ kind }) => kind !== 'text' && kind !== 'span-line');
  measurementsOf({ axes: [axes] } as unknown as Figure).forEach(({ label, xName, yName, positions, values, nameAt }, which) => {
    const artist = artists[which];
    const sideways = artist?.kind === 'bars' && artist.orientation === 'horizontal';
    const edge = artist?.kind === 'line' ? artist.edge : undefined;
    positions.forEach((position, index) => {
      const value = values[index] as number;
      // Gaps are left to the row of marks that stands for them.
      if (Number.isNaN(value) && edge === undefined) return;
      const tip = artist?.kind === 'bars' ? value + ((artist.bottoms[index] ?? artist.bottoms[0]) as number) : value;
      const upright = edge === 'left' || edge === 'right';
      x.push(sideways ? tip : position);
      y.push(sideways ? position : tip);
      const name = String(nameAt(upright ? value : position));
      names.push(name);
      const count = edge === undefined ? `${yName}: ${shown(value)}` : (EDGE_TEXT[label ?? ''] ?? 'no count');
      texts.push([`${xName}: ${name}`, count, ...(label === null || edge !== undefined || label === yName ? [] : [label])].join('\n'));
    });
  });
  const order = x.map((_, index) => index).sort((left, right) => (x[left] as number) - (x[right] as number) || left - right);
  return { x, y, name: (index) => names[index] as string, text: (index) => texts[index] as string, order };
}
