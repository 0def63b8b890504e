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
