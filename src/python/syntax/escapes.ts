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

/** A string that cannot be decoded: a SyntaxError, or the ValueError that byte strings raise, which tells no place. */
export class EscapeError extends Error {
  readonly pythonType: 'SyntaxError' | 'ValueError';

  constructor(message: string, pythonType: 'SyntaxError' | 'ValueError' = 'SyntaxError') {
    super(message);
    this.pythonType = pythonType;
  }
}

/** An unknown escape keeps its backslash. */
export function decodeStringEscapes(body: string): string {
  return body.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, code: string) => {
    if (/^x../.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    if (code === 'x') throw new EscapeError('invalid \\x escape', 'ValueError');
    return SIMPLE[code] ?? whole;
  });
}

/** A raw unicode literal decodes `\u` and `\U` alone. */
export function decodeUnicodeEscapes(body: string, raw: boolean): string {
  const pattern = raw
    ? /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\\uU])/g
    : /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])/g;
  return body.replace(pattern, (whole, code: string, at: number) => {
    if (/^[xuU]$/.test(code)) throw truncated(body, at, code, raw);
    if (/^[xuU]/.test(code)) return codePoint(body, at, code, raw);
    if (raw) return whole;
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    if (code.startsWith('N{')) throw new EscapeError('refplot does not support \\N{...} escapes');
    if (code === 'N') throw cannotDecode(body, at, at + 2, 'malformed \\N character escape', raw);
    return SIMPLE[code] ?? whole;
  });
}

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function truncated(body: string, at: number, code: string, raw: boolean): EscapeError {
  const digits = (/^[0-9a-fA-F]*/.exec(body.slice(at + 2)) as RegExpExecArray)[0].length;
  const shape = `truncated \\${code}${'X'.repeat(DIGITS[code] as number)}`;
  return cannotDecode(body, at, at + 2 + digits + (raw ? 1 : 0), raw ? shape : `${shape} escape`, raw);
}

function codePoint(body: string, at: number, code: string, raw: boolean): string {
  const point = Number.parseInt(code.slice(1), 16);
  if (point > 0x10ffff) {
    throw cannotDecode(body, at, at + 1 + code.length, raw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character', raw);
  }
  return String.fromCodePoint(point);
}

/** Positions count what the parser hands to the codec, in which a character beyond ASCII is an escape of ten bytes (decode_unicode, Python/ast.c). */
function cannotDecode(body: string, start: number, end: number, reason: string, raw: boolean): EscapeError {
  const position = (index: number): number => [...body.slice(0, index)].reduce((sum, each) => sum + (each > '\x7f' ? 10 : 1), 0);
  const from = position(start);
  const last = from + end - start - 1;
  const codec = raw ? 'rawunicodeescape' : 'unicodeescape';
  return new EscapeError(`(unicode error) '${codec}' codec can't decode bytes in position ${from}-${last}: ${reason}`);
}
