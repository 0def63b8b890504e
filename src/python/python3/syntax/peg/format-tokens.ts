/** f-strings and t-strings as tokens (tok_get_fstring_mode, Parser/tokenizer.c 3.12.1, Parser/lexer/lexer.c 3.14.2; PEP 701, PEP 750). */
import { escapeWarning } from '../../warnings/escapes.ts';
import { type Cursor, Failure } from './cursor.ts';
import type { TokenWarning } from './token.ts';
import { promptError } from './token-error.ts';

/** An f-string or t-string that is being read. */
interface FormatString {
  readonly letter: 'f' | 't';
  readonly quote: string;
  readonly isRaw: boolean;
  readonly at: number;
  readonly line: number;
  readonly lineStart: number;
  /** How many brackets were open in front of each expression that has not ended. */
  readonly expressions: number[];
}

const DEEPEST = 3;

export class FormatTokens {
  private readonly cursor: Tokens;
  /** Steps to the next token in braces. */
  private readonly skipBetween: () => void;
  private readonly advisesOnEscapes: boolean;
  private readonly open: FormatString[] = [];
  /** Of a backslash in front of a brace, in the text that is read. */
  private braceWarning: TokenWarning | null = null;

  constructor(cursor: Tokens, advisesOnEscapes: boolean, skipBetween: () => void) {
    this.advisesOnEscapes = advisesOnEscapes;
    this.cursor = cursor;
    this.skipBetween = skipBetween;
  }

  private get innermost(): FormatString | undefined {
    return this.open.at(-1);
  }

  /** A whole string. @param opening prefix and quotes */
  string(opening: string): void {
    const { cursor } = this;
    const { at, line, lineStart } = cursor;
    const quote = opening.replace(/^[a-z]*/i, '');
    const letter = /t/i.test(opening) ? 't' : 'f';
    const string: FormatString = { letter, quote, isRaw: /r/i.test(opening), at, line, lineStart, expressions: [] };
    cursor.take(letter === 'f' ? 'FSTRING_START' : 'TSTRING_START', opening);
    this.open.push(string);
    while (!cursor.source.startsWith(quote, cursor.at)) this.part(string, false);
    cursor.take(letter === 'f' ? 'FSTRING_END' : 'TSTRING_END', quote);
    this.open.pop();
  }

  /** Text, and the expression behind it; whether there is one. */
  private part(string: FormatString, isFormat: boolean): boolean {
    const { cursor } = this;
    const { at, line, lineStart } = cursor;
    this.braceWarning = null;
    const text = this.middle(string, isFormat);
    // In front of a brace that ends a format there is a token even where there is no text.
    if (cursor.at > at || (isFormat && cursor.source[at] === '}')) {
      const kind = string.letter === 'f' ? 'FSTRING_MIDDLE' : 'TSTRING_MIDDLE';
      const warning = this.braceWarning;
      cursor.tokens.push({ ...cursor.placed(kind, text), line, column: at - lineStart, ...(warning === null ? {} : { warning }) });
    }
    const next = cursor.source[cursor.at];
    if (!isFormat && next === cursor.source[cursor.at + 1]) return false;
    if (next === '}' && !isFormat) throw cursor.prompt(`${string.letter}-string: single '}' is not allowed`, cursor.column + 1);
    if (next !== '{') return false;
    this.expression(string);
    return true;
  }

  /** Up to a brace or the quotes; doubled braces are one. */
  private middle({ quote, isRaw, ...string }: FormatString, isFormat: boolean): string {
    const { cursor } = this;
    const { source } = cursor;
    let text = '';
    for (; !source.startsWith(quote, cursor.at); this.step()) {
      const character = source[cursor.at];
      if (character === undefined || (character === '\n' && quote.length === 1)) throw this.unterminated({ quote, isRaw, ...string });
      if (character === '{' || character === '}') {
        if (isFormat || source[cursor.at + 1] !== character) break;
        this.step();
        this.step();
        return text + character;
      } else if (character === '\\' && !/[{}]/.test(source[cursor.at + 1] ?? '')) {
        const name = isRaw ? null : /^\\N\{[^}\n'"]*\}?/.exec(source.slice(cursor.at, cursor.at + 100));
        const escaped = name?.[0] ?? source.slice(cursor.at, cursor.at + 2);
        for (let rest = escaped.length; rest > 1; rest--) this.step();
        text += escaped.slice(0, -1);
      } else if (character === '\\' && !isRaw) {
        const sequence = source[cursor.at + 1] as string;
        this.braceWarning = { line: cursor.line, message: escapeWarning({ sequence, isOctal: false }, this.advisesOnEscapes) };
      }
      text += source[cursor.at];
    }
    return text;
  }

  private step(): void {
    const { cursor } = this;
    if (cursor.source[cursor.at] === '\n') cursor.nextLine();
    else cursor.at++;
  }

  private expression(string: FormatString): void {
    const { cursor } = this;
    if (string.expressions.length >= DEEPEST) throw cursor.prompt(`${string.letter}-string: expressions nested too deeply`, cursor.column);
    string.expressions.push(cursor.brackets.length);
    cursor.token();
    for (;;) {
      this.skipBetween();
      const isOutside = cursor.brackets.length === (string.expressions.at(-1) as number) + 1;
      const character = cursor.source[cursor.at] as string;
      if (isOutside && character === '}') break;
      if (isOutside && character === ':') {
        if (!this.format(string)) return;
        break;
      }
      cursor.token();
    }
    cursor.token();
    string.expressions.pop();
  }

  /** What is behind the colon; whether a brace ends it. */
  private format(string: FormatString): boolean {
    const { cursor } = this;
    cursor.take('OP', ':');
    while (this.part(string, true));
    return cursor.source[cursor.at] === '}';
  }

  /** What is wrong with a closing bracket, where that is the matter of the string around. */
  wrongClosing(text: string): string | null {
    const { brackets } = this.cursor;
    const { innermost } = this;
    const around = innermost?.expressions.at(-1);
    if (innermost === undefined || around === undefined || text === '}' || brackets.length !== around + 1) return null;
    return `${innermost.letter}-string: unmatched '${text}'`;
  }

  /** A string that does not end and begins with the quotes of the one around: the end of that was meant. */
  missingBrace(quote: string): Failure | null {
    const { cursor } = this;
    const { innermost } = this;
    if (innermost?.quote !== quote) return null;
    return cursor.prompt(`${innermost.letter}-string: expecting '}'`, cursor.column + 1);
  }

  private unterminated({ letter, quote, at, line, lineStart }: FormatString): Failure {
    const { cursor } = this;
    const last = cursor.isEnd ? cursor.source.split('\n').length - 1 : cursor.line;
    const kind = `${quote.length === 3 ? 'triple-quoted ' : ''}${letter}-string`;
    const text = cursor.source.slice(lineStart, cursor.source.indexOf('\n', at));
    return new Failure({ ...promptError(`unterminated ${kind} literal (detected at line ${last})`, line, at - lineStart + 1), text });
  }
}

/** What reads the tokens around. */
interface Tokens extends Cursor {
  readonly token: () => void;
}
