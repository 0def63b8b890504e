/** Charts drawn in text: in braille and blocks, or in ASCII where a terminal has no more. */
import { flagged } from '../chart/flags.ts';
import { RefplotError } from '../errors.ts';
import type { Report } from '../result/comparison.ts';
import type { Figure } from '../result/figure.ts';
import { immortalCounts } from '../result/immortal.ts';
import type { Paint } from './canvas.ts';
import { ASCII, UNICODE } from './glyphs.ts';
import { type PlotStyle, plotLines } from './plot.ts';
import { centred, printable } from './text.ts';

export interface TerminalStyle {
  /** Characters across. */
  readonly columns: number;
  /** Rows of one chart's canvas; by the width where not given. */
  readonly rows?: number;
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
  /** Colours the characters of a series; null for no colour. */
  readonly paint: Paint | null;
}

export const PLAIN_STYLE: TerminalStyle = { columns: 80, unicode: true, paint: null };

/** A chart is this many columns wider than it is high, in rows, and no higher than a terminal. */
const WIDE = 4;
const LOWEST = 8;
const HIGHEST = 24;
const NARROWEST = 20;

/** All charts of a report, one under the other. Fails with `usage` where nothing was plotted. */
export function terminalCharts(
  report: Report,
  { log = false }: { readonly log?: boolean } = {},
  style: TerminalStyle = PLAIN_STYLE,
): string {
  const { figures } = report;
  if (figures.length === 0) throw new RefplotError('usage', 'there is no chart to draw: the program plotted nothing');
  const columns = Math.max(NARROWEST, Math.floor(style.columns));
  const rows = style.rows ?? Math.min(HIGHEST, Math.max(LOWEST, Math.round(columns / WIDE)));
  const plot = { columns, rows, glyphs: style.unicode ? UNICODE : ASCII, paint: style.paint };
  const counts = immortalCounts(report);
  return figures.map((figure) => `${figureLines(flagged(figure, counts), log, plot).join('\n')}\n`).join('\n');
}

function figureLines(figure: Figure, log: boolean, style: PlotStyle): string[] {
  const title = figure.suptitle === null ? [] : [centred(printable(figure.suptitle, style.glyphs), style.columns)];
  const plots = figure.axes.map((axes) => plotLines(figure, log ? { ...axes, yscale: 'log' } : axes, style));
  return [...title, ...plots.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))];
}
