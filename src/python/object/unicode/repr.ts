/** How unicode strings are shown (unicodeescape_string, Objects/unicodeobject.c 2.7.18). */
import { quoteOf } from '../str/repr.ts';

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

export function reprUnicode(text: string): string {
  const quote = quoteOf(text);
  return `u${quote}${escapeText(text, quote)}${quote}`;
}

/** `\x`, `\u` and `\U` escapes for all but printable ASCII; `quote` is escaped, too. */
export function escapeText(text: string, quote: string): string {
  let escaped = '';
  for (const character of text) escaped += character === quote ? `\\${character}` : escapeCharacter(character);
  return escaped;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code >= 0x20 && code < 0x7f && character !== '\\') return character;
  return SHORT[character] ?? escapeCode(code);
}

/** The shortest of the three escapes. */
export function escapeCode(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
