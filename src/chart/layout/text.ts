/** Where the lines of a text stand: matplotlib's `Text._get_layout` (`text.py`, 2.1.0). Pixels, y downwards. */
import { type LineBox, lineBox } from '../font/measure.ts';
import { LINE_SPACING } from '../style.ts';

export type HorizontalAlign = 'left' | 'center' | 'right';
export type VerticalAlign = 'top' | 'center' | 'baseline' | 'bottom' | 'center_baseline';

export interface TextSpot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ha: HorizontalAlign;
  readonly va: VerticalAlign;
  /** Degrees, counter-clockwise. */
  readonly rotation?: number;
  /** Whether the unrotated text is aligned and then turned, not the box of the turned text. */
  readonly anchored?: boolean;
}

/** One line, standing on its baseline at `align` of x, turned clockwise by `angle` degrees. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: HorizontalAlign;
  readonly size: number;
  readonly angle: number;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedText {
  readonly lines: readonly PlacedLine[];
  readonly bounds: Bounds;
}

type Point = readonly [number, number];

/** The box of all lines before turning: from 0 to `width`, its upper edge at 0, y downwards; and each line's baseline. */
interface Block {
  readonly width: number;
  readonly height: number;
  readonly baselines: readonly number[];
  readonly widths: readonly number[];
}

function blockOf(lines: readonly string[], size: number): Block {
  const full = lineBox('', size);
  const boxes: LineBox[] = lines.map((line) => lineBox(line, size));
  const baselines: number[] = [];
  let under = 0;
  for (const [index, box] of boxes.entries()) {
    const spaced = Math.max(full.ascent * LINE_SPACING, box.ascent * LINE_SPACING);
    baselines.push(index === 0 ? box.ascent : under + spaced);
    under = (baselines[index] as number) + box.descent;
  }
  const widths = boxes.map(({ width }) => width);
  return { width: Math.max(...widths), height: under, baselines, widths };
}

const along: Record<HorizontalAlign, number> = { left: 0, center: 0.5, right: 1 };

/** The height of the alignment point in a box from `top` to `bottom` whose last line's baseline lies `baseline` under its top. */
function aligned(va: VerticalAlign, top: number, bottom: number, baseline: number): number {
  if (va === 'top') return top;
  if (va === 'center') return (top + bottom) / 2;
  if (va === 'baseline') return top + baseline;
  return va === 'center_baseline' ? top + baseline / 2 : bottom;
}

const boundsOf = (points: readonly Point[]): Bounds => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

/** Lays `text` out at a spot. */
export function placeText(text: string, { x, y, size, ha, va, rotation = 0, anchored = false }: TextSpot): PlacedText {
  if (text === '') return { lines: [], bounds: { left: x, right: x, top: y, bottom: y } };
  const lines = text.split('\n');
  const { width, height, baselines, widths } = blockOf(lines, size);
  const radians = (rotation * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const turn = ([left, top]: Point): Point => [left * cosine + top * sine, top * cosine - left * sine];
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const box = boundsOf(corners.map(turn));
  const last = baselines.at(-1) as number;
  const anchor: Point = anchored
    ? turn([width * along[ha], aligned(va, 0, height, last)])
    : [box.left + (box.right - box.left) * along[ha], aligned(va, box.top, box.bottom, last)];
  const [dx, dy] = [x - anchor[0], y - anchor[1]];
  const placed = lines.map((line, index): PlacedLine => {
    const start = (width - (widths[index] as number)) * along[ha];
    const [lineX, lineY] = turn([start + (widths[index] as number) * along[ha], baselines[index] as number]);
    return { text: line, x: lineX + dx, y: lineY + dy, align: ha, size, angle: rotation === 0 ? 0 : (360 - (rotation % 360)) % 360 };
  });
  return { lines: placed, bounds: { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy } };
}
