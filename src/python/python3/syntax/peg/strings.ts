/** What is wrong with string literals that stand one behind another (_PyPegen_concatenate_strings, Parser/action_helpers.c 3.11.7). */
import { bytesEscapeError, textEscapeError } from './escapes.ts';
import { formatStringError } from './format-string-errors.ts';
import type { Token } from './tokens.ts';

/** How a version checks, and who parses what is in braces. */
export interface StringRules {
  /** `3.10` */
  readonly minor: number;
  /** Throws what is wrong with an expression in braces. @param lines how many lines of the string are before it */
  readonly expression: (source: string, token: Token, lines: number) => void;
}

export interface StringError {
  readonly message: string;
  /** The literal, where its place is told. */
  readonly token: Token | null;
}

/** The first error, or null. Throws what the parser says of expressions in braces. */
export function stringError(tokens: readonly Token[], rules: StringRules): StringError | null {
  const isFirstBytes = tokens[0] !== undefined && isBytes(tokens[0]);
  for (const token of tokens) {
    const error = literalError(token, rules);
    if (error !== null) return error;
    if (isBytes(token) !== isFirstBytes) return { message: 'cannot mix bytes and nonbytes literals', token: null };
    const message = prefixOf(token).includes('f') ? formatStringError(bodyOf(token), token, rules) : null;
    if (message !== null) return { message, token: null };
  }
  return null;
}

const PREFIX = /^[a-zA-Z]*/;
const prefixOf = ({ text }: Token): string => (PREFIX.exec(text) as RegExpExecArray)[0].toLowerCase();
const isBytes = (token: Token): boolean => prefixOf(token).includes('b');

function bodyOf(token: Token): string {
  const quoted = token.text.slice(prefixOf(token).length);
  const width = /^("""|''')/.test(quoted) ? 3 : 1;
  return quoted.slice(width, -width);
}

function literalError(token: Token, { minor }: StringRules): StringError | null {
  const prefix = prefixOf(token);
  const body = bodyOf(token);
  const isRaw = prefix.includes('r');
  if (prefix.includes('b')) {
    if (/[^\0-\x7f]/.test(body)) {
      return { message: `bytes can only contain ASCII literal characters${minor < 10 ? '.' : ''}`, token: minor < 11 ? null : token };
    }
    const message = isRaw ? null : bytesEscapeError(body);
    return message === null ? null : { message, token: null };
  }
  const message = isRaw || prefix.includes('f') ? null : textEscapeError(body, isName);
  return message === null ? null : { message, token: null };
}

/** Names are taken as they are: which characters there are is not known here. */
const isName = (): boolean => true;
