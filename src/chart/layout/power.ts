/** Powers of ten as matplotlib's mathtext sets them (`mathtext.py`, 2.1.0): the exponent smaller and raised. */
import { textWidth } from '../font/measure.ts';
import { withMinus } from '../ticks/linear-labels.ts';
import type { PowerLabel } from '../ticks/log.ts';
import type { PlacedLine, PlacedText, TextSpot } from './text.ts';

/** `SHRINK_FACTOR`: an exponent's size in that of its base. */
const EXPONENT_SIZE = 0.7;
/** How far an exponent is raised, and the height and depth of the whole, in font sizes. */
const EXPONENT_RAISE = 0.386;
const ASCENT = 1.123;
const DESCENT = 0.216;
/** Agg draws mathtext as an image whose height is rounded up to whole pixels. */
const RISE = 1;
/** … and whose left edge stands on the next whole pixel: half a pixel to the right, on average. */
const RIGHTWARDS = 0.5;
/** The spaces beside the multiplication sign, and after an exponent, in font sizes. */
const OPERATOR_SPACE = 0.194;
const SCRIPT_SPACE = 0.09;

/** Lays out `coefficient × 10^exponent` at a spot; rotation is not supported, as no tick label needs it. */
export function placePower({ coefficient, exponent }: PowerLabel, { x, y, size, ha, va }: TextSpot): PlacedText {
  const raised = withMinus(String(exponent));
  const times = coefficient === null ? [] : [coefficient, '\u00d7'];
  const widths = times.map((text) => textWidth(text, size) + OPERATOR_SPACE * size);
  const base = widths.reduce((sum, width) => sum + width, 0);
  const baseEnd = base + textWidth('10', size);
  const width = baseEnd + textWidth(raised, size * EXPONENT_SIZE) + SCRIPT_SPACE * size;
  const left = x - width * { left: 0, center: 0.5, right: 1 }[ha] + RIGHTWARDS;
  const ascent = ASCENT * size;
  const baseline = (va === 'top' ? y + ascent : y + ascent / 2) - RISE;
  const line = (text: string, start: number, fontSize: number, lift: number): PlacedLine => ({
    text,
    x: left + start,
    y: baseline - lift,
    align: 'left',
    size: fontSize,
    angle: 0,
  });
  const lines = [
    ...times.map((text, index) => line(text, index === 0 ? 0 : (widths[0] as number), size, 0)),
    line('10', base, size, 0),
    line(raised, baseEnd, size * EXPONENT_SIZE, EXPONENT_RAISE * size),
  ];
  return { lines, bounds: { left, right: left + width, top: baseline + RISE - ascent, bottom: baseline + RISE + DESCENT * size } };
}
