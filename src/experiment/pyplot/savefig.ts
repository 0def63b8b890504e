/** `savefig` (Figure.savefig and FigureCanvasBase.print_figure, lib/matplotlib 2.1.0): what is saved, and where that may be. */
import { posix } from 'node:path';
import { type PlotCall, PlotError, type PlotValue } from '../../python/index.ts';
import type { Figure } from '../../result/figure.ts';
import { numberOf } from './arguments.ts';

/** A figure as it was when the program saved it. */
export interface SavedFigure {
  readonly figure: Figure;
  /** The program's own name of the file, with the extension that matplotlib adds. */
  readonly path: string;
  readonly format: SavedFormat;
  /** Dots per inch; the figure's own where not given. */
  readonly dpi: number | null;
}

type SavedFormat = 'svg' | 'png';

/** Says where a file of the program may be: an error number and its text where it may not. */
export type PlaceCheck = (path: string) => readonly [errno: number, strerror: string] | null;

const FORMATS: readonly string[] = ['png', 'svg'];
/** `rcParams['savefig.format']` */
const DEFAULT_FORMAT = 'png';

/** What a call saves. Throws what matplotlib raises for a format, and IOError for a place. */
export function savedFigure(figure: Figure, call: PlotCall, check: PlaceCheck): SavedFigure {
  const { name, given } = argumentsOf(call);
  const suffix = posix.extname(name).slice(1);
  const format = (given ?? (suffix === '' || suffix === '.' ? DEFAULT_FORMAT : suffix)).toLowerCase();
  if (!FORMATS.includes(format)) throw new PlotError('ValueError', notSupported(format));
  const path = given === null && suffix === '' ? `${name.replace(/\.+$/, '')}.${DEFAULT_FORMAT}` : name;
  const refused = check(path);
  if (refused !== null) throw new PlotError('IOError', [...refused, path]);
  const { dpi } = call.kwargs;
  return { figure, path, format: format as SavedFormat, dpi: dpi == null || dpi === 'figure' ? null : numberOf(dpi, call) };
}

function notSupported(format: string): string {
  return `Format "${format}" is not supported.\nSupported formats: ${FORMATS.join(', ')}.`;
}

function argumentsOf({ args, kwargs }: PlotCall): { name: string; given: string | null } {
  const names: PlotValue[] = [...args, ...('fname' in kwargs ? [kwargs.fname as PlotValue] : [])];
  const [name] = names;
  if (names.length !== 1) throw new PlotError('TypeError', `savefig() takes exactly 2 arguments (${names.length + 1} given)`);
  if (typeof name !== 'string')
    throw new PlotError('TypeError', 'Object does not appear to be a 8-bit string path or a Python file-like object');
  return { name, given: kwargs.format == null ? null : String(kwargs.format) };
}
