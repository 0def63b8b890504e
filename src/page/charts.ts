/** The charts of a page: each figure with its axes where the program put them. */
import type { Axes, Figure } from '../result/figure.ts';
import { button, byId, element } from './dom.ts';
import { columnsOf, place } from './grid.ts';
import type { HoldersOf } from './holders.ts';
import { listenToKeys } from './keys.ts';
import { legendOf } from './legend.ts';
import { Panel } from './panel.ts';
import { listenToPointer } from './pointer.ts';
import { type Names, Points } from './points.ts';
import { Sight } from './sight.ts';
import { Tip } from './tip.ts';

export interface ChartsRequest {
  readonly figures: readonly Figure[];
  /** Whether the counts' axes are logarithmic at first. */
  readonly log: boolean;
  readonly holdersOf: HoldersOf;
  readonly names: Names;
}

const announce = (text: string): void => {
  byId('live').textContent = text;
};

function canvasOf(axes: Axes, caption: string, count: number): HTMLCanvasElement {
  const canvas = element('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'chart');
  const name = caption || `${axes.ylabel ?? 'y'} by ${axes.xlabel ?? 'x'}`;
  canvas.setAttribute('aria-label', `${name}, ${count} points. Arrow keys go from point to point.`);
  return canvas;
}

function zoomBar(panel: Panel): HTMLElement {
  const bar = element('div', 'zoom script');
  const named = (label: string, name: string, act: () => void): HTMLElement => {
    const made = Object.assign(button(label, act), { title: name });
    made.setAttribute('aria-label', name);
    return made;
  };
  bar.append(
    named('+', 'Zoom in', () => panel.zoomIn()),
    named('−', 'Zoom out', () => panel.zoomOut()),
    named('⤢', 'All of the chart', () => panel.reset()),
  );
  return bar;
}

/** Adds the chart of `axes` to its figure's element. */
function addPanel(parent: HTMLElement, figure: Figure, axes: Axes, { log, holdersOf, names }: ChartsRequest): Panel {
  const caption = axes.title ?? '';
  const [points, tip] = [new Points(axes, names, holdersOf), new Tip()];
  const canvas = canvasOf(axes, [figure.suptitle, caption].filter(Boolean).join(' · '), points.count);
  const holder = element('figure');
  const legend = legendOf(axes);
  holder.append(element('figcaption', '', caption), canvas, ...tip.elements, ...(legend === null ? [] : [legend]));
  place(holder, axes, figure);
  parent.append(holder);
  const panel = new Panel({ canvas, axes, points, tip, sight: new Sight(figure, axes, log), announce });
  canvas.after(zoomBar(panel));
  listenToKeys(canvas, panel);
  listenToPointer(canvas, panel);
  return panel;
}

function addFigure(parent: HTMLElement, figure: Figure, request: ChartsRequest): Panel[] {
  const grid = element('div', 'figure');
  grid.style.setProperty('--columns', String(columnsOf(figure)));
  if (figure.suptitle) parent.append(element('h2', 'suptitle', figure.suptitle));
  parent.append(grid);
  return figure.axes.map((axes) => addPanel(grid, figure, axes, request));
}

/** Adds all charts to the page. */
export const addCharts = (parent: HTMLElement, request: ChartsRequest): Panel[] =>
  request.figures.flatMap((figure) => addFigure(parent, figure, request));
