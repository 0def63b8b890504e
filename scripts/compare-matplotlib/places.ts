/** Where in a picture something stands that can be measured by itself. */
import type { AxesLayout } from '../../src/chart/layout/axes.ts';
import { distance } from '../../src/chart/layout/scale.ts';
import { markerOf } from '../../src/chart/marks/markers.ts';
import { POINT } from '../../src/chart/style.ts';
import type { Artist, Axes, BarsArtist } from '../../src/result/figure.ts';
import type { Window } from './pixels.ts';
import type { ChosenAxes } from './recorded.ts';

const REACH = 3;
const around = (at: number, reach = REACH): [number, number] => [at - reach, at + reach + 1];

/** The corners of a frame. */
export function corners({ box: { left, top, width, height } }: AxesLayout): Window[] {
  return [left, left + width].flatMap((x) => [top, top + height].map((y) => ({ x: around(x), y: around(y) })));
}

/** The windows that no text reaches into: one that does moves what is measured there. */
export function bare(windows: readonly Window[], chosen: readonly ChosenAxes[]): Window[] {
  const boxes = chosen.flatMap((axes) => axes.texts.map(({ box }) => box));
  return windows.filter(
    ({ x, y }) => !boxes.some(([left, top, right, bottom]) => x[0] <= right && x[1] >= left && y[0] <= bottom && y[1] >= top),
  );
}

/** The outer halves of the ticks, where nothing else is. */
export function ticks({ box: { left, top, height }, x, y }: AxesLayout): Window[] {
  const bottom = top + height;
  return [
    ...x.major.map(({ value }): Window => ({ x: around(left + distance(x.scale, value)), y: [bottom + 2, bottom + 5] })),
    ...y.major.map(({ value }): Window => ({ x: [left - 4, left - 1], y: around(bottom - distance(y.scale, value)) })),
  ];
}

/** The texts outside of the frame, with room for those of the other picture. */
export const texts = ({
  texts: all,
  frame: [left, top, right, bottom],
}: ChosenAxes): { readonly text: string; readonly window: Window }[] =>
  all
    .filter(({ box }) => box[2] < left || box[0] > right || box[3] < top || box[1] > bottom)
    .map(({ text, box }) => ({ text, window: { x: [box[0] - 1, box[2] + 2], y: [box[1] - 1, box[3] + 2] } }));

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function spotsOf(artist: Artist, { box, x, y }: AxesLayout): Spot[] {
  const point = (across: number, up: number, size: number): Spot => ({
    x: box.left + distance(x.scale, across),
    y: box.top + box.height - distance(y.scale, up),
    radius: Math.ceil((size * POINT) / 2) + 2,
  });
  if (artist.kind === 'line' && artist.marker !== null && artist.linestyle === 'none') {
    const size = artist.markersize * markerOf(artist.marker).scale;
    return artist.x.map((across, index) => point(across, artist.y[index] as number, size));
  }
  if (artist.kind !== 'scatter') return [];
  return artist.x.map((across, index) => point(across, artist.y[index] as number, Math.sqrt(artist.sizes[index] as number)));
}

/** Among so many neighbours no mark stands by itself. */
const CROWD = 2000;

/** Marks that no other one touches, whole within the frame. */
export function loneMarks({ artists }: Axes, layout: AxesLayout): Window[] {
  const { left, top, width, height } = layout.box;
  const spots = artists.flatMap((artist) => spotsOf(artist, layout)).slice(0, CROWD);
  const curves =
    artists.some(({ kind }) => kind === 'bars' || kind === 'span-line') ||
    artists.some((each) => each.kind === 'line' && each.linestyle !== 'none');
  if (curves) return [];
  const inside = ({ x, y, radius }: Spot): boolean =>
    x - radius > left + 2 && x + radius < left + width - 2 && y - radius > top + 2 && y + radius < top + height - 2;
  const touches = (one: Spot, other: Spot): boolean =>
    one !== other && Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) < one.radius + other.radius + 1;
  return spots
    .filter((spot) => inside(spot) && !spots.some((other) => touches(spot, other)))
    .map(({ x, y, radius }) => ({ x: around(x, radius), y: around(y, radius) }));
}

/** How far a strip reaches beyond an edge to either side. */
const EDGE = 1;

/** Strips across the edges of bars that stand by themselves, one pixel wide. */
export function barEdges({ artists }: Axes, layout: AxesLayout): Window[] {
  const all = artists.filter((artist): artist is BarsArtist => artist.kind === 'bars');
  const [bars] = all;
  if (all.length !== 1 || bars === undefined || bars.orientation === 'horizontal' || artists.length > 1) return [];
  const { box, x, y } = layout;
  const edges = bars.starts.map((start, index) => ({
    left: box.left + distance(x.scale, start),
    right: box.left + distance(x.scale, start + (bars.widths[index] as number)),
    top: box.top + box.height - distance(y.scale, (bars.bottoms[index] as number) + (bars.lengths[index] as number)),
  }));
  return edges.flatMap(({ left, right, top }, index) => {
    const near = (edge: number | undefined, other: number): boolean => edge !== undefined && Math.abs(edge - other) < 2 * EDGE + 1;
    const crowded = right - left < 2 * EDGE + 1 || near(edges[index - 1]?.right, left) || near(edges[index + 1]?.left, right);
    if (crowded || !(top > box.top + REACH && top < box.top + box.height - 4 * REACH)) return [];
    const [middleX, middleY] = [Math.round((left + right) / 2), Math.round((top + box.top + box.height) / 2)];
    return [
      { x: around(left, EDGE), y: [middleY, middleY + 1] },
      { x: around(right, EDGE), y: [middleY, middleY + 1] },
      { x: [middleX, middleX + 1], y: around(top, EDGE) },
    ] satisfies Window[];
  });
}
