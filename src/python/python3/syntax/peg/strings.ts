/** What is wrong with string literals that stand one behind another (_PyPegen_concatenate_strings, Parser/action_helpers.c 3.11.7). */
import { bytesEscapeError, textEscapeError } from './escapes.ts';
import { formatStringError } from './format-string-errors.ts';
import type { Token } from './token.ts';

/** How a version checks, and who parses what is in braces. */
export interface StringRules {
  /** `3.10` */
  readonly minor: number;
  /** Throws what is wrong with an expression in braces. @param lines how many lines of the string are before it */
  readonly expression: (source: string, token: Token, lines: number) => void;
}

export interface StringError {
  readonly message: string;
  /** Where it is told; where the parser is, unless given. */
  readonly from?: Token;
  readonly to?: Token;
}

/** The first error, or null. Throws what the parser says of expressions in braces. */
export function stringError(all: readonly Token[], rules: StringRules): StringError | null {
  const tokens = outsideFormats(all);
  const isFirstBytes = tokens[0] !== undefined && isBytes(tokens[0]);
  for (const token of tokens) {
    const error = literalError(token, rules);
    if (error !== null) return error;
    if (isBytes(token) !== isFirstBytes) return { message: 'cannot mix bytes and nonbytes literals' };
    const isWhole = token.kind === 'STRING' && prefixOf(token).includes('f');
    const message = isWhole ? formatStringError(bodyOf(token), token, rules) : null;
    if (message !== null) return { message };
  }
  return null;
}

/** Strings, and where f-strings begin, without what is in these. */
function outsideFormats(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ kind }) => {
    if (kind.endsWith('_END')) depth--;
    const isOutside = depth === 0 && !kind.endsWith('_END');
    if (kind.endsWith('_START')) depth++;
    return isOutside;
  });
}

/** The texts of an f-string or t-string that is several tokens, outside its formats (_PyPegen_decode_fstring_part, Parser/action_helpers.c 3.12.1). */
export function formatPartError(tokens: readonly Token[]): StringError | null {
  for (const { text } of formatTexts(tokens)) {
    const message = textEscapeError(text, isName);
    if (message !== null) return { message };
  }
  return null;
}

/** Those texts, as far as escapes count in them. */
export function formatTexts(tokens: readonly Token[]): Token[] {
  if (/r/i.test(tokens[0]?.text ?? '')) return [];
  let depth = 0;
  return tokens.filter(({ kind, text }) => {
    if (kind === 'OP' && text === '{') depth++;
    if (kind === 'OP' && text === '}') depth--;
    return kind.endsWith('_MIDDLE') && depth === 0;
  });
}

/** `!` and what is behind it, the words as CPython spells them (_PyPegen_check_fstring_conversion, Parser/action_helpers.c 3.12.1 and 3.14.2). */
export function conversionError(tokens: readonly Token[], what: string, minor: number): StringError | null {
  const [mark, conversion] = tokens as [Token, Token];
  if (mark.line !== conversion.line || mark.endColumn !== conversion.column) {
    const spelled = minor < 14 ? 'exclamanation' : 'exclamation';
    return { message: `${what}: conversion type must come right after the ${spelled} mark`, from: mark, to: conversion };
  }
  if (/^[sra]$/.test(conversion.text)) return null;
  return { message: `${what}: invalid conversion character '${conversion.text}': expected 's', 'r', or 'a'`, from: conversion };
}

/** The parts of a complex number in a pattern (_PyPegen_ensure_real, _PyPegen_ensure_imaginary). */
export function partError(wanted: 'real' | 'imaginary', token: Token): StringError | null {
  if (/j$/i.test(token.text) === (wanted === 'imaginary')) return null;
  return { message: `${wanted} number required in complex literal`, from: token };
}

/** What type parameters of several values cannot have (Grammar/python.gram 3.12.1). */
export function boundError([star, , colon, first, ...rest]: readonly Token[]): StringError {
  const isTuple = first?.text === '(' && rest.some(({ text, level }) => text === ',' && level === first.level);
  const what = `${isTuple ? 'constraints' : 'bound'} with ${star?.text === '*' ? 'TypeVarTuple' : 'ParamSpec'}`;
  return { message: `cannot use ${what}`, from: colon as Token, to: rest.at(-1) ?? (first as Token) };
}

const PREFIX = /^[a-zA-Z]*/;
export const prefixOf = ({ text }: Token): string => (PREFIX.exec(text) as RegExpExecArray)[0].toLowerCase();
export const isBytes = (token: Token): boolean => prefixOf(token).includes('b');

export function bodyOf(token: Token): string {
  const quoted = token.text.slice(prefixOf(token).length);
  const width = /^("""|''')/.test(quoted) ? 3 : 1;
  return quoted.slice(width, -width);
}

function literalError(token: Token, { minor }: StringRules): StringError | null {
  const prefix = prefixOf(token);
  if (token.kind !== 'STRING' || (prefix.includes('f') && !prefix.includes('b'))) return null;
  const body = bodyOf(token);
  if (prefix.includes('b') && /[^\0-\x7f]/.test(body)) {
    const message = `bytes can only contain ASCII literal characters${minor < 10 ? '.' : ''}`;
    return minor < 11 ? { message } : { message, from: token };
  }
  if (prefix.includes('r')) return null;
  const message = escapeError(body, prefix.includes('b'));
  if (message === null) return null;
  return minor < 12 ? { message } : { message, from: token };
}

export function escapeError(text: string, isBytes: boolean): string | null {
  return isBytes ? bytesEscapeError(text) : textEscapeError(text, isName);
}

/** Names are taken as they are: which characters there are is not known here. */
const isName = (): boolean => true;
