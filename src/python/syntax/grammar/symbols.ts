/** Symbols of Python 2.7's grammar that are open while tokens are recognized. */
import { ParserStackOverflow } from '../errors.ts';
import type { GrammarTokens } from '../grammar-tokens.ts';

/** How many symbols of the grammar CPython's parser has open at most (MAXSTACK, Parser/parser.c 2.7.18). */
const MAX_STACK = 1500;

export abstract class Symbols {
  protected readonly at: GrammarTokens;
  /** Symbols of the grammar that are open, of which the input is one; several of them may be one method here. */
  protected depth = 1;

  constructor(tokens: GrammarTokens) {
    this.at = tokens;
  }

  /** Opens so many symbols while a part is recognized. */
  protected within(symbols: number, recognize: () => void): void {
    this.open(symbols);
    recognize();
    this.depth -= symbols;
  }

  protected open(symbols: number): void {
    this.depth += symbols;
    if (this.depth > MAX_STACK) throw new ParserStackOverflow();
  }

  /** One or more, between commas; whether one more comma stands at the end. */
  protected list(item: () => void, more: () => boolean): boolean {
    item();
    while (this.at.take(',')) {
      if (!more()) return true;
      item();
    }
    return false;
  }
}
