/** A program's pyplot calls, interpreted: the figures it drew. One interpretation for every subject. */
import { type PlotCall, PlotError, type PlotHost, type PlotReply } from '../../python/index.ts';
import type { Figure } from '../../result/figure.ts';
import type { Note } from '../../result/result.ts';
import { unsupported } from './arguments.ts';
import { AXES_METHODS, PYPLOT_FUNCTIONS } from './axes-functions.ts';
import { type FigureDraft, figureOf } from './draft.ts';
import { Figures } from './figures.ts';
import { type PlaceCheck, type SavedFigure, savedFigure } from './savefig.ts';

type FigureFunction = (figures: Figures, figure: FigureDraft, call: PlotCall) => PlotReply;
type PyplotFunction = (figures: Figures, call: PlotCall) => PlotReply;

/** The charts are drawn when the program has ended; to show or draw changes nothing. */
const nothing = (): PlotReply => ({ kind: 'none' });

/** Axes stay where they are; that is told. */
function tightLayout(figures: Figures): PlotReply {
  figures.remark('tight-layout', "tight_layout() is not done: the axes stay at matplotlib's default places");
  return nothing();
}

const FIGURE_METHODS: Readonly<Record<string, FigureFunction>> = {
  add_subplot: (figures, figure, call) => figures.addSubplot(figure, call),
  subplots: (figures, figure, call) => figures.addSubplots(figure, call),
  gca: (figures, figure) => figures.currentAxesOf(figure),
  suptitle: (figures, figure, call) => figures.suptitle(figure, call),
  subplots_adjust: (figures, figure, call) => figures.adjustSubplots(figure, call),
  set_size_inches: (figures, figure, call) => figures.setSize(figure, call),
  clf: (figures, figure) => figures.clear(figure),
  clear: (figures, figure) => figures.clear(figure),
  show: nothing,
  tight_layout: tightLayout,
};

const STATE_FUNCTIONS: Readonly<Record<string, PyplotFunction>> = {
  figure: (figures, call) => figures.figure(call),
  subplot: (figures, call) => figures.subplot(call),
  subplots: (figures, call) => figures.subplots(call),
  close: (figures, call) => figures.close(call),
  gcf: (figures) => figures.current(),
  gca: (figures) => figures.currentAxesOf(figures.currentFigure()),
  clf: (figures) => figures.clear(figures.currentFigure()),
  suptitle: (figures, call) => figures.suptitle(figures.currentFigure(), call),
  subplots_adjust: (figures, call) => figures.adjustSubplots(figures.currentFigure(), call),
  axes: (figures, call) => {
    if (call.args.length > 0) throw unsupported(call, 'a rectangle');
    return figures.subplot(call);
  },
  draw: nothing,
  ioff: nothing,
  ion: nothing,
  show: nothing,
  tight_layout: tightLayout,
};

function lookup<T>(table: Readonly<Record<string, T>>, call: PlotCall, owner: string): T {
  const found = Object.hasOwn(table, call.function) ? table[call.function] : undefined;
  if (found === undefined) throw new PlotError('NotImplementedError', `refplot does not support ${owner}.${call.function}()`);
  return found;
}

export class FigureBuilder implements PlotHost {
  /** What the program saved, in the order in which it did. */
  readonly saved: SavedFigure[] = [];
  private readonly all = new Figures();
  private readonly check: PlaceCheck | null;

  /** @param check says where the program may save figures; without it, saving changes nothing */
  constructor(check: PlaceCheck | null = null) {
    this.check = check;
  }

  call(call: PlotCall): PlotReply {
    const { target } = call;
    if (call.function === 'savefig' && target.kind !== 'axes') return this.save(call);
    if (target.kind === 'axes') return lookup(AXES_METHODS, call, 'axes')(this.all.axesBy(target.id), call);
    if (target.kind === 'figure') return lookup(FIGURE_METHODS, call, 'figure')(this.all, this.all.figureBy(target.id), call);
    const state = Object.hasOwn(STATE_FUNCTIONS, call.function) ? STATE_FUNCTIONS[call.function] : undefined;
    if (state !== undefined) return state(this.all, call);
    return lookup(PYPLOT_FUNCTIONS, call, 'pyplot')(this.all.currentAxes(), call);
  }

  private save(call: PlotCall): PlotReply {
    if (this.check === null) return nothing();
    const draft = call.target.kind === 'figure' ? this.all.figureBy(call.target.id) : this.all.currentFigure();
    this.saved.push(savedFigure(structuredClone(figureOf(draft)), call, this.check));
    draft.saved = true;
    return nothing();
  }

  /** What is drawn otherwise than the program asked for. */
  get notes(): readonly Note[] {
    return this.all.notes;
  }

  /** The figures that the program drew and did not save. */
  unsaved(): Figure[] {
    return this.all.unsaved();
  }

  /** What the program drew, in the order in which it made the figures. */
  figures(): Figure[] {
    return this.all.drawn();
  }
}
