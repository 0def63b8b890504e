/** Bars as rectangles. */
import type { BarsArtist } from '../result/figure.ts';
import { barBox } from './bar-box.ts';
import { inkOf, type Pen, POINT } from './pen.ts';

export function drawBars(pen: Pen, artist: BarsArtist): void {
  const { context, view, inks } = pen;
  context.lineWidth = artist.edgewidth * POINT;
  context.lineJoin = 'miter';
  context.setLineDash([]);
  artist.starts.forEach((_, index) => {
    const bar = barBox(view, artist, index);
    if (bar === null) return;
    context.fillStyle = inkOf(artist.colors[index % artist.colors.length], inks);
    context.fillRect(bar.left, bar.top, bar.width, bar.height);
    const edge = artist.edgecolors[index] ?? null;
    if (edge === null) return;
    context.strokeStyle = inkOf(edge, inks);
    context.strokeRect(bar.left, bar.top, bar.width, bar.height);
  });
}
