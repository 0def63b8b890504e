/** `async` and `await`, which are words of their own from 3.7 on, and in 3.6 in asynchronous functions (tok_get, Parser/tokenizer.c 3.6.15). */
import type { Token } from '../peg/token.ts';

export function asyncTokens(tokens: readonly Token[], minor: number): Token[] {
  const scope = new AsyncScope(minor >= 7);
  return tokens.map((token, index) => scope.next(token, tokens[index + 1]));
}

class AsyncScope {
  private readonly isAlways: boolean;
  private depth = 0;
  /** The depth of the asynchronous function that is read, and whether its first line has ended. */
  private inside: { readonly depth: number; hasBody: boolean } | null = null;

  constructor(isAlways: boolean) {
    this.isAlways = isAlways;
  }

  next(token: Token, behind: Token | undefined): Token {
    if (token.kind === 'INDENT') this.depth++;
    if (token.kind === 'DEDENT') this.depth--;
    if (token.kind === 'NEWLINE' && this.inside !== null) this.inside.hasBody = true;
    if (token.kind !== 'NEWLINE' && token.kind !== 'INDENT' && this.inside?.hasBody && this.depth <= this.inside.depth) this.inside = null;
    if (token.kind !== 'NAME' || (token.text !== 'async' && token.text !== 'await')) return token;
    const begins = token.text === 'async' && behind?.text === 'def';
    if (!this.isAlways && this.inside === null && !begins) return token;
    if (begins && this.inside === null) this.inside = { depth: this.depth, hasBody: false };
    return { ...token, kind: token.text === 'async' ? 'ASYNC' : 'AWAIT' };
  }
}
