/** Python 2's tokens, as far as rewriting them into Python 3 needs (Parser/tokenizer.c, 2.7.18). */
import { type ErrorPlaces, PythonSyntaxError } from './errors.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'newline' | 'end';
  readonly text: string;
  /** White space, comments and line continuations before the token. */
  readonly space: string;
  /** Line and column (0-based) where the token starts, and the line where it ends. */
  readonly lineno: number;
  readonly column: number;
  readonly endLine: number;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER =
  /(?:0[xX][0-9a-fA-F]+[lL]?|0[oO][0-7]+[lL]?|0[bB][01]+[lL]?|(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?[jJ]?|\d+[eE][+-]?\d+[jJ]?|\d+[jJlL]?)/y;
const STRING_START = /(?:[uU]?[rR]?|[bB][rR]?)("""|'''|"|')/y;
const OPERATOR = /\*\*=|\/\/=|<<=|>>=|<>|<=|>=|==|!=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|\*\*|\/\/|<<|>>|[-+*/%&|^~<>()[\]{},:.`=;@]/y;
const SPACE = /(?:[ \t\f]|\\\n|#[^\n]*)*/y;
const SPACE_IN_BRACKETS = /(?:[ \t\f\n]|\\\n|#[^\n]*)*/y;

const CONTINUATION = 'unexpected character after line continuation character';

export interface Tokenized {
  /** The last one is the end, or stands where none fits. */
  readonly tokens: Token[];
  /** The PythonSyntaxError of that place. */
  readonly error: Error | null;
}

/** All tokens of a source whose lines end in `\n`. */
export function tokenize(source: string, places: ErrorPlaces): Tokenized {
  const tokens: Token[] = [];
  try {
    scan(source, places, tokens);
    return { tokens, error: null };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    tokens.push({ kind: 'end', text: '', space: '', lineno: error.lineno, column: 0, endLine: error.lineno });
    return { tokens, error };
  }
}

function scan(source: string, places: ErrorPlaces, tokens: Token[]): void {
  let position = 0;
  let lineno = 1;
  let lineStart = 0;
  let depth = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(source)?.[0] ?? null;
  };
  const advance = (text: string): void => {
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
      lineno++;
      lineStart = position + index + 1;
    }
    position += text.length;
  };
  for (;;) {
    const space = match(depth > 0 ? SPACE_IN_BRACKETS : SPACE) ?? '';
    advance(space);
    const start = { lineno, column: position - lineStart, space };
    const push = (kind: Token['kind'], text: string): void => {
      advance(text);
      tokens.push({ kind, text, ...start, endLine: kind === 'newline' ? start.lineno : lineno });
    };
    const character = source[position];
    if (character === undefined) {
      const continued = space.endsWith('\\\n');
      if (continued) endContinued(places, tokens, lineno);
      tokens.push({ kind: 'end', text: '', ...start, ...(continued ? { space: '' } : {}), endLine: lineno });
      return;
    }
    const stringStart = match(STRING_START);
    if (character === '\n') push('newline', '\n');
    else if (stringStart !== null)
      push('string', scanString(source, position, stringStart, places, { ...start, from: bufferStart(tokens, tokens.length - 1, lineno) }));
    else {
      const name = match(NAME);
      const number = name === null ? match(NUMBER) : null;
      const text = name ?? number ?? match(OPERATOR);
      if (number !== null && isInvalid(number, source.slice(position, position + 2)))
        throw places.at(lineno, start.column + 2, 'invalid token');
      const exponent =
        number === null ? null : unfinishedExponent(number, source.slice(position + number.length, position + number.length + 3));
      if (exponent !== null) throw places.at(lineno, start.column + exponent, 'invalid token');
      if (text === null) throw unexpected(character, places, start, bufferStart(tokens, tokens.length - 1, lineno));
      if ('([{'.includes(text)) depth++;
      else if (')]}'.includes(text)) depth = Math.max(0, depth - 1);
      push(name !== null ? 'name' : number !== null ? 'number' : 'operator', text);
    }
  }
}

/** The line from which a string's reader still has the text: that of the token at `last`, or that where a string that ends on it starts. */
export function bufferStart(tokens: readonly Token[], last: number, endLine: number): number {
  let line = endLine;
  for (let at = last; at >= 0 && (tokens[at] as Token).endLine === line; at--) {
    const { kind, lineno } = tokens[at] as Token;
    if (kind === 'string') line = lineno;
  }
  return line;
}

/** A backslash before the end of the source: the line ends there, unless it has no end. */
function endContinued(places: ErrorPlaces, tokens: Token[], lineno: number): void {
  if (places.open) throw places.at(lineno - 1, places.line(lineno - 1).length, CONTINUATION);
  if (tokens.length > 0) tokens.push({ kind: 'newline', text: '', space: '', lineno, column: 0, endLine: lineno });
}

/** An octal number with an 8 or 9, or a base without digits. */
function isInvalid(number: string, opening: string): boolean {
  return /^0[xXoObB]$/.test(opening) ? number === '0' : /^0[0-7]*[89][0-9]*$/.test(number);
}

/** Where `1e+` ends, which lacks digits behind its sign; null for another number. */
function unfinishedExponent(number: string, behind: string): number | null {
  return /^[\d.]+$/.test(number) && /^[eE][+-](?!\d)/.test(behind) ? number.length + 2 : null;
}

function unexpected(character: string, places: ErrorPlaces, at: { lineno: number; column: number }, from: number): Error {
  if (character === '\\') return places.at(at.lineno, places.lengthOf(at.lineno), CONTINUATION);
  return places.atToken({ kind: 'operator', text: character, column: at.column, endLine: at.lineno }, from);
}

function scanString(
  source: string,
  start: number,
  opening: string,
  places: ErrorPlaces,
  at: { lineno: number; column: number; from: number },
): string {
  const quote = opening.replace(/^[a-zA-Z]*/, '');
  for (let index = start + opening.length; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source.startsWith(quote, index)) return source.slice(start, index + quote.length);
    else if (source[index] === '\n' && quote.length === 1) break;
  }
  if (quote.length === 3) throw places.inString(at.from);
  throw places.at(at.lineno, at.column + source.slice(start).split('\n', 1)[0]!.length, 'EOL while scanning string literal');
}
