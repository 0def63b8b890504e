/** Compares what was chosen: limits, ticks, labels, frames and colours. */
import type { AxesLayout } from '../../src/chart/layout/axes.ts';
import type { AxisLayout } from '../../src/chart/layout/axis.ts';
import { logLabel } from '../../src/chart/ticks/log.ts';
import type { Figure } from '../../src/result/figure.ts';
import type { ChosenAxes, ChosenAxis } from './recorded.ts';

const LIMIT_SHARE = 1e-6;
const FRAME = 0.01;
const DIGITS = 9;

/** matplotlib's own text of a power of ten. */
function mathtext(value: number, [low, high]: readonly [number, number]): string {
  const label = logLabel(value, low, high);
  if (label === null) return '';
  const coefficient = label.coefficient === null ? '' : `${label.coefficient}\\times`;
  return `$\\mathdefault{${coefficient}10^{${label.exponent}}}$`;
}

export function axisDifferences(name: string, axis: AxisLayout, chosen: ChosenAxis): string[] {
  const found: string[] = [];
  const differ = (what: string, ours: readonly unknown[], theirs: readonly unknown[]): void => {
    if (ours.join('|') !== theirs.join('|')) found.push(`${name} ${what} ${ours.join(' ')} for ${theirs.join(' ')}`);
  };
  const [low, high] = [Math.min(...chosen.limits), Math.max(...chosen.limits)];
  if (axis.scale.domain.some((end, index) => Math.abs(end - (chosen.limits[index] as number)) > (high - low) * LIMIT_SHARE)) {
    differ('limits', axis.scale.domain, chosen.limits);
  }
  const inside = axis.major.filter(({ value }) => value >= low && value <= high);
  // A tick at zero may be a rounding error of zero in either.
  const digits = (value: number): string => (Math.abs(value) < (high - low) * 1e-12 ? 0 : value).toPrecision(DIGITS);
  differ('ticks', inside.map(({ value }) => digits(value)), chosen.ticks.map(digits)); // biome-ignore format: one comparison
  const powers = axis.scale.kind === 'log' && inside.every(({ label }) => label === '');
  differ('labels', powers ? inside.map(({ value }) => mathtext(value, [low, high])) : inside.map(({ label }) => label), chosen.labels);
  return found;
}

export function axesDifferences({ box, x, y }: AxesLayout, chosen: ChosenAxes): string[] {
  const edges = [box.left, box.top, box.left + box.width, box.top + box.height];
  const off = edges.some((edge, side) => Math.abs(edge - (chosen.frame[side] as number)) > FRAME);
  return [
    ...axisDifferences('x', x, chosen.x),
    ...axisDifferences('y', y, chosen.y),
    ...(off ? [`frame ${edges.join(' ')} for ${chosen.frame.join(' ')}`] : []),
  ];
}

/** The colours of a figure's marks. */
export function colorsOf({ axes }: Figure): string[] {
  const all = axes.flatMap(({ artists }) => artists.flatMap((artist) => ('colors' in artist ? artist.colors : [artist.color])));
  return [...new Set(all)].sort();
}
