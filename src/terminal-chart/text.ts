/** Texts of a chart: nothing that moves the cursor, and only what the terminal can show. */
import { harmless, widthOf } from '../table/text.ts';
import type { Glyphs } from './glyphs.ts';
import { ASCII } from './glyphs.ts';

/** What typography writes that ASCII has another sign for. */
const PLAINER: Readonly<Record<string, string>> = { '\u2212': '-', '\u00d7': 'x', '\u2026': '...' };

/** A text on one line; without Unicode, `?` stands for what cannot be shown. */
export function printable(text: string, glyphs: Glyphs): string {
  const line = harmless(text.replace(/\s+/g, ' '));
  return glyphs === ASCII ? line.replace(/[^ -~]/gu, (character) => PLAINER[character] ?? '?') : line;
}

/** At most `width` characters of `text`. */
export function shortened(text: string, width: number, { ellipsis }: Glyphs): string {
  if (widthOf(text) <= width) return text;
  return width < 1 ? '' : [...text].slice(0, width - 1).join('') + ellipsis;
}

/** `text` in the middle of `width`. */
export function centred(text: string, width: number): string {
  return ' '.repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text;
}
