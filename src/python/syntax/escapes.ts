/** Escape sequences of byte strings (PyString_DecodeEscape) and of unicode strings (PyUnicode_DecodeUnicodeEscape), 2.7.18. */

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

export class EscapeError extends Error {}

/** An unknown escape keeps its backslash. */
export function decodeStringEscapes(body: string): string {
  return body.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, code: string) => {
    if (/^x../.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    if (code === 'x') throw new EscapeError('invalid \\x escape');
    return SIMPLE[code] ?? whole;
  });
}

/** A raw unicode literal decodes `\u` and `\U` alone. */
export function decodeUnicodeEscapes(body: string, raw: boolean): string {
  const pattern = raw
    ? /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\\)/g
    : /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])/g;
  return body.replace(pattern, (whole, code: string) => {
    if (/^[xuU]./.test(code)) return codePoint(Number.parseInt(code.slice(1), 16));
    if (raw) return whole;
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    if (code.startsWith('N{')) throw new EscapeError('refplot does not support \\N{...} escapes');
    if (/^[xuUN]$/.test(code))
      throw new EscapeError(`(unicode error) 'unicodeescape' codec can't decode bytes: truncated \\${code} escape`);
    return SIMPLE[code] ?? whole;
  });
}

function codePoint(code: number): string {
  if (code > 0x10ffff) throw new EscapeError('(unicode error) illegal Unicode character');
  return String.fromCodePoint(code);
}
