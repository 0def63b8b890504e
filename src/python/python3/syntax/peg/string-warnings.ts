/**
 * Escapes of strings that mean nothing, told as the strings are read (from 3.12 on; before, by default nobody hears of them). The lines are those that
 * CPython tells: up to 3.13 those where a string begins, or where an f-string ends (_PyPegen_joined_str, Parser/action_helpers.c 3.12.1), and later as
 * many lines below as the text has in front of the escape (Parser/string_parser.c 3.14.2).
 */
import { escapeWarning, invalidEscape } from '../../warnings/escapes.ts';
import type { WarnAt } from '../parse.ts';
import { bodyOf, escapeError, formatTexts, isBytes, prefixOf } from './strings.ts';
import type { Token } from './token.ts';
import { tokenRules } from './token-rules.ts';

export class StringWarnings {
  private readonly minor: number;
  private readonly warn: WarnAt;

  constructor(minor: number, warn: WarnAt) {
    this.minor = minor;
    this.warn = warn;
  }

  /** A string that is one token. */
  ofLiteral(token: Token): void {
    if (!prefixOf(token).includes('r')) this.ofText(bodyOf(token), isBytes(token), token.line);
  }

  /** A whole f-string or t-string. */
  ofFormatted(tokens: readonly Token[]): void {
    const { line } = tokens.at(-1) as Token;
    for (const { text } of formatTexts(tokens)) if (!this.ofText(text, false, line)) return;
  }

  /** A text in a format; up to 3.13 the string is taken for one that is not raw. @param before the tokens in front of it */
  ofFormat({ text, line }: Token, before: readonly Token[]): void {
    if (this.minor < 14 || !isRaw(before)) this.ofText(text, false, line);
  }

  /** Whether the text can be read. */
  private ofText(text: string, isBytes: boolean, line: number): boolean {
    if (escapeError(text, isBytes) !== null) return false;
    const found = invalidEscape(text, isBytes);
    if (found !== null)
      this.warn(line + (this.minor >= 14 ? found.lines : 0), escapeWarning(found, tokenRules(this.minor).advisesOnEscapes));
    return true;
  }
}

/** Whether the string that tokens are in is raw. */
function isRaw(tokens: readonly Token[]): boolean {
  let depth = 0;
  const start = tokens.findLast(({ kind }) => {
    if (kind.endsWith('_END')) depth++;
    return kind.endsWith('_START') && depth-- === 0;
  });
  return /r/i.test(start?.text ?? '');
}
