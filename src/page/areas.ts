/** Filled areas. */
import type { AreaArtist, SpanAreaArtist } from '../result/figure.ts';
import { inkOf, type Pen, POINT } from './pen.ts';
import { left, placed, top } from './view.ts';

/** Fills a path, and outlines it where the program asked for that. */
function fill({ context, inks }: Pen, path: Path2D, { color, edgecolor, linewidth }: AreaArtist | SpanAreaArtist): void {
  context.fillStyle = inkOf(color, inks);
  context.fill(path);
  if (edgecolor === null) return;
  context.setLineDash([]);
  context.strokeStyle = inkOf(edgecolor, inks);
  context.lineWidth = linewidth * POINT;
  context.stroke(path);
}

export function drawArea(pen: Pen, area: AreaArtist): void {
  const path = new Path2D();
  for (const { x, y } of area.polygons) {
    x.forEach((across, index) => {
      const at = placed(pen.view, across, y[index] as number);
      if (index === 0) path.moveTo(...at);
      else path.lineTo(...at);
    });
    path.closePath();
  }
  fill(pen, path, area);
}

export function drawSpanArea(pen: Pen, span: SpanAreaArtist): void {
  const { box } = pen.view;
  const { low, high, from, to } = span;
  const path = new Path2D();
  if (span.orientation === 'horizontal') {
    path.rect(box.left + from * box.width, top(pen.view, high), (to - from) * box.width, top(pen.view, low) - top(pen.view, high));
  } else {
    path.rect(left(pen.view, low), box.top + (1 - to) * box.height, left(pen.view, high) - left(pen.view, low), (to - from) * box.height);
  }
  fill(pen, path, span);
}
