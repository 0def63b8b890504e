/**
 * Recognises tokens by a grammar as CPython's generated parsers do: alternatives in order, results of `memo` rules remembered for each place,
 * left recursion by growing a first, failed result (Tools/peg_generator/pegen/c_generator.py, Parser/pegen.c 3.10.13). Whoever listens is told each
 * time the parser makes something, so also on ways that it gives up.
 */
import type { Alternative, Grammar, Item, Rule } from './notation.ts';
import type { Token } from './token.ts';

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
const NONE: Match[] = [];
const WITHOUT_INVALID = '_without_invalid';

export class Parser {
  readonly tokens: readonly Token[];
  /** How many tokens were looked at. */
  filled = 0;
  mark = 0;
  private readonly grammar: Grammar;
  private readonly words: Words;
  private readonly listener: Listener;
  private memory = new Map<Rule, Map<number, Match | null>>();
  /** Whether rules for what is wrong are tried. */
  private isExplaining = false;
  /** Whether matches keep their parts. */
  private isBuilding = false;

  constructor(grammar: Grammar, tokens: readonly Token[], listener: Listener) {
    this.grammar = grammar;
    this.words = wordsOf(grammar);
    this.tokens = tokens;
    this.listener = listener;
  }

  /** Whether the tokens begin with what a rule says. */
  parse(rule: string): boolean {
    return this.rule(rule) !== null;
  }

  /** The second pass over what did not fit: with the rules for what is wrong, which throw. */
  explain(rule: string): void {
    this.memory = new Map();
    this.mark = 0;
    this.isExplaining = true;
    this.isBuilding = true;
    this.rule(rule);
  }

  private rule(name: string): Match | null {
    if (name.startsWith('invalid_') && !this.isExplaining) return null;
    const rule = this.grammar.get(name);
    if (rule === undefined) throw new Error(`the grammar has no rule ${name}`);
    const { isExplaining } = this;
    if (name.endsWith(WITHOUT_INVALID)) this.isExplaining = false;
    const match = rule.memory === null ? this.alternatives(rule.alternatives) : this.rememberedRule(rule);
    this.isExplaining = isExplaining;
    return match;
  }

  private rememberedRule(rule: Rule): Match | null {
    this.look();
    const results = this.resultsOf(rule);
    const known = results.get(this.mark);
    if (known === undefined) return rule.memory === 'memo' ? this.remember(rule, results) : this.grow(rule, results);
    if (known !== null) this.mark = known.end;
    return known;
  }

  private resultsOf(rule: Rule): Map<number, Match | null> {
    const known = this.memory.get(rule);
    if (known !== undefined) return known;
    const results = new Map<number, Match | null>();
    this.memory.set(rule, results);
    return results;
  }

  private remember({ alternatives }: Rule, results: Map<number, Match | null>): Match | null {
    const { mark } = this;
    const match = this.alternatives(alternatives);
    results.set(mark, match);
    return match;
  }

  private grow({ alternatives }: Rule, results: Map<number, Match | null>): Match | null {
    const start = this.mark;
    let best: Match | null = null;
    for (;;) {
      results.set(start, best);
      this.mark = start;
      const match = this.alternatives(alternatives);
      if (match === null || match.end <= (best?.end ?? start)) break;
      best = match;
    }
    this.mark = best?.end ?? start;
    return best;
  }

  private alternatives(alternatives: readonly Alternative[]): Match | null {
    const { mark } = this;
    for (const alternative of alternatives) {
      const { items, action } = alternative;
      // A loop rather than a function of the list, for the host's stack must hold as deep a nesting as CPython's.
      const parts: Match[] = this.isBuilding ? [] : NONE;
      let fitting = 0;
      for (; fitting < items.length; fitting++) {
        const part = this.item(items[fitting] as Item);
        if (part === null) break;
        if (this.isBuilding) parts.push(part);
      }
      if (fitting === items.length) {
        const match = { alternative, parts, start: mark, end: this.mark };
        return action === null || this.listener.acted?.(action, match, this) !== false ? match : null;
      }
      this.mark = mark;
      if (items.slice(0, fitting).some(({ kind }) => kind === 'cut')) return null;
    }
    return null;
  }

  private item(item: Item): Match | null {
    switch (item.kind) {
      case 'text':
        return this.text(item.text);
      case 'soft':
        return this.look()?.text === item.text ? this.kind('NAME') : null;
      case 'token':
        return this.kind(item.text);
      case 'rule':
        return this.rule(item.text);
      case 'group':
        return this.alternatives(item.alternatives);
      case 'optional':
        return this.item(item.item) ?? this.nothing();
      case 'ahead':
        return (this.ahead(item.item) !== null) === item.wanted ? this.nothing() : null;
      case 'repeat':
        return this.repeat(item);
      case 'forced':
        return this.forced(item.text);
      case 'cut':
        return this.nothing();
    }
  }

  private nothing(): Match {
    return { alternative: null, parts: NONE, start: this.mark, end: this.mark };
  }

  private ahead(item: Item): Match | null {
    const { mark } = this;
    const match = this.item(item);
    this.mark = mark;
    return match;
  }

  private repeat({ item, least, separator }: Extract<Item, { kind: 'repeat' }>): Match | null {
    const start = this.mark;
    const parts: Match[] = [];
    for (let match = this.item(item); match !== null; match = this.next(item, separator)) if (this.isBuilding) parts.push(match);
    return this.mark === start && least > 0 ? null : { alternative: null, parts, start, end: this.mark };
  }

  private next(item: Item, separator: Item | null): Match | null {
    const { mark } = this;
    const match = separator === null || this.item(separator) !== null ? this.item(item) : null;
    if (match === null) this.mark = mark;
    return match;
  }

  /** The token at the mark. */
  private look(): Token | undefined {
    const token = this.tokens[this.mark];
    if (this.filled <= this.mark) {
      this.filled = this.mark + 1;
      if (token !== undefined) this.listener.came?.(token);
    }
    if (token?.kind === 'ERROR') this.listener.unreadable?.();
    return token;
  }

  private text(text: string): Match | null {
    const token = this.look();
    return token?.text === text && (token.kind === 'OP' || token.kind === 'NAME') ? this.take() : null;
  }

  private forced(text: string): Match | null {
    const match = this.text(text);
    if (!this.isExplaining) return match;
    return match ?? this.listener.missing?.(text, this.tokens[this.mark] as Token) ?? null;
  }

  private kind(kind: string): Match | null {
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
}

/** The words that a grammar names: always, or where they stand in certain places. */
interface Words {
  readonly keywords: ReadonlySet<string>;
  readonly soft: ReadonlySet<string>;
}

const wordsOfGrammars = new WeakMap<Grammar, Words>();

function wordsOf(grammar: Grammar): Words {
  const known = wordsOfGrammars.get(grammar);
  if (known !== undefined) return known;
  const items = [...grammar.values()].flatMap(({ alternatives }) => alternatives.flatMap(wordItems));
  const texts = (kind: Item['kind']) => items.flatMap((item) => (item.kind === kind && 'text' in item ? [item.text] : []));
  const words = { keywords: new Set(texts('text').filter((text) => /^\w/.test(text))), soft: new Set(texts('soft')) };
  wordsOfGrammars.set(grammar, words);
  return words;
}

function wordItems({ items }: Alternative): Item[] {
  return items.flatMap(function inside(item: Item): Item[] {
    if (item.kind === 'group') return item.alternatives.flatMap(wordItems);
    return 'item' in item ? inside(item.item) : [item];
  });
}
