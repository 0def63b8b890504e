/** Draws one chart on a canvas. */
import type { Artist, Axes } from '../result/figure.ts';
import { drawArea, drawSpanArea } from './areas.ts';
import { drawBars } from './bars.ts';
import { drawFrame } from './frame.ts';
import { drawLine, drawSegments, drawSpanLine } from './lines.ts';
import { drawLineMarks, drawScatter } from './marks.ts';
import { inOrder } from './order.ts';
import type { Pen } from './pen.ts';
import { drawTextArtist } from './text.ts';

function drawArtist(pen: Pen, artist: Artist): void {
  pen.context.globalAlpha = artist.alpha;
  if (artist.kind === 'scatter') drawScatter(pen, artist);
  else if (artist.kind === 'bars') drawBars(pen, artist);
  else if (artist.kind === 'span-line') drawSpanLine(pen, artist);
  else if (artist.kind === 'span-area') drawSpanArea(pen, artist);
  else if (artist.kind === 'area') drawArea(pen, artist);
  else if (artist.kind === 'segments') drawSegments(pen, artist);
  else if (artist.kind === 'text') drawTextArtist(pen, artist);
  else {
    drawLine(pen, artist);
    drawLineMarks(pen, artist);
  }
}

export function draw(pen: Pen, axes: Axes): void {
  const { context, view } = pen;
  const { box } = view;
  if (!axes.axisOff) drawFrame(pen, axes);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  const artists = inOrder(axes);
  for (const artist of artists) if (artist.kind !== 'text') drawArtist(pen, artist);
  context.restore();
  // Texts may reach out of the frame, as matplotlib's do.
  for (const artist of artists) if (artist.kind === 'text') drawArtist(pen, artist);
  context.globalAlpha = 1;
}
