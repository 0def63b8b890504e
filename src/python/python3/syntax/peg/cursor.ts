/** Where a tokenizer is in its source, and the tokens that it has made. */
import type { Token, TokenKind } from './token.ts';
import { type Bracket, promptError, type TokenError } from './token-error.ts';

/** Thrown where the source has no further token; without an error where it ends too early. */
export class Failure extends Error {
  readonly error: TokenError | null;

  constructor(error: TokenError | null) {
    super(error?.message);
    this.error = error;
  }
}

export class Cursor {
  readonly source: string;
  readonly tokens: Token[] = [];
  readonly brackets: Bracket[] = [];
  at = 0;
  line = 1;
  lineStart = 0;

  constructor(source: string) {
    this.source = source;
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  get isEnd(): boolean {
    return this.at >= this.source.length;
  }

  nextLine(): void {
    this.at++;
    this.line++;
    this.lineStart = this.at;
  }

  take(kind: TokenKind, text: string): void {
    this.at += text.length;
    this.tokens.push({ ...this.placed(kind, text), column: this.column - text.length });
  }

  /** A token without a text of its own. */
  push(kind: TokenKind): void {
    this.tokens.push({ ...this.placed(kind, ''), column: -1, endColumn: -1 });
  }

  /** A token that ends here. */
  placed(kind: TokenKind, text: string): Token {
    const { line, column } = this;
    return { kind, text, line, column, endLine: line, endColumn: column, cursor: column, level: this.brackets.length };
  }

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source)?.[0] ?? null;
  }

  skip(pattern: RegExp): string {
    const text = this.match(pattern) ?? '';
    this.at += text.length;
    for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
      this.line++;
      this.lineStart = this.at - text.length + newline + 1;
    }
    return text;
  }

  /** The line is told without its end. */
  prompt(message: string, offset: number, endOffset = offset): Failure {
    const text = this.source.slice(this.lineStart, this.source.indexOf('\n', this.at));
    return new Failure({ ...promptError(message, this.line, offset, endOffset), text });
  }
}
