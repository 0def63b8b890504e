/** Format strings of `plot`, such as `'ro--'` (`_process_plot_format`, lib/matplotlib/axes/_base.py, 2.1.0). */
import { PlotError } from '../../python/index.ts';
import { cycleColor } from '../../result/palette.ts';
import { colorOrNone, isBaseColor, toColor } from './colors.ts';
import { LINE_STYLES, MARKERS } from './line-style.ts';

export interface PlotFormat {
  readonly linestyle: string | null;
  readonly marker: string | null;
  /** `#rrggbb` */
  readonly color: string | null;
}

const LONG_STYLES = ['--', '-.'] as const;

/** A whole number is a marker (`'1'`), not a shade of grey. */
const isMarkerNumber = (format: string): boolean => /^(0|-?[1-9][0-9]*)$/.test(format);

/** The long line styles, and a blank for none, come first wherever they stand. */
function longStyle(format: string): { linestyle: string | null; rest: string } {
  let linestyle: string | null = null;
  let rest = format;
  for (const style of LONG_STYLES) {
    if (!rest.includes(style)) continue;
    linestyle = style;
    rest = rest.replaceAll(style, '');
  }
  return rest.includes(' ') ? { linestyle: 'None', rest: rest.replaceAll(' ', '') } : { linestyle, rest };
}

/** Reads a format string; what it does not mention is null. */
export function parseFormat(format: string): PlotFormat {
  const whole = colorOrNone(format);
  if (whole !== undefined && !isMarkerNumber(format)) return { linestyle: null, marker: null, color: whole.hex };
  const { linestyle, rest } = longStyle(format);
  const found = { linestyle, marker: null as string | null, color: null as string | null };
  const set = (kind: keyof typeof found, value: string) => {
    if (found[kind] !== null) throw new PlotError('ValueError', `Illegal format string "${rest}"; two ${kind} symbols`);
    found[kind] = value;
  };
  for (let index = 0; index < rest.length; index++) {
    const symbol = rest[index] as string;
    if (symbol in LINE_STYLES) set('linestyle', symbol);
    else if (MARKERS.has(symbol)) set('marker', symbol);
    else if (isBaseColor(symbol)) set('color', toColor(symbol).hex);
    else if (symbol === 'C' && index < rest.length - 1) found.color = cycleColor(cycleNumber(rest[++index] as string));
    else throw new PlotError('ValueError', `Unrecognized character ${symbol} in format string`);
  }
  const plain = found.linestyle === null && found.marker === null;
  return { linestyle: found.linestyle ?? (plain ? '-' : 'None'), marker: found.marker ?? 'None', color: found.color };
}

function cycleNumber(digit: string): number {
  if (!/[0-9]/.test(digit)) throw new PlotError('ValueError', `invalid literal for int() with base 10: '${digit}'`);
  return Number(digit);
}
