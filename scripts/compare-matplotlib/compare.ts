/** Holds a recorded figure beside refplot's drawing of it: the chosen numbers, and the pixels. Bundled and run by index.mjs. */
import { Resvg } from '@resvg/resvg-js';
import { type AxesLayout, layoutAxes } from '../../src/chart/layout/axes.ts';
import type { AxisLayout } from '../../src/chart/layout/axis.ts';
import { distance } from '../../src/chart/layout/scale.ts';
import { renderSvg } from '../../src/chart/render.ts';
import type { Figure } from '../../src/result/figure.ts';
import { RESULT_SCHEMA } from '../../src/result/result.ts';

/** Left, top, right and bottom in pixels. */
type Edges = readonly [number, number, number, number];

interface ChosenAxis {
  readonly limits: readonly [number, number];
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  readonly offset: string;
  readonly title: Edges | null;
}

export interface Recorded {
  readonly figure: Figure;
  readonly chosen: readonly {
    readonly frame: Edges;
    readonly x: ChosenAxis;
    readonly y: ChosenAxis;
    readonly title: Edges | null;
    readonly legend: Edges | null;
  }[];
}

/** Colours further than this from white are drawn ones. */
const FAINT = 96;
const DARK = 110;
const COLORFUL = 60;

type Kind = 'dark' | 'colored';

function kindOf(red: number, green: number, blue: number): Kind | null {
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  if (most - least >= COLORFUL) return 'colored';
  return 255 - most >= FAINT && most < DARK + 50 ? 'dark' : null;
}

function maskOf(pixels: Uint8Array, kind: Kind): boolean[] {
  return Array.from({ length: pixels.length / 4 }, (_, index) => {
    const at = index * 4;
    return kindOf(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number) === kind;
  });
}

/** The share of pixels of `one` with none of `other` within a pixel. */
function alone(one: readonly boolean[], other: readonly boolean[], width: number): number {
  let [drawn, lonely] = [0, 0];
  for (const [index, set] of one.entries()) {
    if (!set) continue;
    drawn += 1;
    const near = [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1].some((step) => other[index + step]);
    if (!near) lonely += 1;
  }
  return drawn === 0 ? 0 : lonely / drawn;
}

function differences(name: string, axis: AxisLayout, chosen: ChosenAxis): string[] {
  const found: string[] = [];
  const extent = Math.abs(chosen.limits[1] - chosen.limits[0]);
  if (axis.scale.domain.some((end, index) => Math.abs(end - (chosen.limits[index] as number)) > extent * 1e-6)) {
    found.push(`${name} limits ${axis.scale.domain} for ${chosen.limits}`);
  }
  const [low, high] = [Math.min(...chosen.limits), Math.max(...chosen.limits)];
  const inside = axis.major.filter(({ value }) => value >= low && value <= high);
  if (inside.map(({ value }) => value.toPrecision(9)).join() !== chosen.ticks.map((tick) => tick.toPrecision(9)).join()) {
    found.push(`${name} ticks ${inside.map(({ value }) => value)} for ${chosen.ticks}`);
  }
  const logarithmic = axis.scale.kind === 'log';
  if (!logarithmic && inside.map(({ label }) => label).join() !== chosen.labels.join()) {
    found.push(`${name} labels ${inside.map(({ label }) => label)} for ${chosen.labels}`);
  }
  return found;
}

interface Window {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Where the dark strokes in a window of a picture lie on average; not a number where there are none. */
function middle(pixels: Uint8Array, width: number, { x, y }: Window): readonly [number, number] {
  let [across, down, weight] = [0, 0, 0];
  for (let row = Math.round(y[0]); row < y[1]; row++) {
    for (let column = Math.round(x[0]); column < x[1]; column++) {
      const at = (row * width + column) * 4;
      const dark = 255 - Math.max(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number);
      if (dark < 64) continue;
      across += dark * column;
      down += dark * row;
      weight += dark;
    }
  }
  return [across / weight, down / weight];
}

const REACH = 3;

/** The windows around a frame's corners' sides and its ticks, and the direction in which each may be off. */
function strokes({ box, x, y }: AxesLayout): { readonly frame: Window[]; readonly ticks: Window[] } {
  const { left, top, width, height } = box;
  const [right, bottom] = [left + width, top + height];
  const around = (at: number): [number, number] => [at - REACH, at + REACH + 1];
  const corner = (across: number, down: number): Window => ({ x: around(across), y: around(down) });
  const below = (value: number): Window => ({ x: around(left + distance(x.scale, value)), y: [bottom + 2, bottom + 5] });
  const beside = (value: number): Window => ({ x: [left - 4, left - 1], y: around(bottom - distance(y.scale, value)) });
  return {
    frame: [corner(left, top), corner(right, top), corner(left, bottom), corner(right, bottom)],
    ticks: [...x.major.map(({ value }) => below(value)), ...y.major.map(({ value }) => beside(value))],
  };
}

export interface Comparison {
  /** The farthest that a corner of the frame, and a tick, lies from matplotlib's, in pixels. */
  readonly frame: number;
  readonly ticks: number;
  readonly name: string;
  readonly differences: readonly string[];
  /** Shares of drawn pixels with no like one within a pixel in the other picture: matplotlib's, then refplot's. */
  readonly dark: readonly [number, number];
  readonly colored: readonly [number, number];
  readonly png: Uint8Array;
}

/** @param font the path of DejaVu Sans */
export async function compare(name: string, { figure, chosen }: Recorded, reference: Uint8Array, font: string): Promise<Comparison> {
  const subject = {
    kind: 'builtin',
    origin: 'simulated',
    version: '2.7.18',
    mode: 'script',
    count: 'references',
    images: [],
    flags: [],
  } as const;
  const result = {
    schema: RESULT_SCHEMA,
    version: '0',
    name,
    command: [name],
    subject,
    parameters: {},
    series: [],
    figures: [figure],
    notes: [],
  } as const;
  const svg = await renderSvg(result);
  const image = new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' } }).render();
  const shares = (kind: Kind): [number, number] => {
    const [theirs, ours] = [maskOf(reference, kind), maskOf(image.pixels, kind)];
    return [alone(theirs, ours, figure.width), alone(ours, theirs, figure.width)];
  };
  const unlike = figure.axes.flatMap((axes, index) => {
    const layout = layoutAxes(figure, axes);
    const { x, y, frame } = chosen[index] as Recorded['chosen'][number];
    const { left, top, width, height } = layout.box;
    const off = [left, top, left + width, top + height].some((edge, side) => Math.abs(edge - (frame[side] as number)) > 0.01);
    return [
      ...differences('x', layout.x, x),
      ...differences('y', layout.y, y),
      ...(off ? [`frame ${JSON.stringify(layout.box)} for ${frame}`] : []),
    ];
  });
  const windows = figure.axes.map((axes) => strokes(layoutAxes(figure, axes)));
  const farthest = (places: readonly Window[]): number =>
    places.reduce((most, place) => {
      const [theirs, ours] = [middle(reference, figure.width, place), middle(image.pixels, figure.width, place)];
      return Math.max(most, Math.abs(theirs[0] - ours[0]) || 0, Math.abs(theirs[1] - ours[1]) || 0);
    }, 0);
  const frame = farthest(windows.flatMap((window) => window.frame));
  const ticks = farthest(windows.flatMap((window) => window.ticks));
  return { name, frame, ticks, differences: unlike, dark: shares('dark'), colored: shares('colored'), png: image.asPng() };
}
