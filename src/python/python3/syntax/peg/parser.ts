/**
 * Recognises tokens by a grammar as CPython's generated parsers do: alternatives in order, results of `memo` rules remembered for each place,
 * left recursion by growing a first, failed result (Tools/peg_generator/pegen/c_generator.py, Parser/pegen.c 3.10.13). Whoever listens is told each
 * time the parser makes an object of a token, so also on ways that it gives up.
 */
import type { Alternative, Grammar, Item, Rule } from './notation.ts';
import type { Token } from './tokens.ts';

export interface Listener {
  /** A NAME was read as a name, or a NUMBER as a number. */
  readonly made: (token: Token) => void;
  /** An alternative with an action fitted. */
  readonly acted: (action: string, tokens: readonly Token[]) => void;
}

/** Where a rule's result ends, or null where it failed. */
type Result = number | null;

export class Parser {
  private readonly grammar: Grammar;
  private readonly keywords: ReadonlySet<string>;
  private readonly tokens: readonly Token[];
  private readonly listener: Listener;
  private readonly memory = new Map<Rule, Map<number, Result>>();
  private mark = 0;

  constructor(grammar: Grammar, tokens: readonly Token[], listener: Listener) {
    this.grammar = grammar;
    this.keywords = keywordsOf(grammar);
    this.tokens = tokens;
    this.listener = listener;
  }

  /** Whether the tokens begin with what a rule says. */
  parse(rule: string): boolean {
    return this.rule(rule);
  }

  private rule(name: string): boolean {
    const rule = this.grammar.get(name);
    if (rule === undefined) throw new Error(`the grammar has no rule ${name}`);
    if (rule.memory === null) return this.alternatives(rule.alternatives);
    const remembered = this.remembered(rule);
    const known = remembered.get(this.mark);
    if (known === undefined) return rule.memory === 'memo' ? this.remember(rule, remembered) : this.grow(rule, remembered);
    if (known !== null) this.mark = known;
    return known !== null;
  }

  private remembered(rule: Rule): Map<number, Result> {
    const known = this.memory.get(rule);
    if (known !== undefined) return known;
    const results = new Map<number, Result>();
    this.memory.set(rule, results);
    return results;
  }

  private remember({ alternatives }: Rule, results: Map<number, Result>): boolean {
    const { mark } = this;
    const fits = this.alternatives(alternatives);
    results.set(mark, fits ? this.mark : null);
    return fits;
  }

  private grow({ alternatives }: Rule, results: Map<number, Result>): boolean {
    const start = this.mark;
    let best: Result = null;
    for (;;) {
      results.set(start, best);
      this.mark = start;
      if (!this.alternatives(alternatives) || this.mark <= (best ?? start)) break;
      best = this.mark;
    }
    this.mark = best ?? start;
    return best !== null;
  }

  private alternatives(alternatives: readonly Alternative[]): boolean {
    const { mark } = this;
    for (const { items, action } of alternatives) {
      // A loop rather than `every`, for the host's stack must hold as deep a nesting as CPython's.
      let at = 0;
      while (at < items.length && this.item(items[at] as Item)) at++;
      if (at === items.length) {
        if (action !== null) this.listener.acted(action, this.tokens.slice(mark, this.mark));
        return true;
      }
      this.mark = mark;
      if (items.slice(0, at).some(({ kind }) => kind === 'cut')) return false;
    }
    return false;
  }

  private item(item: Item): boolean {
    switch (item.kind) {
      case 'text':
        return this.text(item.text);
      case 'soft':
        return this.token?.text === item.text && this.kind('NAME');
      case 'token':
        return this.kind(item.text);
      case 'rule':
        return this.rule(item.text);
      case 'group':
        return this.alternatives(item.alternatives);
      case 'optional':
        this.item(item.item);
        return true;
      case 'look':
        return this.look(item.item) === item.wanted;
      case 'repeat':
        return this.repeat(item);
      case 'cut':
        return true;
    }
  }

  private look(item: Item): boolean {
    const { mark } = this;
    const fits = this.item(item);
    this.mark = mark;
    return fits;
  }

  private repeat({ item, least, separator }: Extract<Item, { kind: 'repeat' }>): boolean {
    if (!this.item(item)) return least === 0;
    for (;;) {
      const { mark } = this;
      if ((separator === null || this.item(separator)) && this.item(item)) continue;
      this.mark = mark;
      return true;
    }
  }

  private get token(): Token | undefined {
    return this.tokens[this.mark];
  }

  private text(text: string): boolean {
    const { token } = this;
    if (token === undefined || token.text !== text || (token.kind !== 'OP' && token.kind !== 'NAME')) return false;
    this.mark++;
    return true;
  }

  private kind(kind: string): boolean {
    const { token } = this;
    if (token?.kind !== kind || (kind === 'NAME' && this.keywords.has(token.text))) return false;
    this.mark++;
    if (kind === 'NAME' || kind === 'NUMBER') this.listener.made(token);
    return true;
  }
}

const keywordSets = new WeakMap<Grammar, ReadonlySet<string>>();

function keywordsOf(grammar: Grammar): ReadonlySet<string> {
  const known = keywordSets.get(grammar);
  if (known !== undefined) return known;
  const texts = [...grammar.values()].flatMap(({ alternatives }) => alternatives.flatMap(textsIn));
  const keywords = new Set(texts.filter((text) => /^\w/.test(text)));
  keywordSets.set(grammar, keywords);
  return keywords;
}

function textsIn({ items }: Alternative): string[] {
  return items.flatMap(function texts(item: Item): string[] {
    if (item.kind === 'text') return [item.text];
    if (item.kind === 'group') return item.alternatives.flatMap(textsIn);
    return 'item' in item ? texts(item.item) : [];
  });
}
