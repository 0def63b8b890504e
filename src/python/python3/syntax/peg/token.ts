import type { NumberCheck } from './numbers.ts';
import type { Bracket, TokenError } from './token-error.ts';

export type TokenKind =
  | 'NAME'
  | 'NUMBER'
  | 'ASYNC'
  | 'AWAIT'
  | 'STRING'
  | 'FSTRING_START'
  | 'FSTRING_MIDDLE'
  | 'FSTRING_END'
  | 'TSTRING_START'
  | 'TSTRING_MIDDLE'
  | 'TSTRING_END'
  | 'OP'
  | 'NEWLINE'
  | 'INDENT'
  | 'DEDENT'
  | 'ENDMARKER'
  | 'ERROR';

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
  /** What the tokenizer warns of as it comes to it (from 3.11 on). */
  readonly warning?: TokenWarning;
  /** How many brackets it is in. */
  readonly level: number;
}

export interface TokenWarning {
  readonly line: number;
  readonly message: string;
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
  /** Which letters may not follow a number; where null, strings without an end are told where they end. */
  readonly verifies: NumberCheck;
  /** How many columns the end of a line has. */
  readonly newlineWidth: 0 | 1;
  /** Whether an f-string is several tokens (3.12, PEP 701). */
  readonly splitsFormatStrings: boolean;
  /** Whether there are t-strings, and wrong prefixes of strings are told (3.14, PEP 750). */
  readonly hasTemplateStrings: boolean;
  /** Whether a quote behind a backslash in a string without an end is spoken of (3.13). */
  readonly hintsAtQuotes: boolean;
  /** What is said of what is no token: all of it, brackets and numbers (3.8), or of what kind it is (up to 3.7). */
  readonly tells: 'all' | 'brackets and numbers' | 'kinds';
}
