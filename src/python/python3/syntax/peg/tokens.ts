/** Python 3's tokens as its parser is given them, with indents and dedents and without blank lines (tok_get, Parser/tokenizer.c 3.10.13). */
import { type NumberCheck, numberError } from './numbers.ts';
import { type Bracket, promptError, type TokenError, wrongClosing } from './token-error.ts';

export type TokenKind = 'NAME' | 'NUMBER' | 'STRING' | 'OP' | 'NEWLINE' | 'INDENT' | 'DEDENT' | 'ENDMARKER' | 'ERROR';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly line: number;
  /** From 0, in characters; -1 where a token has no text of its own. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The column that the tokenizer has come to. */
  readonly cursor: number;
  /** How many brackets it is in. */
  readonly level: number;
}

export interface Tokenized {
  /** The last one is the end, or an error. */
  readonly tokens: readonly Token[];
  /** Of the last token; null where the source ends in brackets. */
  readonly error: TokenError | null;
  /** The brackets that are open where it ends. */
  readonly brackets: readonly Bracket[];
}

/** How a version reads tokens. */
export interface TokenRules {
  /** Whether what follows a number is looked at, and strings without an end are told where they begin. */
  readonly verifies: NumberCheck;
  /** How many columns the end of a line has. */
  readonly newlineWidth: 0 | 1;
}

const SPACE = /(?:[ \t\f]|\\\n)*/y;
const COMMENT = /#[^\n]*/y;
const NAME = /[\p{ID_Start}_\u2118\u212E\u309B\u309C][\p{ID_Continue}\u00B7\u0387\u19DA]*/uy;
const NAME_LIKE = /[\w\u0080-\uffff]+/y;
const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const STRING_START = /(?:[rRbBuUfF]|[rR][bBfF]|[bBfF][rR])?("""|'''|"|')/y;
const OPERATOR = /\*\*=|\/\/=|<<=|>>=|\.\.\.|->|:=|<>|[-+*/%@&|^=<>!]=|\*\*|\/\/|<<|>>|[!-/:-@[-`{-~]/y;

const TAB = 8;

/** All tokens of a source whose last line is ended, or those before the first that cannot be read. */
export function tokenize(source: string, rules: TokenRules): Tokenized {
  return new Tokenizer(source, rules).all();
}

class Failure extends Error {
  readonly error: TokenError | null;

  constructor(error: TokenError | null) {
    super(error?.message);
    this.error = error;
  }
}

class Tokenizer {
  private readonly source: string;
  private readonly rules: TokenRules;
  private readonly tokens: Token[] = [];
  private readonly indents = [{ column: 0, narrow: 0 }];
  private readonly brackets: Bracket[] = [];
  private at = 0;
  private line = 1;
  private lineStart = 0;

  constructor(source: string, rules: TokenRules) {
    this.source = source;
    this.rules = rules;
  }

  all(): Tokenized {
    const { tokens, brackets } = this;
    try {
      while (this.at < this.source.length) this.logicalLine();
      this.end();
      return { tokens, error: null, brackets };
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      this.push('ERROR');
      return { tokens, error: failure.error, brackets };
    }
  }

  private get column(): number {
    return this.at - this.lineStart;
  }

  private logicalLine(): void {
    const space = this.skip(SPACE);
    this.skip(COMMENT);
    if (this.at >= this.source.length) return this.continued(space);
    if (this.source[this.at] === '\n') return this.nextLine();
    this.indent(space);
    do {
      const between = this.skip(SPACE);
      this.skip(COMMENT);
      if (this.at >= this.source.length) {
        this.continued(between);
        break;
      }
      if (this.source[this.at] !== '\n') this.token();
      else if (this.brackets.length > 0) this.nextLine();
      else break;
    } while (this.at <= this.source.length);
    if (this.brackets.length > 0) throw this.atEnd();
    const newline = this.placed('NEWLINE', '');
    this.tokens.push({ ...newline, endColumn: newline.column + this.rules.newlineWidth });
    if (this.at < this.source.length) this.nextLine();
  }

  /** A backslash in front of the end. */
  private continued(space: string): void {
    if (space.endsWith('\\\n')) throw this.atEnd();
  }

  /** The end where more must follow. */
  private atEnd(): Failure {
    if (this.lineStart === this.source.length && this.line > 1) {
      this.line--;
      this.lineStart = this.source.lastIndexOf('\n', this.source.length - 2) + 1;
    }
    return new Failure(null);
  }

  private nextLine(): void {
    this.at++;
    this.line++;
    this.lineStart = this.at;
  }

  /** Compares a line's indentation, once with tabs of eight columns and once of one. */
  private indent(space: string): void {
    const [column, narrow] = [widthOf(space, TAB), widthOf(space, 1)];
    const { indents } = this;
    const last = () => indents.at(-1) as { column: number; narrow: number };
    if (column === last().column && narrow !== last().narrow) throw this.tabs();
    if (column > last().column) {
      if (narrow <= last().narrow) throw this.tabs();
      indents.push({ column, narrow });
      this.push('INDENT');
    }
    if (column >= last().column) return;
    const found = indents.find((indent) => indent.column === column);
    if (found === undefined) throw this.unindent(column);
    if (found.narrow !== narrow) throw this.tabs();
    while (column < last().column) {
      indents.pop();
      this.push('DEDENT');
    }
  }

  private tabs(): Failure {
    const message = 'inconsistent use of tabs and spaces in indentation';
    return new Failure({ type: 'TabError', message, line: this.line, offset: 1, endOffset: 0, isPrompt: false });
  }

  private unindent(column: number): Failure {
    while (column < (this.indents.at(-1) as { column: number }).column) {
      this.indents.pop();
      if (column < (this.indents.at(-1) as { column: number }).column) this.push('DEDENT');
    }
    const end = this.source.indexOf('\n', this.at) + 1 - this.lineStart;
    const message = 'unindent does not match any outer indentation level';
    return new Failure({ type: 'IndentationError', message, line: this.line, offset: end, endOffset: -1, isPrompt: false });
  }

  private token(): void {
    if (this.source[this.at] === '\\') throw this.badContinuation();
    const opening = this.match(STRING_START);
    if (opening !== null) return this.string(opening);
    const name = this.match(NAME_LIKE);
    if (name !== null && !/^[0-9]/.test(name)) return this.name(name);
    const number = this.match(NUMBER);
    if (number !== null) return this.number(number);
    this.operator(this.match(OPERATOR) ?? (this.source[this.at] as string));
  }

  private badContinuation(): Failure {
    const message = 'unexpected character after line continuation character';
    return new Failure({ type: 'SyntaxError', message, line: this.line, offset: this.column + 2, endOffset: 0, isPrompt: false });
  }

  private name(text: string): void {
    const valid = this.match(NAME) ?? '';
    if (valid.length < text.length) throw this.badCharacter(valid.length);
    this.take('NAME', text);
  }

  private badCharacter(at: number): Failure {
    const character = String.fromCodePoint(this.source.codePointAt(this.at + at) as number);
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    const message = /[\p{C}\p{Z}]/u.test(character)
      ? `invalid non-printable character U+${code}`
      : `invalid character '${character}' (U+${code})`;
    return this.prompt(message, this.column + at + 1);
  }

  private number(text: string): void {
    const wrong = numberError(this.source.slice(this.at, this.source.indexOf('\n', this.at)), text, this.rules.verifies);
    if (wrong === null) return this.take('NUMBER', text);
    const end = this.column + wrong.at;
    throw this.prompt(wrong.message, wrong.from === undefined ? end : this.column + wrong.from, end);
  }

  private operator(text: string): void {
    if ('([{'.includes(text)) this.brackets.push({ text, line: this.line, column: this.column });
    else if (')]}'.includes(text)) {
      const message = wrongClosing(text, this.brackets.at(-1), this.line);
      if (message !== null) throw this.prompt(message, this.column + 1);
      this.brackets.pop();
    }
    this.take('OP', text);
  }

  private string(opening: string): void {
    const quote = opening.replace(/^[a-zA-Z]*/, '');
    const { at: start, line, lineStart } = this;
    let at = start + opening.length;
    for (; !this.source.startsWith(quote, at); at++) {
      if (this.source[at] === '\\') at++;
      else if (at >= this.source.length || (quote.length === 1 && this.source[at] === '\n'))
        throw this.unterminated(quote.length === 3, at);
      if (this.source[at] === '\n') {
        this.line++;
        this.lineStart = at + 1;
      }
    }
    this.at = at + quote.length;
    const text = this.source.slice(start, this.at);
    this.tokens.push({ ...this.placed('STRING', text), line, column: start - lineStart });
  }

  /** @param stop where the end was missed */
  private unterminated(isTriple: boolean, stop: number): Failure {
    const { at, source } = this;
    const before = source.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    const last = stop >= source.length ? source.split('\n').length - 1 : this.line;
    if (this.rules.verifies !== null) {
      const kind = isTriple ? 'triple-quoted string' : 'string';
      const text = source.slice(lineStart, source.indexOf('\n', at));
      const message = `unterminated ${kind} literal (detected at line ${last})`;
      return new Failure({ ...promptError(message, before.split('\n').length, at - lineStart + 1), text });
    }
    const text = source.slice(lineStart, stop >= source.length ? source.length : source.indexOf('\n', stop) + 1);
    const message = isTriple ? 'EOF while scanning triple-quoted string literal' : 'EOL while scanning string literal';
    return new Failure({ ...promptError(message, last, text.length), text });
  }

  /** The line is told without its end. */
  private prompt(message: string, offset: number, endOffset = offset): Failure {
    const text = this.source.slice(this.lineStart, this.source.indexOf('\n', this.at));
    return new Failure({ ...promptError(message, this.line, offset, endOffset), text });
  }

  private end(): void {
    if (this.lineStart === this.source.length && this.line > 1) this.atEnd();
    for (const _ of this.indents.slice(1)) this.push('DEDENT');
    this.push('ENDMARKER');
  }

  private take(kind: TokenKind, text: string): void {
    this.at += text.length;
    this.tokens.push({ ...this.placed(kind, text), column: this.column - text.length });
  }

  /** A token without a text of its own. */
  private push(kind: TokenKind): void {
    this.tokens.push({ ...this.placed(kind, ''), column: -1, endColumn: -1 });
  }

  /** A token that ends here. */
  private placed(kind: TokenKind, text: string): Token {
    const { line, column } = this;
    return { kind, text, line, column, endLine: line, endColumn: column, cursor: column, level: this.brackets.length };
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source)?.[0] ?? null;
  }

  private skip(pattern: RegExp): string {
    const text = this.match(pattern) ?? '';
    this.at += text.length;
    for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
      this.line++;
      this.lineStart = this.at - text.length + newline + 1;
    }
    return text;
  }
}

/** Columns of the space a line begins with. */
function widthOf(space: string, tab: number): number {
  let column = 0;
  for (const character of space) {
    if (character === '\f' || character === '\n') column = 0;
    else if (character === '\t') column = (Math.floor(column / tab) + 1) * tab;
    else if (character === ' ') column++;
  }
  return column;
}
