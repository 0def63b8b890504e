/** How far forms of the source go that py-ast is given otherwise. */
import { endOfString } from './string-literals.ts';

export interface Extent {
  /** Behind the last character that is no space. */
  readonly end: number;
  /** The last comma outside brackets, or null. */
  readonly comma: number | null;
  /** Whether it goes so far, and not to the end of its line only. */
  readonly isWhole: boolean;
  /** Where it ended. */
  readonly stop: number;
}

/** How far a form goes: to what ends it outside brackets. @param acrossLines whether the end of a line is none of it */
export function extentOf(source: string, from: number, ends: RegExp, acrossLines = false): Extent {
  let depth = 0;
  let comma: number | null = null;
  let end = from;
  for (let at = from; at < source.length; at++) {
    const character = source[at] as string;
    ends.lastIndex = at;
    if (depth === 0 && ends.test(source)) return { end, comma, isWhole: true, stop: at };
    if (depth === 0 && character === '\n' && source[at - 1] !== '\\' && !acrossLines) break;
    if (character === '#') at = source.indexOf('\n', at) - 1;
    else if (/\s|\\/.test(character)) continue;
    else {
      if (/["']/.test(character)) at = endOfString(source, at) - 1;
      if (/[([{]/.test(character)) depth++;
      if (/[)\]}]/.test(character)) depth--;
      if (depth < 0) break;
      if (character === ',' && depth === 0) comma = at;
      end = at + 1;
    }
  }
  return { end, comma, isWhole: false, stop: end };
}
