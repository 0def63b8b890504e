/** What is wrong in an f-string up to 3.11, which is read once it is a token (Parser/string_parser.c 3.10.13). */
import { textEscapeError } from './escapes.ts';
import type { StringRules } from './strings.ts';
import type { Token } from './token.ts';

/** The words for the first error of a literal; null where there is none. Throws what the parser says of expressions. @param body without quotes */
export function formatStringError(body: string, token: Token, rules: StringRules): string | null {
  try {
    new FormatString(body, token, rules).parse(0);
    return null;
  } catch (error) {
    if (error instanceof Wrong) return error.message;
    throw error;
  }
}

class Wrong extends Error {}

const wrong = (message: string): Wrong => new Wrong(`f-string${message}`);
const END = ": expecting '}'";
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** Braces can be in a format that is itself in braces. */
const DEEPEST = 2;
const MISMATCHED = ": mismatched '(', '{', or '['";
const MOST_BRACKETS = 200;

class FormatString {
  private readonly text: string;
  private readonly token: Token;
  private readonly isRaw: boolean;
  private readonly rules: StringRules;
  private at = 0;

  constructor(text: string, token: Token, rules: StringRules) {
    this.text = text;
    this.token = token;
    this.isRaw = /^[a-z]*r/i.test(token.text);
    this.rules = rules;
  }

  private get rest(): string {
    return this.text.slice(this.at);
  }

  /** What can end an expression: `=` does from 3.8 on. */
  private get ends(): RegExp {
    return this.rules.minor >= 8 ? /[!:}=<>]/ : /[!:}]/;
  }

  private get isEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Literals and expressions in turn, up to the end or, in a format, up to its brace. */
  parse(depth: number): void {
    for (;;) {
      if (this.literal(depth)) continue;
      if (this.isEnd || this.text[this.at] === '}') break;
      this.expression(depth);
    }
    if (depth > 0 && this.text[this.at] !== '}') throw wrong(END);
  }

  /** Whether it ended with a doubled brace, so that more may come (fstring_find_literal). */
  private literal(depth: number): boolean {
    const start = this.at;
    for (; !this.isEnd; this.at++) {
      if (this.text[this.at] === '\\' && !this.isRaw && this.escape()) continue;
      const character = this.text[this.at];
      if (character !== '{' && character !== '}') continue;
      if (depth === 0 && this.text[this.at + 1] === character) {
        this.at += 2;
        this.decode(this.text.slice(start, this.at - 1));
        return true;
      }
      if (depth === 0 && character === '}') throw wrong(": single '}' is not allowed");
      break;
    }
    this.decode(this.text.slice(start, this.at));
    return false;
  }

  /** Steps on to the character behind the backslash; whether that is no brace. */
  private escape(): boolean {
    const name = /^\\N\{[^}]*\}?/.exec(this.rest);
    this.at += name === null ? 1 : name[0].length - 1;
    return name !== null || !/^[{}]/.test(this.rest);
  }

  private decode(literal: string): void {
    const message = this.isRaw ? null : textEscapeError(literal, () => true);
    if (message !== null) throw new Wrong(message);
  }

  /** fstring_find_expr */
  private expression(depth: number): void {
    if (depth >= DEEPEST) throw wrong(': expressions nested too deeply');
    const start = ++this.at;
    this.skipExpression();
    if (this.isEnd) throw wrong(END);
    this.compile(start);
    if (this.rules.minor >= 8 && this.take('=')) this.at += (/^\s*/.exec(this.rest) as RegExpExecArray)[0].length;
    if (this.take('!')) this.conversion();
    if (this.isEnd) throw wrong(END);
    if (this.take(':')) {
      if (this.isEnd) throw wrong(END);
      this.parse(depth + 1);
    }
    if (!this.take('}')) throw wrong(END);
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private conversion(): void {
    if (this.isEnd) throw wrong(END);
    if (!'sra'.includes(this.text[this.at++] as string)) throw wrong(": invalid conversion character: expected 's', 'r', or 'a'");
  }

  private skipExpression(): void {
    const opened: string[] = [];
    let quote = '';
    for (; !this.isEnd; this.at++) {
      const character = this.text[this.at] as string;
      if (character === '\\') throw wrong(' expression part cannot include a backslash');
      if (quote !== '') {
        if (this.rest.startsWith(quote)) {
          this.at += quote.length - 1;
          quote = '';
        }
      } else if (/["']/.test(character)) {
        quote = (/^("""|'''|"|')/.exec(this.rest) as RegExpExecArray)[0];
        this.at += quote.length - 1;
      } else if ('([{'.includes(character)) {
        if (opened.length >= MOST_BRACKETS) throw wrong(': too many nested parenthesis');
        opened.push(character);
      } else if (character === '#') throw wrong(" expression part cannot include '#'");
      else if (opened.length === 0 && this.ends.test(character)) {
        if (/^[!=<>]=/.test(this.rest)) this.at++;
        else if (!/[<>]/.test(character)) break;
      } else if (')]}'.includes(character)) this.close(character, opened);
    }
    if (quote !== '') throw wrong(': unterminated string');
    if (opened.length > 0) throw wrong(this.rules.minor >= 8 ? `: unmatched '${opened.at(-1)}'` : MISMATCHED);
  }

  private close(character: string, opened: string[]): void {
    const opening = opened.pop();
    if (this.rules.minor < 8) return;
    if (opening === undefined) throw wrong(`: unmatched '${character}'`);
    if (opening !== CLOSING[character]) {
      throw wrong(`: closing parenthesis '${character}' does not match opening parenthesis '${opening}'`);
    }
  }

  /** fstring_compile_expr */
  private compile(start: number): void {
    const source = this.text.slice(start, this.at);
    const next = this.text[this.at] as string;
    if (source.trim() === '') {
      throw wrong(this.rules.minor >= 11 && next !== '}' ? `: expression required before '${next}'` : ': empty expression not allowed');
    }
    this.rules.expression(source, this.token, this.text.slice(0, start).split('\n').length - 1);
  }
}
