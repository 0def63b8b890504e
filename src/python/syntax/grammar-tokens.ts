/** The tokens as CPython 2.7's parser is given them: with indents and dedents, and without blank lines (Parser/tokenizer.c, 2.7.18). */
import type { ErrorPlaces } from './errors.ts';
import { bufferStart, type Token } from './tokens.ts';

const KEYWORDS = new Set(
  (
    'and as assert break class continue def del elif else except exec finally for from global if import in is lambda not or pass print ' +
    'raise return try while with yield'
  ).split(' '),
);
const UNARY = new Set(['-', '+', '~']);
const OPENING = new Set(['(', '[', '{', '`']);
const TAB = 8;
/** Levels of indentation, that of the module among them (MAXINDENT, Parser/tokenizer.h 2.7.18). */
const MAX_INDENT = 100;

export class GrammarTokens {
  private readonly tokens: readonly Token[];
  private readonly places: ErrorPlaces;
  private readonly printFunction: boolean;
  private readonly lexical: Error | null;
  private readonly indents = [0];
  private position = 0;
  /** Indents (positive) or dedents (negative) that come before the token at `position`. */
  private pending = 0;
  /** Whether the token taken last was a dedent. */
  private dedented = false;
  private current = '';
  private kind = '';

  constructor(tokens: readonly Token[], places: ErrorPlaces, printFunction: boolean, lexical: Error | null) {
    this.tokens = tokens;
    this.places = places;
    this.printFunction = printFunction;
    this.lexical = lexical;
    this.startLine();
  }

  private get token(): Token {
    return this.tokens[this.position] as Token;
  }

  /** The text of an operator or keyword, else the token's kind. */
  text(): string {
    return this.current;
  }

  is(text: string): boolean {
    return this.current === text;
  }

  take(text: string): boolean {
    if (this.current !== text) return false;
    this.step();
    return true;
  }

  takeOperator(): boolean {
    if (this.kind !== 'operator') return false;
    this.step();
    return true;
  }

  takeKeyword(): boolean {
    if (this.kind !== 'keyword') return false;
    this.step();
    return true;
  }

  /** How many tokens were taken. */
  get taken(): number {
    return this.position;
  }

  /** Of the current token. */
  get line(): number {
    return this.token.lineno;
  }

  /** The error of a line that the grammar takes and the tree does not. */
  refused(line: number, message: string): Error {
    return this.places.at(line, null, message);
  }

  /** Back to the token before, which is on the same line. */
  stepBack(): void {
    this.position--;
    this.look();
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.error(text);
  }

  /** Throws where something follows, or where nothing more could be read. */
  expectEnd(): void {
    if (!this.is('end') || this.lexical !== null) throw this.error('end');
  }

  /** The end as the line end that interactive compound statements need: behind a block, or where the last line has none it is none. */
  expectEndOfLines(): void {
    if (this.places.open && !this.dedented) throw this.error('end');
    this.expectEnd();
  }

  startsExpression(): boolean {
    const { current } = this;
    return current === 'name' || current === 'number' || current === 'string' || OPENING.has(current) || UNARY.has(current);
  }

  startsTest(): boolean {
    return this.startsExpression() || this.current === 'not' || this.current === 'lambda';
  }

  private step(): void {
    this.dedented = this.pending < 0;
    if (this.pending !== 0) this.pending -= Math.sign(this.pending);
    else if (this.tokens[this.position++]?.kind === 'newline') return this.startLine();
    this.look();
  }

  private look(): void {
    const { kind, text } = this.token;
    if (this.pending !== 0) this.kind = this.current = this.pending > 0 ? 'indent' : 'dedent';
    else if (kind === 'name' && KEYWORDS.has(text) && !(text === 'print' && this.printFunction)) {
      this.kind = 'keyword';
      this.current = text;
    } else {
      this.kind = kind;
      this.current = kind === 'operator' ? text : kind;
    }
  }

  /** Compares the next line that is not blank with the indentation so far; a tab reaches the next multiple of eight. */
  private startLine(): void {
    while (this.token.kind === 'newline') this.position++;
    const { kind, space } = this.token;
    if (kind !== 'end' || this.lexical === null) this.indent(kind === 'end' ? 0 : width(space));
    this.look();
  }

  private indent(column: number): void {
    const { indents } = this;
    if (column > (indents[indents.length - 1] as number)) {
      if (indents.length >= MAX_INDENT) throw this.places.tooDeep(this.token.lineno);
      indents.push(column);
      this.pending = 1;
      return;
    }
    while (column < (indents[indents.length - 1] as number)) {
      indents.pop();
      this.pending--;
    }
    if (column !== indents[indents.length - 1]) throw this.places.unindent(this.token.lineno);
  }

  private error(expected: string): Error {
    const { kind, text, column, lineno } = this.token;
    if (kind === 'end' || text === '') {
      if (this.lexical !== null) return this.lexical;
      return this.places.atEnd(expected === 'indent' ? 'expected an indented block' : 'invalid syntax');
    }
    if (this.pending > 0) return this.places.at(lineno, column, 'unexpected indent', 'IndentationError');
    if (expected === 'indent') return this.places.at(lineno, column + text.length, 'expected an indented block', 'IndentationError');
    if (this.pending < 0) return this.places.at(lineno, column, 'unexpected unindent', 'IndentationError');
    return this.places.atToken(this.token, bufferStart(this.tokens, this.position, this.token.endLine));
  }
}

function width(space: string): number {
  let column = 0;
  for (const character of space.slice(space.lastIndexOf('\n') + 1)) {
    if (character === '\f') column = 0;
    else column = character === '\t' ? (Math.floor(column / TAB) + 1) * TAB : column + 1;
  }
  return column;
}
