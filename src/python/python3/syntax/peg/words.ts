/** The keywords of a grammar. */
import type { Alternative, Grammar, Item } from './notation.ts';

/** The words that a grammar names: always, or where they stand in certain places. */
export interface Words {
  readonly keywords: ReadonlySet<string>;
  readonly soft: ReadonlySet<string>;
}

const wordsOfGrammars = new WeakMap<Grammar, Words>();

export function wordsOf(grammar: Grammar): Words {
  const known = wordsOfGrammars.get(grammar);
  if (known !== undefined) return known;
  const rules = [...grammar.values()];
  const keywords = new Set(rules.flatMap(({ text }) => [...text.replace(ACTION, '').matchAll(KEYWORD)].map(([, word]) => word as string)));
  const soft = new Set(rules.filter(({ text }) => text.includes('"')).flatMap(({ alternatives }) => alternatives.flatMap(softWords)));
  const words = { keywords, soft };
  wordsOfGrammars.set(grammar, words);
  return words;
}

/** Alternatives of other versions have no keywords besides; they have soft ones. */
const KEYWORD = /'(\w+)'/g;
const ACTION = /->(?:(?! \| ).)*/g;

function softWords({ items }: Alternative): string[] {
  return items.flatMap(function inside(item: Item): string[] {
    if (item.kind === 'group') return item.alternatives.flatMap(softWords);
    if (item.kind === 'soft') return [item.text];
    return 'item' in item ? inside(item.item) : [];
  });
}
