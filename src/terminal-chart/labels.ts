/** Ticks of an axis and their labels, as many as there is room for: matplotlib's choice for so little of it. */
import { type AxisScale, distance } from '../chart/layout/scale.ts';
import { linearTicks } from '../chart/ticks/linear.ts';
import { linearLabels } from '../chart/ticks/linear-labels.ts';
import { logLabel, majorLogTicks, minorLogTicks, type PowerLabel } from '../chart/ticks/log.ts';
import type { Ticks } from '../result/figure.ts';
import { widthOf } from '../table/text.ts';
import { ASCII, type Glyphs } from './glyphs.ts';
import { printable, shortened } from './text.ts';
import { stepAt } from './view.ts';

export interface Label {
  /** The row or column of the tick. */
  readonly at: number;
  readonly text: string;
}

export interface Labels {
  readonly labels: readonly Label[];
  /** What all of them leave out, such as `1e7`; empty for nothing. */
  readonly offset: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (exponent: number): string =>
  String(exponent).replace('-', '⁻').replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string); // biome-ignore format: one chain

function powerText({ coefficient, exponent }: PowerLabel, glyphs: Glyphs): string {
  if (glyphs === ASCII) return `${coefficient ?? 1}e${exponent}`;
  return `${coefficient === null ? '' : `${coefficient}×`}10${raised(exponent)}`;
}

const MOST_ROOM = 9;

/** Powers of ten, and the ticks between them where there are not two. */
function logLabels({ domain }: AxisScale, room: number, glyphs: Glyphs): { ticks: number[]; texts: string[]; offset: string } {
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  const inside = (ticks: readonly number[]): number[] => ticks.filter((tick) => tick >= low && tick <= high);
  let major = inside(majorLogTicks(low, high, room));
  // Strides that leave one power of ten in the view say too little.
  for (let more = room + 1; major.length < 2 && more <= MOST_ROOM; more++) major = inside(majorLogTicks(low, high, more));
  const ticks = major.length > 1 ? major : [...major, ...inside(minorLogTicks(low, high, room))];
  const labelled = ticks.flatMap((tick) => {
    const label = logLabel(tick, low, high);
    return label === null ? [] : [{ tick, text: powerText(label, glyphs) }];
  });
  return { ticks: labelled.map(({ tick }) => tick), texts: labelled.map(({ text }) => text), offset: '' };
}

function chosenLabels(scale: AxisScale, room: number, glyphs: Glyphs): { ticks: number[]; texts: readonly string[]; offset: string } {
  if (scale.kind === 'log') return logLabels(scale, room, glyphs);
  const [start, end] = scale.domain;
  const ticks = linearTicks(Math.min(start, end), Math.max(start, end), room);
  const { labels, offset } = linearLabels(ticks, start, end);
  return { ticks, texts: labels, offset };
}

/** The labels of `ticks` in the view, on `count` cells, in their order along the axis. */
const placed = (scale: AxisScale, ticks: readonly number[], texts: readonly string[], count: number, glyphs: Glyphs): Label[] =>
  ticks
    .map((tick, index) => ({ at: stepAt(scale, tick, count), text: printable(texts[index] ?? '', glyphs), place: distance(scale, tick) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.place - other.place);

/** The labels that a program gave, or matplotlib's for `room` of them. */
export function labelsOf(scale: AxisScale, given: Ticks | null, count: number, room: number, glyphs: Glyphs): Labels {
  if (given === null) {
    const { ticks, texts, offset } = chosenLabels(scale, room, glyphs);
    return { labels: placed(scale, ticks, texts, count, glyphs), offset: printable(offset, glyphs) };
  }
  const { labels, offset } = given.labels === null ? linearLabels(given.positions, ...scale.domain) : { labels: given.labels, offset: '' };
  return { labels: placed(scale, given.positions, labels, count, glyphs), offset: printable(offset, glyphs) };
}

/** Whether labels, each centred at its tick, stand apart. */
const apart = (labels: readonly Label[]): boolean =>
  labels.every(({ at, text }, index) => {
    const before = labels[index - 1];
    return before === undefined || at - before.at > (widthOf(text) + widthOf(before.text)) / 2;
  });

/** As many of matplotlib's labels as stand apart on `count` columns. */
export function columnLabels(scale: AxisScale, given: Ticks | null, count: number, glyphs: Glyphs): Labels {
  for (let room = Math.max(1, Math.floor(count / 8)); room > 1; room--) {
    const found = labelsOf(scale, given, count, room, glyphs);
    if (given !== null || apart(found.labels)) return given === null ? found : { ...found, labels: thinned(found.labels, count, glyphs) };
  }
  const found = labelsOf(scale, given, count, 1, glyphs);
  return { ...found, labels: thinned(found.labels, count, glyphs) };
}

/** Columns that a label keeps at least where all are shortened to have their places. */
const SHORTEST = 5;

/** Every label, or every second, third, …, until they have room on `count` columns; shortened where they can still be told apart. */
function thinned(labels: readonly Label[], count: number, glyphs: Glyphs): Label[] {
  for (let every = Math.max(1, Math.floor(labels.length / count)); ; every++) {
    const kept = labels.filter((_, index) => index % every === 0);
    if (every >= labels.length || apart(kept)) return kept;
    const room = Math.min(...kept.slice(1).map(({ at }, index) => at - (kept[index] as Label).at)) - 1;
    const short = kept.map(({ at, text }) => ({ at, text: shortened(text, room, glyphs) }));
    if (room >= SHORTEST && new Set(short.map(({ text }) => text)).size === kept.length) return short;
  }
}
