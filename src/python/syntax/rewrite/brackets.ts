/** Where brackets, strings and lambdas end among Python 2's tokens. */
import type { Token } from '../tokens.ts';

/** Cuts tokens at a separator that is in no brackets and in no lambda. */
export function splitAt(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  let lambdas = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth++;
    else if (token.kind === 'operator' && ')]}'.includes(token.text)) depth--;
    if (depth === 0 && token.text === 'lambda') lambdas++;
    if (depth === 0 && token.text === ':' && lambdas > 0) lambdas--;
    if (depth === 0 && lambdas === 0 && token.text === separator && token.kind !== 'string') parts.push([]);
    else (parts[parts.length - 1] as Token[]).push(token);
  }
  return parts;
}

/** The index of the bracket that closes the one at `open`. */
export function matching(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind !== 'operator') continue;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text) && --depth === 0) return index;
  }
  return tokens.length;
}

export function endOfStrings(tokens: readonly Token[], start: number): number {
  let end = start;
  while (tokens[end]?.kind === 'string') end++;
  return end;
}

/** The colon that ends a lambda's parameters. */
export function lambdaColon(tokens: readonly Token[], start: number): number {
  let depth = 0;
  let nested = 0;
  for (let index = start + 1; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind === 'operator' && '([{'.includes(text)) depth++;
    else if (kind === 'operator' && ')]}'.includes(text)) depth--;
    else if (depth === 0 && text === 'lambda') nested++;
    else if (depth === 0 && text === ':' && nested-- === 0) return index;
  }
  return tokens.length;
}
