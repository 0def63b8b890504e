/** Text on a canvas, aligned as matplotlib aligns it: by the box around the turned text. */
import type { TextArtist } from '../result/figure.ts';
import { inkOf, type Pen, POINT } from './pen.ts';
import { isInside, left, top } from './view.ts';

const FAMILY = 'system-ui, sans-serif';
/** Of labels and titles, in CSS pixels. */
export const SIZE = 12;
const LINE_SPACING = 1.2;
/** How much of a line lies under its baseline. */
const DESCENT = 0.25;

const FROM_LEFT = { left: 0, center: 0.5, right: 1 } as const;

/** Where a text stands: its point, and which point of its box lies there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ha: TextArtist['ha'];
  readonly va: TextArtist['va'];
  /** Degrees, counter-clockwise. */
  readonly rotation?: number;
  /** CSS pixels. */
  readonly size?: number;
  readonly color: string;
}

const widths = new Map<string, number>();

/** How wide one line is. */
function widthOf(context: CanvasRenderingContext2D, line: string, size: number): number {
  const font = `${size}px ${FAMILY}`;
  const key = `${size} ${line}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(line);
  widths.set(key, width);
  return width;
}

/** The size of the box around a text that is turned by `rotation` degrees. */
export function extentOf(context: CanvasRenderingContext2D, text: string, rotation = 0, size = SIZE): { width: number; height: number } {
  const lines = text.split('\n');
  const [width, height] = [Math.max(...lines.map((line) => widthOf(context, line, size))), lines.length * size * LINE_SPACING];
  const [cosine, sine] = [Math.abs(Math.cos((rotation * Math.PI) / 180)), Math.abs(Math.sin((rotation * Math.PI) / 180))];
  return { width: width * cosine + height * sine, height: width * sine + height * cosine };
}

/** How far the middle of a box `height` high lies under the point it stands at. */
function downTo(va: Spot['va'], height: number, size: number): number {
  if (va === 'top') return height / 2;
  if (va === 'center') return 0;
  return va === 'bottom' ? -height / 2 : -height / 2 + size * DESCENT;
}

export function drawText(context: CanvasRenderingContext2D, text: string, spot: Spot): void {
  const { rotation = 0, size = SIZE, ha } = spot;
  const lines = text.split('\n');
  const box = extentOf(context, text, rotation, size);
  const width = rotation === 0 ? box.width : extentOf(context, text, 0, size).width;
  context.save();
  context.translate(spot.x + box.width * (0.5 - FROM_LEFT[ha]), spot.y + downTo(spot.va, box.height, size));
  context.rotate((-rotation * Math.PI) / 180);
  context.font = `${size}px ${FAMILY}`;
  context.fillStyle = spot.color;
  context.textAlign = ha;
  context.textBaseline = 'middle';
  lines.forEach((line, index) => {
    context.fillText(line, width * (FROM_LEFT[ha] - 0.5), (index - (lines.length - 1) / 2) * size * LINE_SPACING);
  });
  context.restore();
}

/** A text of the program's own, where the point it stands at is seen. */
export function drawTextArtist({ context, view, inks }: Pen, { text, x, y, size, color, ...spot }: TextArtist): void {
  const [across, down] = [left(view, x), top(view, y)];
  if (!isInside(view.box, across, down)) return;
  drawText(context, text, { ...spot, x: across, y: down, size: size * POINT, color: inkOf(color, inks) });
}
