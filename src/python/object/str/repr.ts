/** How byte strings are shown (string_repr, Objects/stringobject.c 2.7.18). */

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** In single quotes, or in double ones where there are single quotes inside and no double ones. */
export function quoteOf(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

export function reprBytes(bytes: string): string {
  const quote = quoteOf(bytes);
  return quote + escapeBytes(bytes, quote) + quote;
}

/** Backslash escapes for all but printable ASCII; also what the `string_escape` codec writes, for single quotes. */
export function escapeBytes(bytes: string, quote: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
  return bytes.replace(/[\x00-\x1f\\'"\x7f-\xff]/g, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${character}` : character;
    return SHORT[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
