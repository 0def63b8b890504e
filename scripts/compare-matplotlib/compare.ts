/** Holds a script's figure as matplotlib drew it beside the same as refplot does: the chosen numbers, and the pixels. Bundled and run by index.mjs. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { type AxesLayout, layoutAxes } from '../../src/chart/layout/axes.ts';
import { renderSvg } from '../../src/chart/render.ts';
import { imagesFor } from '../../src/experiment/images.ts';
import { runBuiltin } from '../../src/experiment/subjects/builtin.ts';
import type { Artist, Axes, Figure } from '../../src/result/figure.ts';
import type { Result } from '../../src/result/result.ts';
import { axesDifferences, colorsOf } from './numbers.ts';
import { alone, colorOf, covered, hasColor, isDark, isGray, maskOf, middle, type Picture, shows, type Window } from './pixels.ts';
import { barEdges, bare, corners, loneMarks, texts, ticks } from './places.ts';
import type { Recorded } from './recorded.ts';

/** What may be apart, in pixels and shares. */
const LIMITS = { stroke: 0.5, text: 1.5, share: 0.02 } as const;

export interface Comparison {
  /** How far frames, ticks, marks and texts are from matplotlib's at most; null where there are none to measure. */
  readonly farthest: Readonly<Record<'frame' | 'ticks' | 'marks' | 'texts', number | null>>;
  /** By kind of pixel, the shares with no like one within a pixel in the other picture: matplotlib's, then refplot's. */
  readonly shares: Readonly<Record<string, readonly [number, number]>>;
  /** What misses its limit, in words. */
  readonly failures: readonly string[];
  readonly png: Uint8Array;
}

/** Runs a script on refplot's runtime. Throws where it fails. */
export function runScript(path: string, name: string): Result {
  const { exitCode, result } = runBuiltin({
    name,
    source: readFileSync(path, 'latin1'),
    filename: path,
    argv: [path],
    target: '2.7',
    mode: 'script',
    images: imagesFor('2.7', [], () => undefined),
    maxSteps: 1e9,
    maxMemory: 2 ** 30,
    version: '0',
    command: ['run', path],
    parameters: {},
    stdout: () => undefined,
    stderr: (text) => process.stderr.write(text),
  });
  if (exitCode !== 0) throw new Error(`${path} ended with ${exitCode}`);
  return result;
}

/** A figure with the counts that matplotlib's run of the script measured. */
function withCounts(figure: Figure, measured: Figure): Figure {
  const counts = measured.axes.flatMap(({ artists }) => artists);
  const counted = (artist: Artist, index: number): Artist => {
    const other = counts[index];
    if (artist.kind === 'line' && other?.kind === 'line') return { ...artist, y: other.y };
    return artist.kind === 'bars' && other?.kind === 'bars' ? { ...artist, lengths: other.lengths } : artist;
  };
  return { ...figure, axes: figure.axes.map((axes) => ({ ...axes, artists: axes.artists.map(counted) })) };
}

type Pair = readonly [theirs: Picture, ours: Picture];

/** The farthest that what is in a window lies from where it is in the other picture. */
function farthest([theirs, ours]: Pair, windows: readonly Window[]): number | null {
  const distances = windows.flatMap((window) => {
    const [one, other] = [middle(theirs, window), middle(ours, window)];
    if (one === null && other === null) return [];
    return one === null || other === null ? [Number.POSITIVE_INFINITY] : [Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])];
  });
  return distances.length === 0 ? null : Math.max(...distances);
}

/** The farthest that an edge moved, by how much more of a strip of one pixel's width it covers. */
const movedEdges = ([theirs, ours]: Pair, windows: readonly Window[]): number | null =>
  windows.length === 0 ? null : Math.max(...windows.map((window) => Math.abs(covered(theirs, window) - covered(ours, window))));

const larger = (one: number | null, other: number | null): number | null => (one === null ? other : Math.max(one, other ?? 0));

function sharesOf([theirs, ours]: Pair, colors: readonly string[]): Record<string, readonly [number, number]> {
  const vivid = colors.map(colorOf).filter((color) => !isGray(color));
  const names = colors.filter((hex) => !isGray(colorOf(hex)));
  const kinds = [['dark', isDark] as const, ...vivid.map((color, index) => [names[index] as string, shows(color, vivid)] as const)];
  return Object.fromEntries(
    kinds.map(([name, isKind]) => {
      const [one, other] = [maskOf(theirs, isKind), maskOf(ours, isKind)];
      return [name, [alone(one, other, theirs.width), alone(other, one, theirs.width)]];
    }),
  );
}

/** Opaque colours that one picture has and the other has not. */
const unlikeColors = ([theirs, ours]: Pair, colors: readonly string[]): string[] =>
  colors.filter((hex) => hasColor(theirs, colorOf(hex)) !== hasColor(ours, colorOf(hex)));

/**
 * @param font the path of DejaVu Sans
 * @param counting whether the script plots reference counts, which what records it raises: those it measured are drawn
 */
export async function compare(
  result: Result,
  { figure, chosen }: Recorded,
  reference: Uint8Array,
  font: string,
  counting: boolean,
): Promise<Comparison> {
  const [own] = result.figures;
  if (own === undefined) throw new Error('nothing was drawn');
  const drawn = counting ? withCounts(own, figure) : own;
  const svg = await renderSvg({ ...result, figures: [drawn] });
  const image = new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' } }).render();
  const pair: Pair = [
    { pixels: reference, width: figure.width },
    { pixels: image.pixels, width: drawn.width },
  ];
  const layouts = drawn.axes.map((axes) => layoutAxes(drawn, axes));
  const all = <T>(windows: (layout: AxesLayout, axes: Axes) => readonly T[]): T[] =>
    layouts.flatMap((layout, index) => windows(layout, drawn.axes[index] as Axes));
  const colors = colorsOf(figure);
  const placed = chosen.flatMap(texts).map(({ text, window }) => ({ text, apart: farthest(pair, [window]) ?? 0 }));
  const far = {
    frame: farthest(pair, bare(all(corners), chosen)),
    ticks: farthest(pair, all(ticks)),
    marks: larger(
      farthest(
        pair,
        all((layout, axes) => loneMarks(axes, layout)),
      ),
      movedEdges(
        pair,
        all((layout, axes) => barEdges(axes, layout)),
      ),
    ),
    texts: placed.length === 0 ? null : Math.max(...placed.map(({ apart }) => apart)),
  };
  const shares = sharesOf(pair, colors);
  const failures = [
    ...(layouts.length === chosen.length ? [] : [`${layouts.length} axes for ${chosen.length}`]),
    ...layouts.flatMap((layout, index) => (chosen[index] === undefined ? [] : axesDifferences(layout, chosen[index]))),
    ...(colorsOf(drawn).join() === colors.join() ? [] : [`colours ${colorsOf(drawn)} for ${colors}`]),
    ...unlikeColors(pair, colors).map((hex) => `only one picture has ${hex}`),
    ...(['frame', 'ticks', 'marks'] as const).flatMap((what) =>
      (far[what] ?? 0) > LIMITS.stroke ? [`${what} are ${far[what]?.toFixed(2)} pixels apart, more than ${LIMITS.stroke}`] : [],
    ),
    ...placed.flatMap(({ text, apart }) => (apart > LIMITS.text ? [`the text ${text} is ${apart.toFixed(2)} pixels apart`] : [])),
    ...Object.entries(shares).flatMap(([kind, [one, other]]) =>
      Math.max(one, other) > LIMITS.share ? [`${kind} pixels alone: ${percent(one)} of theirs, ${percent(other)} of ours`] : [],
    ),
  ];
  return { farthest: far, shares, failures, png: image.asPng() };
}

export const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
