/** What keys do to a chart. */
import type { Panel } from './panel.ts';

/** Page keys go so many points at once: a tenth of all. */
const PAGES = 10;
const ALL = Number.MAX_SAFE_INTEGER;

function actions(panel: Panel): Readonly<Record<string, () => void>> {
  const page = Math.max(1, Math.round(panel.count / PAGES));
  return {
    ArrowRight: () => panel.step(1),
    ArrowLeft: () => panel.step(-1),
    ArrowDown: () => panel.step(1),
    ArrowUp: () => panel.step(-1),
    PageDown: () => panel.step(page),
    PageUp: () => panel.step(-page),
    Home: () => panel.step(-ALL),
    End: () => panel.step(ALL),
    '+': () => panel.zoomIn(),
    '=': () => panel.zoomIn(),
    '-': () => panel.zoomOut(),
    Escape: () => panel.reset(),
  };
}

export function listenToKeys(canvas: HTMLCanvasElement, panel: Panel): void {
  const keys = actions(panel);
  canvas.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
