/** How each version reads tokens (Parser/tokenizer.c 3.6.15 to 3.13.0, Parser/lexer/lexer.c 3.14.2). */
import type { NumberCheck } from './numbers.ts';

export interface TokenRules {
  /** Which letters may not follow a number; where null, strings without an end are told where they end. */
  readonly verifies: NumberCheck;
  /** How many columns the end of a line has. */
  readonly newlineWidth: 0 | 1;
  /** Whether an f-string is several tokens (3.12, PEP 701). */
  readonly splitsFormatStrings: boolean;
  /** Whether there are t-strings, and wrong prefixes of strings are told (3.14, PEP 750). */
  readonly hasTemplateStrings: boolean;
  /** Whether who writes an escape that means nothing is told what to write instead (3.14). */
  readonly advisesOnEscapes: boolean;
  /** Whether a quote behind a backslash in a string without an end is spoken of (3.13). */
  readonly hintsAtQuotes: boolean;
  /** What is said of what is no token: all of it, brackets and numbers (3.8), or of what kind it is (up to 3.7). */
  readonly tells: 'all' | 'brackets and numbers' | 'kinds';
}

/** @param minor of the version: `12` of 3.12 */
export const tokenRules = (minor: number): TokenRules => ({
  verifies: minor < 10 ? null : minor === 10 ? 'any' : 'ascii',
  newlineWidth: minor < 9 || minor >= 12 ? 1 : 0,
  splitsFormatStrings: minor >= 12,
  hasTemplateStrings: minor >= 14,
  advisesOnEscapes: minor >= 14,
  hintsAtQuotes: minor >= 13,
  tells: minor < 8 ? 'kinds' : minor === 8 ? 'brackets and numbers' : 'all',
});
