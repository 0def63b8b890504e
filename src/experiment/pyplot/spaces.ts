/** `subplots_adjust`: the area of all axes and the gaps between them (`SubplotParams`, lib/matplotlib/figure.py, 2.1.0). */
import { type PlotCall, PlotError } from '../../python/index.ts';
import type { SubplotSpaces } from '../../result/figure.ts';
import { Arguments } from './arguments.ts';

/** `figure.subplot.*` of rcParams */
const SPACES: SubplotSpaces = { left: 0.125, right: 0.9, bottom: 0.11, top: 0.88, wspace: 0.2, hspace: 0.2 };

const NAMES = ['left', 'bottom', 'right', 'top', 'wspace', 'hspace'] as const;

/** What a call makes of the spaces before; null for matplotlib's. */
export function adjusted(before: SubplotSpaces | null, call: PlotCall): SubplotSpaces {
  const taken = new Arguments(call, NAMES);
  const old = before ?? SPACES;
  const spaces = Object.fromEntries(NAMES.map((name) => [name, taken.takeNumber(name) ?? old[name]])) as unknown as SubplotSpaces;
  taken.end();
  if (spaces.left >= spaces.right) throw new PlotError('ValueError', 'left cannot be >= right');
  if (spaces.bottom >= spaces.top) throw new PlotError('ValueError', 'bottom cannot be >= top');
  return spaces;
}
