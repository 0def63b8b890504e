/** Reads tokens by automata, one token ahead (PyParser_AddToken, Parser/parser.c 3.8.18), and keeps what it has read. */
import type { Grammar } from '../peg/notation.ts';
import type { Token } from '../peg/token.ts';
import { wordsOf } from '../peg/words.ts';
import { Automata, keysOf, type State } from './automaton.ts';

/** A rule and its parts, or a token. */
export interface Tree {
  /** The rule; null for a token. */
  readonly rule: string | null;
  readonly parts: readonly Tree[];
  readonly token: Token;
}

/** The first token that does not fit. */
export interface Misfit {
  readonly token: Token;
  /** The kind of token that is the only one that would. */
  readonly expected: string | null;
}

interface Open {
  readonly rule: string;
  state: State;
  readonly parts: Tree[];
}

export class Recognizer {
  private readonly automata: Automata;
  private readonly keywords: ReadonlySet<string>;

  constructor(grammar: Grammar) {
    this.automata = new Automata(grammar);
    this.keywords = wordsOf(grammar).keywords;
  }

  /** The tree of tokens, or where they do not fit. */
  read(rule: string, tokens: readonly Token[]): Tree | Misfit {
    const stack: Open[] = [{ rule, state: this.automata.start(rule), parts: [] }];
    for (const token of tokens) {
      const misfit = this.shift(stack, token);
      if (misfit !== null) return misfit;
    }
    while (stack.length > 1) this.close(stack);
    return treeOf(stack[0] as Open);
  }

  private shift(stack: Open[], token: Token): Misfit | null {
    const keys = token.kind === 'ERROR' ? [] : keysOf(token, this.keywords);
    for (;;) {
      const top = stack.at(-1) as Open;
      const key = keys.find((each) => top.state.next.has(each));
      if (key !== undefined) {
        top.parts.push({ rule: null, parts: [], token });
        top.state = (top.state.next.get(key) as { to: State }).to;
        return null;
      }
      const arcs = [...top.state.next.values()];
      const inside = arcs.find(({ label }) => label.kind === 'rule' && keys.some((each) => this.automata.first(label.text).has(each)));
      if (inside !== undefined) {
        top.state = inside.to;
        stack.push({ rule: inside.label.text, state: this.automata.start(inside.label.text), parts: [] });
      } else if (top.state.isFinal && stack.length > 1) this.close(stack);
      else return { token, expected: arcs.length === 1 && arcs[0]?.label.kind === 'token' ? arcs[0].label.text : null };
    }
  }

  private close(stack: Open[]): void {
    const done = stack.pop() as Open;
    (stack.at(-1) as Open).parts.push(treeOf(done));
  }
}

const treeOf = ({ rule, parts }: Open): Tree => ({ rule, parts, token: (parts[0] as Tree).token });
