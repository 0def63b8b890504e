/** One chart of the page: what is seen of it and which of its points is selected. */
import type { Axes } from '../result/figure.ts';
import { draw } from './draw.ts';
import { boxIn } from './frame.ts';
import { Pixels } from './pixels.ts';
import { type Points, spotOf } from './points.ts';
import type { Share, Sight } from './sight.ts';
import type { Tip } from './tip.ts';
import type { View } from './view.ts';

const ZOOM = 0.8;
const MIDDLE: Share = [0.5, 0.5];

export interface PanelParts {
  readonly canvas: HTMLCanvasElement;
  readonly axes: Axes;
  readonly points: Points;
  readonly sight: Sight;
  readonly tip: Tip;
  /** Speaks of the point that keys reach. */
  readonly announce: (text: string) => void;
}

const shareOf = ({ box }: View, across: number, down: number): Share => [
  (across - box.left) / box.width,
  1 - (down - box.top) / box.height,
];

export class Panel {
  readonly #parts: PanelParts;
  readonly #context: CanvasRenderingContext2D;
  #selected: number | null = null;
  #waiting = false;
  /** What is drawn, and which point is at each of its pixels once somebody asks. */
  #view: View;
  #pixels: Pixels | null = null;

  constructor(parts: PanelParts) {
    this.#parts = parts;
    this.#context = parts.canvas.getContext('2d') as CanvasRenderingContext2D;
    this.#view = this.#look();
    new ResizeObserver(() => this.redraw()).observe(parts.canvas);
  }

  get count(): number {
    return this.#parts.points.count;
  }

  /** Draws again at the next frame. */
  redraw(): void {
    this.#view = this.#look();
    this.#pixels = null;
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.draw();
    });
  }

  /** Draws again at once: paper does not wait for a frame. */
  draw(): void {
    this.#view = this.#look();
    this.#pixels = null;
    this.#paint();
    this.#point();
  }

  reset(): void {
    this.#parts.sight.reset();
    this.#selected = null;
    this.redraw();
  }

  setLog(log: boolean): void {
    this.#parts.sight.reset(log);
    this.#selected = null;
    this.redraw();
  }

  /** Selects the point called `name`, where there is one. */
  select(name: string): void {
    const found = this.#parts.points.named(name);
    if (found !== undefined) this.#choose(found);
  }

  /** Selects the point `by` steps to the right. */
  step(by: number): void {
    const { points, announce } = this.#parts;
    if (points.count === 0) announce('no points');
    else this.#choose(points.beside(this.#selected, by));
  }

  zoomIn(): void {
    this.#zoom(ZOOM, this.#focus());
  }

  zoomOut(): void {
    this.#zoom(1 / ZOOM, this.#focus());
  }

  /** Zooms in, or out, around a place on the canvas. */
  zoomAt(isIn: boolean, across: number, down: number): void {
    this.#zoom(isIn ? ZOOM : 1 / ZOOM, shareOf(this.#view, across, down));
  }

  seen(): Pick<View, 'x' | 'y'> {
    const { x, y } = this.#parts.sight;
    return { x, y };
  }

  /** Moves what was seen by pixels, to the right and down. */
  move(from: Pick<View, 'x' | 'y'>, right: number, down: number): void {
    const { width, height } = this.#view.box;
    this.#parts.sight.move(from, [right / width, -down / height]);
    this.redraw();
  }

  /** Tells of the point that is near. */
  hover(across: number, down: number): void {
    this.#pixels ??= new Pixels(this.#parts.points.all, this.#view);
    this.#selected = this.#pixels.near(across, down);
    this.#point();
  }

  leave(): void {
    this.#selected = null;
    this.#point();
  }

  #look(): View {
    const { canvas, axes, sight } = this.#parts;
    return { x: sight.x, y: sight.y, box: boxIn(this.#context, axes, canvas.clientWidth, canvas.clientHeight) };
  }

  #paint(): void {
    const { canvas, axes, tip } = this.#parts;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    this.#context.scale(ratio, ratio);
    draw({ context: this.#context, view: this.#view, inks: tip.inks() }, axes);
  }

  /** Points at the selected point. */
  #point(): void {
    const { canvas, points, tip } = this.#parts;
    if (this.#selected === null) tip.hide();
    else tip.show(points.text(this.#selected), this.#spot(this.#selected), canvas);
  }

  #spot(index: number): [number, number] {
    return spotOf(this.#parts.points.all[index] as Points['all'][number], this.#view);
  }

  #focus(): Share {
    return this.#selected === null ? MIDDLE : shareOf(this.#view, ...this.#spot(this.#selected));
  }

  #zoom(factor: number, at: Share): void {
    this.#parts.sight.zoom(factor, at);
    this.redraw();
  }

  #choose(index: number): void {
    const { points, sight, announce } = this.#parts;
    this.#selected = index;
    announce(points.text(index).replaceAll('\n', ', '));
    if (sight.bring(shareOf(this.#view, ...this.#spot(index)))) this.redraw();
    else this.#point();
  }
}
