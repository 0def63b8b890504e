/** Python 3's tokens as its parser is given them, with indents and dedents and without blank lines (tok_get, Parser/tokenizer.c 3.10.13). */

export type TokenKind = 'NAME' | 'NUMBER' | 'STRING' | 'OP' | 'NEWLINE' | 'INDENT' | 'DEDENT' | 'ENDMARKER';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where its first character is in the source. */
  readonly start: number;
}

const SPACE = /(?:[ \t\f]|\\\r?\n)*/y;
const COMMENT = /#[^\n]*/y;
const NAME = /[\p{ID_Start}_\u2118\u212E\u309B\u309C][\p{ID_Continue}\u00B7\u0387\u19DA]*/uy;
const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const STRING_START = /(?:[rRbBuUfF]|[rR][bBfF]|[bBfF][rR])?("""|'''|"|')/y;
const OPERATOR = /\*\*=|\/\/=|<<=|>>=|\.\.\.|->|:=|[-+*/%@&|^=<>!]=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>=()[\]{},:.;]/y;

const TAB = 8;

/** All tokens of a source that can be read; what no token begins with ends them. */
export function tokenize(source: string): Token[] {
  return new Tokenizer(source).all();
}

class Tokenizer {
  private readonly source: string;
  private readonly tokens: Token[] = [];
  private readonly indents = [0];
  private depth = 0;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  all(): Token[] {
    let lineBegins = true;
    while (this.at < this.source.length) {
      if (lineBegins && this.depth === 0) {
        lineBegins = false;
        if (this.skipBlankLines()) this.indent();
        continue;
      }
      this.skip(SPACE);
      this.skip(COMMENT);
      if (this.source[this.at] === '\n') lineBegins = this.endLine();
      else if (this.at < this.source.length && !this.token()) break;
    }
    this.end();
    return this.tokens;
  }

  /** To the next line that has a token; false where there is none. */
  private skipBlankLines(): boolean {
    for (let start = this.at; ; start = this.at) {
      this.skip(SPACE);
      this.skip(COMMENT);
      if (this.at >= this.source.length) return false;
      if (this.source[this.at] !== '\n') {
        this.at = start;
        return true;
      }
      this.at++;
    }
  }

  private indent(): void {
    const space = this.skip(SPACE);
    const column = width(space);
    const { indents } = this;
    if (column > (indents.at(-1) as number)) {
      indents.push(column);
      this.push('INDENT', '');
    }
    while (column < (indents.at(-1) as number)) {
      indents.pop();
      this.push('DEDENT', '');
    }
  }

  /** Whether a new line begins behind the end of this one. */
  private endLine(): boolean {
    if (this.depth === 0) this.push('NEWLINE', '\n');
    this.at++;
    return this.depth === 0;
  }

  private token(): boolean {
    const opening = this.match(STRING_START);
    if (opening !== null) return this.take('STRING', this.string(opening));
    const name = this.match(NAME);
    if (name !== null) return this.take('NAME', name);
    const number = this.match(NUMBER);
    if (number !== null) return this.take('NUMBER', number);
    const operator = this.match(OPERATOR);
    if (operator === null) return false;
    if ('([{'.includes(operator)) this.depth++;
    else if (')]}'.includes(operator)) this.depth--;
    return this.take('OP', operator);
  }

  private string(opening: string): string {
    const quote = opening.replace(/^[a-zA-Z]*/, '');
    for (let at = this.at + opening.length; at < this.source.length; at++) {
      if (this.source[at] === '\\') at++;
      else if (this.source.startsWith(quote, at)) return this.source.slice(this.at, at + quote.length);
    }
    return this.source.slice(this.at);
  }

  private end(): void {
    if (this.tokens.length > 0 && !['NEWLINE', 'DEDENT'].includes((this.tokens.at(-1) as Token).kind)) this.push('NEWLINE', '');
    for (const _ of this.indents.slice(1)) this.push('DEDENT', '');
    this.push('ENDMARKER', '');
  }

  private push(kind: TokenKind, text: string): void {
    this.tokens.push({ kind, text, start: this.at });
  }

  private take(kind: TokenKind, text: string): true {
    this.push(kind, text);
    this.at += text.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source)?.[0] ?? null;
  }

  private skip(pattern: RegExp): string {
    const text = this.match(pattern) ?? '';
    this.at += text.length;
    return text;
  }
}

/** Columns of the space a line begins with; a tab reaches the next multiple of eight. */
function width(space: string): number {
  let column = 0;
  for (const character of space) {
    if (character === '\f' || character === '\n') column = 0;
    else if (character === '\t') column = (Math.floor(column / TAB) + 1) * TAB;
    else if (character === ' ') column++;
  }
  return column;
}
