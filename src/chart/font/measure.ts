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

const glyphs = new Map<number, Glyph>();

/** matplotlib takes every line to be at least as high and deep as `lp` (`text.py`, 2.1.0); in font units. */
const FULL_LINE: Pick<Glyph, 'yMin' | 'yMax'> = { yMin: -426, yMax: 1556 };
const DPI = 100;

function parseGlyph(words: string): Glyph {
  const [advance = 0, yMin = 0, yMax = 0] = words.split(' ').map(Number);
  return { advance, yMin, yMax };
}

const firstCodes = Object.keys(blocks).map(Number);

/** Takes in the block that begins at `first`; most texts need one alone. */
function parseBlock(first: number): void {
  const entries = (blocks[first] as readonly string[]).flatMap((line) => line.split(','));
  for (const [index, entry] of entries.entries()) glyphs.set(first + index, parseGlyph(entry));
}

function glyphOf(code: number): Glyph {
  const known = glyphs.get(code);
  if (known !== undefined) return known;
  const first = firstCodes.findLast((start) => start <= code);
  if (first !== undefined && !glyphs.has(first)) {
    parseBlock(first);
    return glyphOf(code);
  }
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
