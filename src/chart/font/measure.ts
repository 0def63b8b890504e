/** How wide and high DejaVu Sans draws a line of text, without a canvas or a system font. */

import { blocks, missingGlyph, unitsPerEm } from './dejavu-sans.ts';
import { hintedLines } from './hinted-lines.ts';

/** The height of a line over its baseline and the depth under it, and how far the pen moves; all in the unit of the size asked for. */
export interface LineBox {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

interface Glyph {
  readonly advance: number;
  readonly yMin: number;
  readonly yMax: number;
}

let glyphs: Map<number, Glyph> | undefined;

/** matplotlib takes every line to be at least as high and deep as `lp` (`text.py`, 2.1.0); in font units. */
const FULL_LINE: Pick<Glyph, 'yMin' | 'yMax'> = { yMin: -426, yMax: 1556 };
const DPI = 100;

function parseGlyph(words: string): Glyph {
  const [advance = 0, yMin = 0, yMax = 0] = words.split(' ').map(Number);
  return { advance, yMin, yMax };
}

function parseBlocks(): Map<number, Glyph> {
  const parsed = new Map<number, Glyph>();
  for (const [first, lines] of Object.entries(blocks)) {
    const entries = lines.join(',').split(',');
    for (let index = 0; index < entries.length; index++) parsed.set(Number(first) + index, parseGlyph(entries[index] as string));
  }
  return parsed;
}

function glyphOf(code: number): Glyph {
  glyphs ??= parseBlocks();
  const known = glyphs.get(code);
  if (known !== undefined) return known;
  const missing = parseGlyph(missingGlyph);
  glyphs.set(code, missing);
  return missing;
}

/** How far the pen moves over `text` at `size`, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let advance = 0;
  for (const character of text) advance += glyphOf(character.codePointAt(0) as number).advance;
  return (advance * size) / unitsPerEm;
}

/** The ascent and descent of every line at `size` pixels: recorded for whole points, else rounded. */
function fullLine(size: number): readonly [number, number] {
  const points = Math.round(((size * 72) / DPI) * 100) / 100;
  const { yMin, yMax } = FULL_LINE;
  return hintedLines[points] ?? [Math.round((yMax * size) / unitsPerEm), Math.round((-yMin * size) / unitsPerEm)];
}

/** The box matplotlib gives one line of text at `size` pixels: its heights are whole pixels, as the font's hinting makes them. */
export function lineBox(text: string, size: number): LineBox {
  let { yMin, yMax } = FULL_LINE;
  for (const character of text) {
    const glyph = glyphOf(character.codePointAt(0) as number);
    yMin = Math.min(yMin, glyph.yMin);
    yMax = Math.max(yMax, glyph.yMax);
  }
  const [ascent, descent] = fullLine(size);
  const beyond = (units: number): number => Math.round((units * size) / unitsPerEm);
  return { width: textWidth(text, size), ascent: ascent + beyond(yMax - FULL_LINE.yMax), descent: descent + beyond(FULL_LINE.yMin - yMin) };
}
