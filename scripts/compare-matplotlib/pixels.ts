/** What can be read from the pixels of a picture: RGBA, row by row. */

export interface Picture {
  readonly pixels: Uint8Array;
  readonly width: number;
}

/** A rectangle of a picture, in pixels. */
export interface Window {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export type Color = readonly [number, number, number];

export const colorOf = (hex: string): Color => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Color;

const at = ({ pixels, width }: Picture, column: number, row: number): Color => {
  const index = (row * width + column) * 4;
  return [pixels[index] ?? 255, pixels[index + 1] ?? 255, pixels[index + 2] ?? 255];
};

const apart = (one: Color, other: Color): number => Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] as number))));

/** Dark, without colour: frame, ticks and texts. */
const GRAY = 60;
const DARKEST = 160;
export const isDark = (color: Color): boolean => isGray(color) && Math.max(...color) < DARKEST;

/** Black, grey and white: what is dark without being a colour of marks. */
export const isGray = (color: Color): boolean => Math.max(...color) - Math.min(...color) < GRAY;

/** Further from every mixture of a colour with white than this, a pixel shows something else. */
const NEAR = 32;
const LEAST_SHARE = 0.5;

/** How far a pixel is from a mixture of a colour with white, as it stands at a mark's edge; without end where there is too little of it. */
function unlikeness(color: Color, wanted: Color): number {
  const reach = wanted.map((channel) => channel - 255) as unknown as Color;
  const length = reach.reduce((sum, part) => sum + part * part, 0);
  const share = color.reduce((sum, channel, index) => sum + (channel - 255) * (reach[index] as number), 0) / length;
  if (share < LEAST_SHARE) return Number.POSITIVE_INFINITY;
  return apart(color, reach.map((part) => 255 + Math.min(share, 1) * part) as unknown as Color);
}

/** Whether a pixel shows a colour, and none of `others` better. */
export const shows =
  (wanted: Color, others: readonly Color[]) =>
  (color: Color): boolean => {
    if (isGray(color)) return false;
    const own = unlikeness(color, wanted);
    return own <= NEAR && others.every((other) => unlikeness(color, other) >= own);
  };

export const maskOf = (picture: Picture, isKind: (color: Color) => boolean): boolean[] =>
  Array.from({ length: picture.pixels.length / 4 }, (_, index) =>
    isKind(at(picture, index % picture.width, Math.floor(index / picture.width))),
  );

/** Whether a picture has a pixel of exactly that colour. */
export const hasColor = (picture: Picture, color: Color): boolean => maskOf(picture, (each) => apart(each, color) <= 1).includes(true);

/** The share of pixels of `one` with none of `other` within a pixel; none of nothing. */
export function alone(one: readonly boolean[], other: readonly boolean[], width: number): number {
  let [drawn, lonely] = [0, 0];
  for (const [index, set] of one.entries()) {
    if (!set) continue;
    drawn += 1;
    const near = [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1].some((step) => other[index + step]);
    if (!near) lonely += 1;
  }
  return drawn === 0 ? 0 : lonely / drawn;
}

/** How far a pixel is from white, 0 to 1. */
const inkOf = (color: Color): number => (255 - Math.min(...color)) / 255;

function* inside({ x, y }: Window): Generator<readonly [number, number]> {
  for (let row = Math.max(0, Math.round(y[0])); row < y[1]; row++) {
    for (let column = Math.max(0, Math.round(x[0])); column < x[1]; column++) yield [column, row];
  }
}

const FAINT = 0.25;

/** Where the ink in a window lies on average; null where there is none. */
export function middle(picture: Picture, window: Window): readonly [number, number] | null {
  let [across, down, weight] = [0, 0, 0];
  for (const [column, row] of inside(window)) {
    const ink = inkOf(at(picture, column, row));
    if (ink < FAINT) continue;
    across += ink * column;
    down += ink * row;
    weight += ink;
  }
  return weight === 0 ? null : [across / weight, down / weight];
}

/** How much of a window is covered by ink, in pixels. */
export function covered(picture: Picture, window: Window): number {
  let sum = 0;
  for (const [column, row] of inside(window)) sum += inkOf(at(picture, column, row));
  return sum;
}
