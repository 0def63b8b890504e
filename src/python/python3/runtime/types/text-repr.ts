/** How text is shown: printable characters as they are (unicode_repr, Objects/unicodeobject.c 3.8.18). */
import { quoteOf } from '../../../object/str/repr.ts';
import { escapeCode } from '../../../object/unicode/repr.ts';

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** Characters that are not shown: "Other" and "Separator" but for the space (Py_UNICODE_ISPRINTABLE). */
const HIDDEN = /^[\p{C}\p{Z}]$/u;

export function reprText(text: string): string {
  const quote = quoteOf(text);
  let shown = '';
  for (const character of text) shown += character === quote ? `\\${character}` : shownCharacter(character);
  return quote + shown + quote;
}

function shownCharacter(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  if (character === ' ' || !HIDDEN.test(character)) return character;
  return escapeCode(character.codePointAt(0) as number);
}
