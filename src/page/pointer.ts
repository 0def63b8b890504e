/** What the pointer does to a chart: hovering tells of points, dragging moves, the wheel zooms. */
import type { Panel } from './panel.ts';

/** Where a drag began, and what was seen then. */
interface Drag {
  readonly x: number;
  readonly y: number;
  readonly from: ReturnType<Panel['seen']>;
}

function listenToDrags(canvas: HTMLCanvasElement, panel: Panel): void {
  let drag: Drag | null = null;
  const end = (): void => {
    drag = null;
  };
  canvas.addEventListener('pointerdown', (event) => {
    drag = { x: event.offsetX, y: event.offsetY, from: panel.seen() };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  canvas.addEventListener('pointermove', ({ offsetX, offsetY }) => {
    if (drag === null) panel.hover(offsetX, offsetY);
    else panel.move(drag.from, drag.x - offsetX, drag.y - offsetY);
  });
}

export function listenToPointer(canvas: HTMLCanvasElement, panel: Panel): void {
  listenToDrags(canvas, panel);
  canvas.addEventListener('pointerleave', () => {
    if (document.activeElement !== canvas) panel.leave();
  });
  const wheel = (event: WheelEvent): void => {
    // Without these keys the wheel scrolls the page.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    panel.zoomAt(event.deltaY < 0, event.offsetX, event.offsetY);
  };
  canvas.addEventListener('wheel', wheel, { passive: false });
}
