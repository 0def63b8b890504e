/** Python 3's tokens as its parser is given them, with indents and dedents and without blank lines (tok_get, Parser/tokenizer.c 3.10.13). */
import { Cursor, Failure } from './cursor.ts';
import { FormatTokens } from './format-tokens.ts';
import { Indentation } from './indentation.ts';
import { LONGEST_KEYWORD, numberError, numberWarning } from './numbers.ts';
import { incompatiblePrefixes } from './prefixes.ts';
import type { Token, Tokenized } from './token.ts';
import { promptError, wrongClosing } from './token-error.ts';
import type { TokenRules } from './token-rules.ts';

const SPACE = /(?:[ \t\f]|\\\n)*/y;
const COMMENT = /#[^\n]*/y;
const NAME = /[\p{ID_Start}_\u2118\u212E\u309B\u309C][\p{ID_Continue}\u00B7\u0387\u19DA]*/uy;
const NAME_LIKE = /[\w\u0080-\uffff]+/y;
const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const STRING_START = /(?:[rRbBuUfF]|[rR][bBfF]|[bBfF][rR])?("""|'''|"|')/y;
const STRING_START_314 = /((?:([rbuft])(?!\w*\2))*)("""|'''|"|')/iy;
const OPERATOR = /\*\*=|\/\/=|<<=|>>=|\.\.\.|->|:=|<>|[-+*/%@&|^=<>!]=|\*\*|\/\/|<<|>>|[!-/:-@[-`{-~]/y;

const HINT = '; perhaps you escaped the end quote?';

/** All tokens of a source whose last line is ended, or those before the first that cannot be read. */
export function tokenize(source: string, rules: TokenRules): Tokenized {
  return new Tokenizer(source, rules).all();
}

class Tokenizer extends Cursor {
  private readonly rules: TokenRules;
  private readonly indentation: Indentation;
  private readonly formats: FormatTokens;

  constructor(source: string, rules: TokenRules) {
    super(source);
    this.rules = rules;
    this.indentation = new Indentation(this, rules.tells === 'all');
    this.formats = new FormatTokens(this, rules.advisesOnEscapes, () => this.between());
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

  private logicalLine(): void {
    const space = this.skip(SPACE);
    this.skip(COMMENT);
    if (this.at >= this.source.length) return this.continued(space);
    if (this.source[this.at] === '\n') return this.nextLine();
    this.indentation.begin(space);
    do {
      const gap = this.skip(SPACE);
      this.skip(COMMENT);
      if (this.at >= this.source.length) {
        this.continued(gap);
        break;
      }
      if (this.source[this.at] !== '\n') this.token();
      else if (this.brackets.length > 0) this.nextLine();
      else break;
    } while (this.at <= this.source.length);
    if (this.brackets.length > 0) throw this.atEnd();
    const newline = this.placed('NEWLINE', '');
    this.tokens.push({ ...newline, endColumn: newline.column + this.rules.newlineWidth, cursor: newline.column + 1 });
    if (this.at < this.source.length) this.nextLine();
  }

  /** A token in braces of an f-string, where lines do not count. Throws where the source ends. */
  private between(): void {
    for (;;) {
      this.skip(SPACE);
      this.skip(COMMENT);
      if (this.isEnd) throw this.atEnd();
      if (this.source[this.at] !== '\n') return;
      this.nextLine();
    }
  }

  /** A backslash in front of the end. */
  private continued(space: string): void {
    if (!space.endsWith('\\\n')) return;
    const end = this.atEnd();
    if (this.rules.tells !== 'kinds' || this.brackets.length > 0) throw end;
  }

  /** The end where more must follow. */
  private atEnd(): Failure {
    if (this.lineStart === this.source.length && this.line > 1) {
      this.line--;
      this.lineStart = this.source.lastIndexOf('\n', this.source.length - 2) + 1;
    }
    return new Failure(null);
  }

  token(): void {
    if (this.source[this.at] === '\\') throw this.badContinuation();
    const opening = this.match(this.rules.hasTemplateStrings ? STRING_START_314 : STRING_START);
    if (opening !== null) return this.stringFrom(opening);
    const name = this.match(NAME_LIKE);
    if (name !== null && !/^[0-9]/.test(name)) return this.name(name);
    const number = this.match(NUMBER);
    if (number !== null) return this.number(number);
    const operator = this.match(OPERATOR) ?? (this.source[this.at] as string);
    this.operator(operator === ':=' && this.rules.tells === 'kinds' ? ':' : operator);
  }

  /** An error up to 3.8. */
  private lineError(message: string, offset: number): Failure {
    return new Failure(promptError(message, this.line, offset));
  }

  private badContinuation(): Failure {
    const message = 'unexpected character after line continuation character';
    const offset = this.rules.tells === 'all' ? this.column + 2 : this.source.indexOf('\n', this.at) + 1 - this.lineStart;
    return new Failure({ type: 'SyntaxError', message, line: this.line, offset, endOffset: 0, isPrompt: false });
  }

  private name(text: string): void {
    const valid = this.match(NAME) ?? '';
    if (valid.length < text.length) throw this.badCharacter(valid.length);
    this.take('NAME', text);
  }

  private badCharacter(at: number): Failure {
    if (this.rules.tells !== 'all')
      return this.lineError('invalid character in identifier', this.column + (this.match(NAME_LIKE) ?? '').length);
    const character = String.fromCodePoint(this.source.codePointAt(this.at + at) as number);
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    const message = /[\p{C}\p{Z}]/u.test(character)
      ? `invalid non-printable character U+${code}`
      : `invalid character '${character}' (U+${code})`;
    return this.prompt(message, this.column + at + 1);
  }

  private number(text: string): void {
    const wrong = numberError(this.source.slice(this.at, this.source.indexOf('\n', this.at)), text, this.rules.verifies);
    if (wrong === null) return this.rightNumber(text);
    const end = this.column + wrong.at;
    if (this.rules.tells === 'kinds' && text.length > 1 && wrong.message.startsWith('invalid digit')) return this.take('NUMBER', text);
    if (this.rules.tells === 'kinds') throw this.lineError('invalid token', end);
    throw this.prompt(wrong.message, wrong.from === undefined ? end : this.column + wrong.from, end);
  }

  /** From 3.11 on a keyword right behind it is warned of. */
  private rightNumber(text: string): void {
    this.take('NUMBER', text);
    const message = this.rules.verifies === 'ascii' ? numberWarning(text, this.source.slice(this.at, this.at + LONGEST_KEYWORD)) : null;
    if (message !== null) this.tokens.push({ ...(this.tokens.pop() as Token), warning: { line: this.line, message } });
  }

  private operator(text: string): void {
    if ('([{'.includes(text)) this.brackets.push({ text, line: this.line, column: this.column });
    else if (')]}'.includes(text) && this.rules.tells === 'kinds') this.brackets.pop();
    else if (')]}'.includes(text)) {
      const message = this.formats.wrongClosing(text) ?? wrongClosing(text, this.brackets.at(-1), this.line);
      if (message !== null) throw this.prompt(message, this.column + 1);
      this.brackets.pop();
    }
    this.take('OP', text);
  }

  private stringFrom(opening: string): void {
    const wrong = this.rules.hasTemplateStrings ? incompatiblePrefixes(opening) : null;
    if (wrong !== null) throw this.prompt(wrong.message, this.column + 1, this.column + wrong.end);
    return this.rules.splitsFormatStrings && /^\w*[ft]/i.test(opening) ? this.formats.string(opening) : this.string(opening);
  }

  private string(opening: string): void {
    const quote = opening.replace(/^[a-zA-Z]*/, '');
    const { at: start, line, lineStart } = this;
    let at = start + opening.length;
    for (; !this.source.startsWith(quote, at); at++) {
      if (this.source[at] === '\\') at++;
      else if (at >= this.source.length || (quote.length === 1 && this.source[at] === '\n'))
        throw this.formats.missingBrace(quote) ?? this.unterminated(quote, at);
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
  private unterminated(quote: string, stop: number): Failure {
    const { at, source } = this;
    const isTriple = quote.length === 3;
    const before = source.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    const last = stop >= source.length ? source.split('\n').length - 1 : this.line;
    if (this.rules.verifies !== null) {
      const kind = isTriple ? 'triple-quoted string' : 'string';
      const text = source.slice(lineStart, source.indexOf('\n', at));
      const hint = this.rules.hintsAtQuotes && source.slice(at, stop).includes(`\\${quote[0]}`) ? HINT : '';
      const message = `unterminated ${kind} literal (detected at line ${last})${hint}`;
      return new Failure({ ...promptError(message, before.split('\n').length, at - lineStart + 1), text });
    }
    const text = source.slice(lineStart, stop >= source.length ? source.length : source.indexOf('\n', stop) + 1);
    const message = isTriple ? 'EOF while scanning triple-quoted string literal' : 'EOL while scanning string literal';
    return new Failure({ ...promptError(message, last, text.length), text });
  }

  private end(): void {
    if (this.lineStart === this.source.length && this.line > 1) this.atEnd();
    for (let depth = this.indentation.depth; depth > 0; depth--) this.push('DEDENT');
    this.push('ENDMARKER');
  }
}
