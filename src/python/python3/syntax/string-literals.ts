/** String literals that stand one behind another, as the tokenizer sees them. */

export interface StringLiteral {
  readonly text: string;
  /** Where it begins in the text of all. */
  readonly start: number;
  /** Lines before it. */
  readonly line: number;
}

const OPENING = /[A-Za-z]*("""|'''|"|')/g;

/** The strings in a text that begins with one: what is between them is space, comments and line ends. */
export function stringLiterals(source: string): StringLiteral[] {
  const found: StringLiteral[] = [];
  for (let at = 0; at < source.length; ) {
    const start = nextOpening(source, at);
    if (start === null) break;
    const end = endOfString(source, start);
    found.push({ text: source.slice(start, end), start, line: linesIn(source.slice(0, start)) });
    at = end;
  }
  return found;
}

export const linesIn = (text: string): number => text.split('\n').length - 1;

function nextOpening(source: string, from: number): number | null {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '#') at = source.indexOf('\n', at);
    else if (/["'A-Za-z]/.test(source[at] as string)) return at;
    if (at < 0) return null;
  }
  return null;
}

/** Behind the string that begins at a place. */
export function endOfString(source: string, start: number): number {
  OPENING.lastIndex = start;
  const [opening, quotes] = OPENING.exec(source) as unknown as [string, string];
  for (let at = start + opening.length; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith(quotes, at)) return at + quotes.length;
  }
  return source.length;
}

const COMMENT_OR_STRING = /#.*|(?<![A-Za-z0-9_])[A-Za-z]*("""|'''|"|')|"""|'''|"|'/g;

/** Of the strings of a source that take several lines, the line they end in, by `line:column` of where they begin. */
export function multilineStrings(source: string): Map<string, number> {
  const found = new Map<string, number>();
  let line = 1;
  let lineStart = 0;
  const advance = (to: number): void => {
    for (let end = source.indexOf('\n', lineStart); end >= 0 && end < to; end = source.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
  };
  COMMENT_OR_STRING.lastIndex = 0;
  for (let match = COMMENT_OR_STRING.exec(source); match !== null; match = COMMENT_OR_STRING.exec(source)) {
    if (match[0].startsWith('#')) continue;
    const end = endOfString(source, match.index);
    advance(match.index);
    const start = `${line}:${match.index - lineStart}`;
    const first = line;
    advance(end);
    if (line > first) found.set(start, line);
    COMMENT_OR_STRING.lastIndex = end;
  }
  return found;
}
