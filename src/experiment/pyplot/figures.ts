/** The figures of a program: which there are, which is current, and what makes and removes them (lib/matplotlib/pyplot.py, 2.1.0). */
import { type PlotCall, PlotError, type PlotReply, type PlotValue } from '../../python/index.ts';
import type { Figure } from '../../result/figure.ts';
import type { Note } from '../../result/result.ts';
import { Arguments, isList, numberOf, numbersOf, textOf, unsupported } from './arguments.ts';
import { cellOf, overlap, sameCell, WHOLE } from './cells.ts';
import { type AxesDraft, type Cell, type FigureDraft, figureOf, newAxes } from './draft.ts';
import { adjusted } from './spaces.ts';

/** `rcParams['figure.figsize']` in inches, `['figure.dpi']`. */
const SIZE = [6.4, 4.8] as const;
const DPI = 100;
const SIZE_PARAMETERS = ['figsize', 'dpi'] as const;

const NONE: PlotReply = { kind: 'none' };

const figureHandle = ({ number }: FigureDraft): PlotReply => ({ kind: 'handle', handle: { handle: 'figure', id: number } });
const axesHandle = ({ id }: AxesDraft): PlotReply => ({ kind: 'handle', handle: { handle: 'axes', id } });

export class Figures {
  /** All that were made: a figure that was closed was drawn all the same. */
  private readonly made: FigureDraft[] = [];
  /** Those that are open, the current one last. */
  private open: FigureDraft[] = [];
  private nextAxes = 1;
  private readonly remarks = new Map<string, Note>();

  /** Keeps a note, once. */
  remark(code: string, text: string): void {
    this.remarks.set(code, { code, text });
  }

  get notes(): readonly Note[] {
    return [...this.remarks.values()];
  }

  /** The finished figures; one without axes shows nothing. */
  drawn(): Figure[] {
    return this.made.filter(({ axes }) => axes.length > 0).map(figureOf);
  }

  /** Those of them that the program did not save. */
  unsaved(): Figure[] {
    return this.made.filter(({ axes, saved }) => axes.length > 0 && !saved).map(figureOf);
  }

  /** `gcf` and `gca` make what is not there. */
  currentFigure(): FigureDraft {
    return this.open.at(-1) ?? this.create(1);
  }

  currentAxes(figure = this.currentFigure()): AxesDraft {
    return figure.current ?? this.addAxes(figure, WHOLE);
  }

  figureBy(id: number): FigureDraft {
    return this.find(this.made.findLast(({ number }) => number === id));
  }

  axesBy(id: number): AxesDraft {
    return this.find(this.made.flatMap(({ axes }) => axes).find((axes) => axes.id === id));
  }

  private find<T>(found: T | undefined): T {
    if (found === undefined) throw new PlotError('ValueError', 'refplot: that figure or these axes were removed');
    return found;
  }

  private create(number: number): FigureDraft {
    const figure = {
      number,
      width: SIZE[0] * DPI,
      height: SIZE[1] * DPI,
      suptitle: null,
      axes: [],
      current: null,
      subplots: null,
      saved: false,
    };
    this.made.push(figure);
    this.open.push(figure);
    return figure;
  }

  private addAxes(figure: FigureDraft, cell: Cell): AxesDraft {
    const axes = newAxes(this.nextAxes++, cell);
    figure.axes.push(axes);
    figure.current = axes;
    return axes;
  }

  /** `figure(num, figsize, dpi)`: a new one, or the one of that number made current. */
  figure(call: PlotCall): PlotReply {
    const taken = new Arguments(call, ['num', ...SIZE_PARAMETERS]);
    const wanted = taken.take('num');
    const size = takeSize(taken);
    taken.end();
    return figureHandle(this.select(wanted, call) ?? Object.assign(this.create(this.freeNumber(wanted)), size));
  }

  private select(wanted: PlotValue | undefined, call: PlotCall): FigureDraft | undefined {
    if (wanted === undefined) return undefined;
    if (typeof wanted !== 'number') throw unsupported(call, 'a figure with a name');
    const figure = this.open.find(({ number }) => number === wanted);
    if (figure !== undefined) this.open = [...this.open.filter((each) => each !== figure), figure];
    return figure;
  }

  private freeNumber(wanted: PlotValue | undefined): number {
    return typeof wanted === 'number' ? wanted : Math.max(0, ...this.open.map(({ number }) => number)) + 1;
  }

  /** pyplot's `subplot`: the axes of that cell, in place of others that are in its way. */
  subplot(call: PlotCall): PlotReply {
    const cell = cellOf(call);
    const figure = this.currentFigure();
    const axes = figure.axes.find((each) => sameCell(each, cell)) ?? this.addAxes(figure, cell);
    figure.axes = figure.axes.filter((each) => each === axes || !overlap(each, axes));
    figure.current = axes;
    return axesHandle(axes);
  }

  /** A figure's own `add_subplot`, which removes nothing. */
  addSubplot(figure: FigureDraft, call: PlotCall): PlotReply {
    const cell = cellOf(call);
    const found = figure.axes.find((each) => sameCell(each, cell));
    figure.current = found ?? this.addAxes(figure, cell);
    return axesHandle(figure.current);
  }

  /** `subplots(nrows, ncols)`: a new figure and all its axes. */
  subplots(call: PlotCall): PlotReply {
    const taken = new Arguments(call, ['nrows', 'ncols', 'sharex', 'sharey', 'squeeze', ...SIZE_PARAMETERS]);
    const grid = takeGrid(taken);
    const figure = Object.assign(this.create(this.freeNumber(undefined)), takeSize(taken));
    taken.end();
    return { kind: 'tuple', items: [figureHandle(figure), this.fill(figure, grid)] };
  }

  /** A figure's own `subplots`. */
  addSubplots(figure: FigureDraft, call: PlotCall): PlotReply {
    const taken = new Arguments(call, ['nrows', 'ncols', 'sharex', 'sharey', 'squeeze']);
    const grid = takeGrid(taken);
    taken.end();
    return this.fill(figure, grid);
  }

  /** One pair of axes, a list of them, or a list of rows: `squeeze` leaves out a direction of one. */
  private fill(figure: FigureDraft, { rows, columns, squeeze }: Grid): PlotReply {
    const all = Array.from({ length: rows * columns }, (_, index) => axesHandle(this.addAxes(figure, { rows, columns, index: index + 1 })));
    if (squeeze && all.length === 1) return all[0] as PlotReply;
    if (squeeze && (rows === 1 || columns === 1)) return { kind: 'list', items: all };
    return {
      kind: 'list',
      items: Array.from({ length: rows }, (_, row) => ({ kind: 'list', items: all.slice(row * columns, (row + 1) * columns) })),
    };
  }

  /** `close()`, `close(2)`, `close(figure)`, `close('all')`. */
  close(call: PlotCall): PlotReply {
    const [which] = call.args;
    if (which === 'all') this.open = [];
    else if (which === undefined || which === null) this.open = this.open.slice(0, -1);
    else {
      const number = typeof which === 'object' && 'handle' in which ? which.id : numberOf(which, call);
      this.open = this.open.filter((figure) => figure.number !== number);
    }
    return NONE;
  }

  /** `clf`: nothing is left of what was drawn. */
  clear(figure: FigureDraft): PlotReply {
    Object.assign(figure, { axes: [], current: null, suptitle: null });
    return NONE;
  }

  suptitle(figure: FigureDraft, call: PlotCall): PlotReply {
    const taken = new Arguments(call, ['t'], {}, 1);
    figure.suptitle = textOf(taken.take('t') ?? '', call);
    taken.end();
    return { kind: 'artist', type: 'text.Text' };
  }

  adjustSubplots(figure: FigureDraft, call: PlotCall): PlotReply {
    figure.subplots = adjusted(figure.subplots, call);
    return NONE;
  }

  setSize(figure: FigureDraft, call: PlotCall): PlotReply {
    const [first, second] = call.args;
    Object.assign(figure, pixels(isList(first) ? numbersOf(first, call) : numbersOf([first ?? null, second ?? null], call), DPI));
    return NONE;
  }

  current(): PlotReply {
    return figureHandle(this.currentFigure());
  }

  currentAxesOf(figure: FigureDraft): PlotReply {
    return axesHandle(this.currentAxes(figure));
  }
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly squeeze: boolean;
}

function takeGrid(taken: Arguments): Grid {
  const [rows, columns] = [taken.takeNumber('nrows') ?? 1, taken.takeNumber('ncols') ?? 1];
  if (taken.takeFlag('sharex') || taken.takeFlag('sharey')) throw unsupported(taken.call, 'shared axes');
  return { rows, columns, squeeze: taken.takeFlag('squeeze') ?? true };
}

function takeSize(taken: Arguments): { width: number; height: number } {
  const size = taken.take('figsize');
  const dpi = taken.takeNumber('dpi') ?? DPI;
  // Sizes in points would have to grow with it.
  if (dpi !== DPI) throw unsupported(taken.call, 'another dpi than 100');
  return pixels(size === undefined ? SIZE : numbersOf(size, taken.call), dpi);
}

function pixels([width, height]: readonly number[], dpi: number): { width: number; height: number } {
  if (width === undefined || height === undefined || !(width > 0) || !(height > 0)) {
    throw new PlotError('ValueError', 'a figure needs a width and a height above zero');
  }
  return { width: Math.floor(width * dpi), height: Math.floor(height * dpi) };
}
