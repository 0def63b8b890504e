import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linearTicks } from '../../../src/chart/ticks/linear.ts';
import { linearLabels } from '../../../src/chart/ticks/linear-labels.ts';
import { logLabel, majorLogTicks, minorLogTicks, type PowerLabel } from '../../../src/chart/ticks/log.ts';

interface Recorded {
  readonly room: number;
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  readonly offset: string;
  readonly minor: readonly number[];
  readonly minorLabels: readonly string[];
}

interface Case {
  readonly scale: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  readonly x: Recorded;
  readonly y: Recorded;
}

/** Recorded from matplotlib 2.1.0 by scripts/record-ticks.py. */
const cases = JSON.parse(readFileSync(new URL('recorded-ticks.json', import.meta.url), 'utf8')) as Case[];
const axes = cases.flatMap(({ scale, low, high, x, y }) => [
  { scale, low, high, ...x },
  { scale, low, high, ...y },
]);

const mathtext = (label: PowerLabel | null): string => {
  if (label === null) return '';
  const power = `10^{${label.exponent}}`;
  return `$\\mathdefault{${label.coefficient === null ? '' : `${label.coefficient}\\times`}${power}}$`;
};

const expectClose = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs((actual[index] as number) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value) + 1e-300);
  }
};

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;

describe('linear axes', () => {
  const linear = axes.filter(({ scale }) => scale === 'linear');

  it.each(linear)('$low … $high with room for $room', ({ low, high, room, ticks, labels, offset }) => {
    const found = linearTicks(low, high, room);
    const extent = high - low;
    expect(found).toHaveLength(ticks.length);
    for (const [index, tick] of ticks.entries()) expect(Math.abs((found[index] as number) - tick)).toBeLessThan(extent * 1e-9);
    const written = linearLabels(found, low, high);
    const seen = (texts: readonly string[]): string[] => texts.filter((_, index) => within(ticks[index] as number, low, high));
    expect(seen(written.labels)).toEqual(seen(labels));
    expect(written.offset).toBe(offset);
  });
});

describe('logarithmic axes', () => {
  const log = axes.filter(({ scale }) => scale === 'log');

  it.each(log)('$low … $high with room for $room', ({ low, high, room, ticks, labels, minor, minorLabels }) => {
    const visible = (values: readonly number[]): number[] => values.filter((value) => within(value, low, high));
    const texts = (values: readonly number[]): string[] => visible(values).map((value) => mathtext(logLabel(value, low, high)));
    const recordedTexts = (values: readonly number[], written: readonly string[]): string[] =>
      written.filter((_, index) => within(values[index] as number, low, high));
    expectClose(visible(majorLogTicks(low, high, room)), visible(ticks));
    expectClose(visible(minorLogTicks(low, high, room)), visible(minor));
    expect(texts(majorLogTicks(low, high, room))).toEqual(recordedTexts(ticks, labels));
    expect(texts(minorLogTicks(low, high, room))).toEqual(recordedTexts(minor, minorLabels));
  });
});
