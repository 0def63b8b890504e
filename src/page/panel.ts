/** One chart of the page: its canvas, what is seen of it, and what pointer and keys do to it. */
import type { Artist, Axes } from '../result/figure.ts';
import { type Box, draw, left, top, type View } from './draw.ts';
import { type Points, pointsOf } from './points.ts';
import { between, fitting, type Scale } from './scale.ts';

export interface Panel {
  redraw(): void;
  setLog(log: boolean): void;
  /** Selects the point called `name`; false where there is none. */
  select(name: string): boolean;
}

const MARGINS = { left: 76, right: 14, top: 26, bottom: 48 };
const ZOOM = 0.8;
/** Pixels within which a point is meant. */
const NEAR = 30;

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), { className, textContent: text });

function edges(artist: Artist, along: 'x' | 'y'): readonly number[] {
  if (artist.kind === 'line' || artist.kind === 'scatter') return artist[along];
  if (artist.kind !== 'bars') return [];
  const category = (artist.orientation === 'vertical') === (along === 'x');
  const [starts, extents] = category ? [artist.starts, artist.widths] : [artist.bottoms, artist.lengths];
  return artist.lengths.flatMap((_, index) => {
    const start = starts[index] ?? starts[0] ?? 0;
    return [start, start + (extents[index] ?? extents[0] ?? 0)];
  });
}

function home(axes: Axes, log: boolean): { x: Scale; y: Scale } {
  const values = (along: 'x' | 'y'): number[] => axes.artists.flatMap((artist) => edges(artist, along));
  return { x: fitting(values('x'), axes.xscale === 'log', axes.xlim), y: fitting(values('y'), log, axes.ylim) };
}

function legendOf(axes: Axes): HTMLElement | null {
  const named = axes.artists.filter(({ label }) => label !== null && !label.startsWith('_'));
  if (named.length === 0 || (named.length === 1 && axes.legend === null)) return null;
  const list = element('ul', 'legend');
  for (const artist of named) {
    const color = 'colors' in artist ? (artist.colors[0] ?? '#1f77b4') : artist.color;
    const item = element('li', '', artist.label ?? '');
    const swatch = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    for (const [key, value] of [
      ['cx', '50%'],
      ['cy', '50%'],
      ['r', '45%'],
      ['fill', color === '#000000' ? 'currentColor' : color],
    ] as const)
      dot.setAttribute(key, value);
    swatch.append(dot);
    item.prepend(swatch);
    list.append(item);
  }
  return list;
}

/** Adds the chart of `axes` to `parent`; `announce` speaks of the point that keys reach. */
export function addPanel(parent: HTMLElement, axes: Axes, caption: string, startLog: boolean, announce: (text: string) => void): Panel {
  const points: Points = pointsOf(axes);
  const canvas = element('canvas');
  const tip = element('div', 'tip');
  const figure = element('figure');
  const bar = element('div', 'zoom script');
  tip.hidden = true;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'chart');
  canvas.setAttribute(
    'aria-label',
    `${caption || `${axes.ylabel ?? 'y'} by ${axes.xlabel ?? 'x'}`}, ${points.order.length} points. Arrow keys go from point to point.`,
  );
  const legend = legendOf(axes);
  figure.append(element('figcaption', '', caption), canvas, bar, tip, ...(legend === null ? [] : [legend]));
  parent.append(figure);

  let log = startLog || axes.yscale === 'log';
  let { x, y } = home(axes, log);
  let selected: number | null = null;

  const view = (): View => {
    const box: Box = {
      left: MARGINS.left,
      top: MARGINS.top,
      width: Math.max(40, canvas.clientWidth - MARGINS.left - MARGINS.right),
      height: Math.max(40, canvas.clientHeight - MARGINS.top - MARGINS.bottom),
    };
    return { x, y, box };
  };
  const placed = (index: number, now: View): [number, number] => {
    const across = left(now, points.x[index] as number);
    const up = top(now, points.y[index] as number);
    return [Number.isFinite(across) ? across : now.box.left + now.box.width - 7, Number.isFinite(up) ? up : now.box.top + 7];
  };
  const redraw = (): void => {
    const now = view();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.scale(ratio, ratio);
    // Chart colours follow the scheme: the styles' own variables hold both at once.
    const probe = (name: string): string => {
      tip.style.borderColor = `var(--${name})`;
      return getComputedStyle(tip).borderTopColor;
    };
    draw(
      context,
      now,
      axes,
      { ink: probe('ink'), soft: probe('soft'), rule: probe('rule') },
      selected === null ? null : placed(selected, now),
    );
    tip.hidden = selected === null;
    if (selected === null) return;
    const [across, up] = placed(selected, now);
    tip.textContent = points.text(selected);
    const right = across > canvas.clientWidth / 2;
    tip.style.left = `${Math.round(right ? across - tip.offsetWidth - 12 : across + 12)}px`;
    tip.style.top = `${Math.round(canvas.offsetTop + Math.max(0, up - tip.offsetHeight / 2))}px`;
  };
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      redraw();
    });
  };
  const reset = (): void => {
    ({ x, y } = home(axes, log));
    selected = null;
    later();
  };
  const zoom = (factor: number, atX = 0.5, atY = 0.5): void => {
    x = between(x, atX - atX * factor, atX + (1 - atX) * factor);
    y = between(y, atY - atY * factor, atY + (1 - atY) * factor);
    later();
  };
  /** Moves the view so that the point is in it. */
  const show = (index: number): void => {
    const { box } = view();
    const [across, up] = placed(index, view());
    const [shareX, shareY] = [(across - box.left) / box.width, 1 - (up - box.top) / box.height];
    if (shareX < 0 || shareX > 1) x = between(x, shareX - 0.5, shareX + 0.5);
    if (shareY < 0 || shareY > 1) y = between(y, shareY - 0.5, shareY + 0.5);
  };
  const choose = (index: number): void => {
    selected = index;
    show(index);
    announce(points.text(index).replaceAll('\n', ', '));
    later();
  };
  const step = (by: number): void => {
    const last = points.order.length - 1;
    if (last < 0) return announce('no points');
    const rank = selected === null ? (by > 0 ? -1 : last + 1) : points.order.indexOf(selected);
    choose(points.order[Math.min(last, Math.max(0, rank + by))] as number);
  };
  const zoomAtSelected = (factor: number): void => {
    if (selected === null) return zoom(factor);
    const { box } = view();
    const [across, up] = placed(selected, view());
    zoom(factor, (across - box.left) / box.width, 1 - (up - box.top) / box.height);
  };
  const page = Math.max(1, Math.round(points.order.length / 10));
  const all = Number.MAX_SAFE_INTEGER;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => step(page),
    PageUp: () => step(-page),
    Home: () => step(-all),
    End: () => step(all),
    '+': () => zoomAtSelected(ZOOM),
    '=': () => zoomAtSelected(ZOOM),
    '-': () => zoomAtSelected(1 / ZOOM),
    Escape: reset,
  };
  canvas.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  const nearest = (atX: number, atY: number): number | null => {
    const now = view();
    let [best, distance] = [-1, NEAR ** 2];
    for (let index = 0; index < points.x.length; index++) {
      const [across, up] = placed(index, now);
      const away = (across - atX) ** 2 + (up - atY) ** 2;
      if (away < distance) [best, distance] = [index, away];
    }
    return best < 0 ? null : best;
  };
  let drag: { readonly x: number; readonly y: number; readonly from: { x: Scale; y: Scale } } | null = null;
  canvas.addEventListener('pointerdown', (event) => {
    drag = { x: event.offsetX, y: event.offsetY, from: { x, y } };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointerup', () => {
    drag = null;
  });
  canvas.addEventListener('pointermove', (event) => {
    if (drag === null) selected = nearest(event.offsetX, event.offsetY);
    else {
      const { box } = view();
      const [byX, byY] = [(drag.x - event.offsetX) / box.width, (event.offsetY - drag.y) / box.height];
      x = between(drag.from.x, byX, 1 + byX);
      y = between(drag.from.y, byY, 1 + byY);
    }
    later();
  });
  canvas.addEventListener('pointerleave', () => {
    if (document.activeElement === canvas) return;
    selected = null;
    later();
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { box } = view();
      zoom(event.deltaY < 0 ? ZOOM : 1 / ZOOM, (event.offsetX - box.left) / box.width, 1 - (event.offsetY - box.top) / box.height);
    },
    { passive: false },
  );
  for (const [label, name, act] of [
    ['+', 'Zoom in', () => zoomAtSelected(ZOOM)],
    ['−', 'Zoom out', () => zoomAtSelected(1 / ZOOM)],
    ['⤢', 'All of the chart', reset],
  ] as const) {
    const button = element('button', '', label);
    button.type = 'button';
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    bar.append(button);
  }
  new ResizeObserver(later).observe(canvas);
  return {
    redraw: later,
    setLog: (on) => {
      log = on;
      reset();
    },
    select: (name) => {
      const found = points.order.find((index) => points.name(index) === name);
      if (found !== undefined) choose(found);
      return found !== undefined;
    },
  };
}
