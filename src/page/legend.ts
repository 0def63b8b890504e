/** A chart's legend as a list beside it. */
import { markerOf } from '../chart/marks/markers.ts';
import { DASHES } from '../chart/style.ts';
import type { Artist, Axes } from '../result/figure.ts';
import { drawn, element } from './dom.ts';
import { inkOf, POINT } from './pen.ts';

/** The page's ink, whatever its scheme. */
const INK = { ink: 'currentColor' };
/** Half of a handle's width and height, in CSS pixels. */
const HALF = { width: 14, height: 7 };
/** Half of the largest marker. */
const LARGEST = 6;

type Keyed = Exclude<Artist, { kind: 'text' }>;

const isKeyed = (artist: Artist): artist is Keyed => artist.kind !== 'text' && !!artist.label && !artist.label.startsWith('_');

function markerSymbol(letter: string, size: number, color: string): SVGElement {
  const { shape, filled, scale } = markerOf(letter);
  const radius = Math.max(1.5, Math.min(LARGEST, (size * POINT * scale) / 2));
  const look = filled ? { fill: color } : { fill: 'none', stroke: color, 'stroke-width': POINT / radius };
  return shape === 'circle' ? drawn('circle', { r: radius, ...look }) : drawn('path', { d: shape, transform: `scale(${radius})`, ...look });
}

function stroke({ color, linestyle, linewidth }: Extract<Keyed, { kind: 'line' | 'span-line' | 'segments' }>): SVGElement[] {
  if (linestyle === 'none') return [];
  const width = linewidth * POINT;
  const dash = DASHES[linestyle]?.map((length) => length * width).join(' ') ?? 'none';
  const look = { stroke: inkOf(color, INK), 'stroke-width': width, 'stroke-dasharray': dash };
  return [drawn('line', { x1: -HALF.width, x2: HALF.width, y1: 0, y2: 0, ...look })];
}

function patch(fill: string | undefined, edge: string | null, linewidth: number): SVGElement {
  const { width, height } = HALF;
  const box = { x: -width + 1, y: -height + 1, width: 2 * width - 2, height: 2 * height - 2 };
  const outline = edge === null ? {} : { stroke: inkOf(edge, INK), 'stroke-width': linewidth * POINT };
  return drawn('rect', { ...box, fill: inkOf(fill, INK), ...outline });
}

function symbols(artist: Keyed): SVGElement[] {
  if (artist.kind === 'bars') return [patch(artist.colors[0], artist.edgecolors[0] ?? null, artist.edgewidth)];
  if (artist.kind === 'area' || artist.kind === 'span-area') return [patch(artist.color, artist.edgecolor, artist.linewidth)];
  if (artist.kind === 'scatter') {
    return [markerSymbol(artist.marker, Math.sqrt(artist.sizes[0] ?? 0), inkOf(artist.colors[0], INK))];
  }
  const marker = artist.kind === 'line' && artist.marker !== null ? artist.marker : null;
  const mark = artist.kind === 'line' && marker !== null ? [markerSymbol(marker, artist.markersize, inkOf(artist.color, INK))] : [];
  return [...stroke(artist), ...mark];
}

function handle(artist: Keyed): SVGElement {
  const { width, height } = HALF;
  const box = { viewBox: `${-width} ${-height} ${2 * width} ${2 * height}`, width: 2 * width, height: 2 * height };
  const picture = drawn('svg', { ...box, opacity: artist.alpha, 'aria-hidden': 'true' });
  picture.append(...symbols(artist));
  return picture;
}

/** Null where the chart has none: one series alone needs none unless the program asked for it. */
export function legendOf({ artists, legend }: Axes): HTMLElement | null {
  const named = artists.filter(isKeyed);
  if (named.length === 0 || (named.length === 1 && legend === null)) return null;
  const list = element('ul', 'legend');
  if (legend?.title) list.append(element('li', 'title', legend.title));
  for (const artist of named) {
    const item = element('li', '', artist.label ?? '');
    item.prepend(handle(artist));
    list.append(item);
  }
  return list;
}
