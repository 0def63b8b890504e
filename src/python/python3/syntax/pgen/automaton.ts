/** Rules as automata: from a set of states, a token or a part leads to another one (Parser/pgen.c 3.7.16, Parser/pgen/ 3.8.18). */
import type { Alternative, Grammar, Item } from '../peg/notation.ts';

/** What leads on: a word or operator as it stands, a kind of token, or a rule. */
export interface Label {
  readonly kind: 'text' | 'token' | 'rule';
  readonly text: string;
}

interface Node {
  readonly arcs: { readonly label: Label | null; readonly to: Node }[];
}

/** What is open in a rule after a part of it. */
export interface State {
  /** Whether the rule may end here. */
  readonly isFinal: boolean;
  readonly next: ReadonlyMap<string, { readonly label: Label; readonly to: State }>;
}

const keyOf = ({ kind, text }: Label): string => `${kind} ${text}`;

export class Automata {
  private readonly grammar: Grammar;
  private readonly starts = new Map<string, State>();
  private readonly firsts = new Map<string, ReadonlySet<string>>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
  }

  start(rule: string): State {
    const known = this.starts.get(rule);
    if (known !== undefined) return known;
    const from: Node = { arcs: [] };
    const end: Node = { arcs: [] };
    connectAll(this.alternativesOf(rule), from, end);
    const state = determine(from, end);
    this.starts.set(rule, state);
    return state;
  }

  /** The tokens that a rule may begin with. */
  first(rule: string): ReadonlySet<string> {
    const known = this.firsts.get(rule);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const { label } of this.start(rule).next.values()) {
      if (label.kind !== 'rule') found.add(keyOf(label));
      else for (const each of this.first(label.text)) found.add(each);
    }
    this.firsts.set(rule, found);
    return found;
  }

  private alternativesOf(rule: string): readonly Alternative[] {
    const found = this.grammar.get(rule);
    if (found === undefined) throw new Error(`the grammar has no rule ${rule}`);
    return found.alternatives;
  }
}

/** Keys of the labels that a token fits. */
export function keysOf({ kind, text }: { readonly kind: string; readonly text: string }, keywords: ReadonlySet<string>): string[] {
  if (kind === 'OP' || (kind === 'NAME' && keywords.has(text))) return [`text ${text}`];
  return [`token ${kind}`];
}

function connectAll(alternatives: readonly Alternative[], from: Node, to: Node): void {
  for (const { items } of alternatives) {
    let at = from;
    for (const item of items) {
      const next: Node = { arcs: [] };
      connect(item, at, next);
      at = next;
    }
    at.arcs.push({ label: null, to });
  }
}

function connect(item: Item, from: Node, to: Node): void {
  if (item.kind === 'text' || item.kind === 'token' || item.kind === 'rule') {
    from.arcs.push({ label: { kind: item.kind, text: item.text }, to });
  } else if (item.kind === 'group') connectAll(item.alternatives, from, to);
  else if (item.kind === 'optional') {
    connect(item.item, from, to);
    from.arcs.push({ label: null, to });
  } else if (item.kind === 'repeat') {
    const loop: Node = { arcs: [] };
    connect(item.item, from, loop);
    connect(item.item, loop, loop);
    loop.arcs.push({ label: null, to });
    if (item.least === 0) from.arcs.push({ label: null, to });
  }
}

function determine(from: Node, end: Node): State {
  const ids = new Map<Node, number>();
  const known = new Map<string, State>();
  const idOf = (node: Node): number => {
    if (!ids.has(node)) ids.set(node, ids.size);
    return ids.get(node) as number;
  };
  const stateOf = (nodes: readonly Node[]): State => {
    const all = closure(nodes);
    const key = [...all]
      .map(idOf)
      .sort((a, b) => a - b)
      .join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const next = new Map<string, { label: Label; to: State }>();
    known.set(key, { isFinal: all.has(end), next });
    const targets = new Map<string, { label: Label; nodes: Node[] }>();
    for (const { arcs } of all) {
      for (const { label, to } of arcs) {
        if (label === null) continue;
        const target = targets.get(keyOf(label)) ?? { label, nodes: [] };
        target.nodes.push(to);
        targets.set(keyOf(label), target);
      }
    }
    for (const [each, { label, nodes: reached }] of targets) next.set(each, { label, to: stateOf(reached) });
    return known.get(key) as State;
  };
  return stateOf([from]);
}

function closure(nodes: readonly Node[]): Set<Node> {
  const all = new Set(nodes);
  for (const { arcs } of all) for (const { label, to } of arcs) if (label === null) all.add(to);
  return all;
}
