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
