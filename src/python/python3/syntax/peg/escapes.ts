/**
 * Escapes in literals that mean nothing: what CPython's codecs say of them (_PyUnicode_DecodeUnicodeEscape, Objects/unicodeobject.c, and
 * _PyBytes_DecodeEscape, Objects/bytesobject.c 3.10.13).
 */

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const ESCAPE = /\\(?:([xuU])([0-9a-fA-F]*)|(N)(?:\{([^}]*)(\}?))?|.)/gs;
const HIGHEST = 0x10ffff;

/** The words for the first wrong escape of a text; null where there is none. @param isName whether a character has that name */
export function textEscapeError(body: string, isName: (name: string) => boolean): string | null {
  for (const match of body.matchAll(ESCAPE)) {
    const wrong =
      match[1] !== undefined ? wrongDigits(match[1], match[2] as string) : match[3] !== undefined ? wrongName(match, isName) : null;
    if (wrong === null) continue;
    const start = encodedLength(body.slice(0, match.index));
    const end = start + encodedLength(match[0].slice(0, wrong.length)) - 1;
    return `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ${wrong.reason}`;
  }
  return null;
}

interface WrongEscape {
  readonly reason: string;
  /** How many characters of it were read. */
  readonly length: number;
}

function wrongDigits(kind: string, all: string): WrongEscape | null {
  const wanted = DIGITS[kind] as number;
  const digits = all.slice(0, wanted);
  if (digits.length < wanted) return { reason: `truncated \\${kind}${'X'.repeat(wanted)} escape`, length: 2 + digits.length };
  return Number.parseInt(digits, 16) > HIGHEST ? { reason: 'illegal Unicode character', length: 2 + wanted } : null;
}

function wrongName([all, , , , name, closing]: RegExpMatchArray, isName: (name: string) => boolean): WrongEscape | null {
  if (name === undefined || name === '' || closing !== '}') {
    return { reason: 'malformed \\N character escape', length: name === undefined ? 2 : 3 + name.length };
  }
  return isName(name) ? null : { reason: 'unknown Unicode character name', length: all.length };
}

/** Characters beyond ASCII are escaped themselves before the text is decoded (decode_unicode_with_escapes, Parser/string_parser.c). */
function encodedLength(text: string): number {
  return [...text].reduce((length, character) => length + ((character.codePointAt(0) as number) < 0x80 ? 1 : '\\U00000000'.length), 0);
}

/** The words for the first wrong escape of bytes; null where there is none. */
export function bytesEscapeError(body: string): string | null {
  for (const match of body.matchAll(ESCAPE)) {
    if (match[1] === 'x' && (match[2] as string).length < 2) return `(value error) invalid \\x escape at position ${match.index}`;
  }
  return null;
}
