/** Matching single tokens, from a mark on (_PyPegen_expect_token, _PyPegen_fill_token; Parser/pegen.c 3.10.13). */
import type { Alternative } from './notation.ts';
import type { Parser } from './parser.ts';
import type { Token } from './token.ts';
import type { Words } from './words.ts';

/** Tokens that fit a rule's alternative, a token, or what is in between. */
export interface Match {
  readonly alternative: Alternative | null;
  readonly parts: readonly Match[];
  /** The first token, and the one behind the last. */
  readonly start: number;
  readonly end: number;
}

export interface Listener {
  /** A token was come to for the first time. */
  readonly came?: (token: Token) => void;
  /** A NAME was read as a name, or a NUMBER as a number. */
  readonly made?: (token: Token) => void;
  /** An alternative with an action fitted; with false its rule fails. May throw. */
  readonly acted?: (action: string, match: Match, parser: Parser) => boolean;
  /** A token that must be there is not. Throws. */
  readonly missing?: (text: string, token: Token) => never;
  /** What comes is no token. Throws. */
  readonly unreadable?: () => never;
}

/** The parts of what is recognised only. */
export const NONE: Match[] = [];

export class TokenReader {
  readonly tokens: readonly Token[];
  /** How many tokens were looked at. */
  filled = 0;
  mark = 0;
  protected readonly listener: Listener;
  /** Whether rules for what is wrong are tried. */
  protected isExplaining = false;
  private readonly words: Words;

  constructor(words: Words, tokens: readonly Token[], listener: Listener) {
    this.words = words;
    this.tokens = tokens;
    this.listener = listener;
  }

  /** The token at the mark. */
  protected look(): Token | undefined {
    const token = this.tokens[this.mark];
    if (this.filled <= this.mark) {
      this.filled = this.mark + 1;
      if (token !== undefined) this.listener.came?.(token);
    }
    if (token?.kind === 'ERROR') this.listener.unreadable?.();
    return token;
  }

  protected text(text: string): Match | null {
    const token = this.look();
    return token?.text === text && (token.kind === 'OP' || token.kind === 'NAME') ? this.take() : null;
  }

  protected forced(text: string): Match | null {
    const match = this.text(text);
    if (!this.isExplaining) return match;
    return match ?? this.listener.missing?.(text, this.tokens[this.mark] as Token) ?? null;
  }

  protected kind(kind: string): Match | null {
    const token = this.look();
    if (kind === 'SOFT_KEYWORD') return this.words.soft.has(token?.text ?? '') ? this.kind('NAME') : null;
    if (token?.kind !== kind || (kind === 'NAME' && this.words.keywords.has(token.text))) return null;
    if (kind === 'NAME' || kind === 'NUMBER') this.listener.made?.(token);
    return this.take();
  }

  private take(): Match {
    const start = this.mark++;
    return { alternative: null, parts: NONE, start, end: this.mark };
  }

  /** Nothing, which fits everywhere. */
  protected nothing(): Match {
    return { alternative: null, parts: NONE, start: this.mark, end: this.mark };
  }
}
