/**
 * Recognises tokens by a grammar as CPython's generated parsers do: alternatives in order, results of `memo` rules remembered for each place,
 * left recursion by growing a first, failed result (Tools/peg_generator/pegen/c_generator.py, Parser/pegen.c 3.10.13). Whoever listens is told each
 * time the parser makes something, so also on ways that it gives up.
 */
import type { Alternative, Grammar, Item, Rule } from './notation.ts';
import type { Token } from './token.ts';
import { type Listener, type Match, NONE, TokenReader } from './token-reader.ts';
import { wordsOf } from './words.ts';

const WITHOUT_INVALID = '_without_invalid';

export class Parser extends TokenReader {
  private readonly grammar: Grammar;
  private memory = new Map<Rule, Map<number, Match | null>>();
  /** Whether matches keep their parts. */
  private isBuilding = false;

  constructor(grammar: Grammar, tokens: readonly Token[], listener: Listener) {
    super(wordsOf(grammar), tokens, listener);
    this.grammar = grammar;
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
}
