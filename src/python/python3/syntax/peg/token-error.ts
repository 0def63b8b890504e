/** What the tokenizer cannot read (tokenizer_error and syntaxerror, Parser/pegen.c and Parser/tokenizer.c 3.10.13). */

export interface TokenError {
  readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  readonly line: number;
  /** Columns count from 1. */
  readonly offset: number;
  readonly endOffset: number;
  /** The text that is shown, where it is not the line with its end. */
  readonly text?: string | undefined;
  /** Whether the tokenizer tells it itself: such an error comes before one of the parser in an earlier place. */
  readonly isPrompt: boolean;
}

/** An error at the character that was read last. */
export function promptError(message: string, line: number, offset: number, endOffset = offset): TokenError {
  return { type: 'SyntaxError', message, line, offset, endOffset, isPrompt: true };
}

/** A bracket that was opened. */
export interface Bracket {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A bracket that was never closed (raise_unclosed_parentheses_error). */
export function neverClosed({ text, line, column }: Bracket): TokenError {
  return promptError(`'${text}' was never closed`, line, column + 1, 0);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What is wrong with a closing bracket; null where it closes the bracket opened last. */
export function wrongClosing(closing: string, opened: Bracket | undefined, line: number): string | null {
  if (opened === undefined) return `unmatched '${closing}'`;
  if (CLOSING[opened.text] === closing) return null;
  const where = opened.line === line ? '' : ` on line ${opened.line}`;
  return `closing parenthesis '${closing}' does not match opening parenthesis '${opened.text}'${where}`;
}
