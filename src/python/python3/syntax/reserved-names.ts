/**
 * Names that are keywords of later versions: `async` and `await`, which up to 3.6 are so inside `async def` alone (tok_get, Parser/tokenizer.c 3.6.15).
 * py-ast is given other names of the same length in their place, and the tree gets them back.
 */
import type { Token } from './peg/token.ts';

const RESERVED = ['async', 'await'] as const;

export interface Renamed {
  readonly source: string;
  /** Gives the nodes of its tree their names. */
  readonly restore: (tree: unknown) => void;
}

/** @param tokens of the source, as the version reads them */
export function withoutReservedNames(source: string, tokens: readonly Token[]): Renamed {
  const lines = source.split('\n');
  const originals = new Map<string, string>(RESERVED.map((name, index) => [unusedName(source, index), name]));
  const replacements = new Map([...originals].map(([replacement, name]) => [name, replacement]));
  for (const { kind, text, line, column } of tokens) {
    const replacement = kind === 'NAME' ? replacements.get(text) : undefined;
    if (replacement === undefined) continue;
    const whole = lines[line - 1] as string;
    lines[line - 1] = whole.slice(0, column) + replacement + whole.slice(column + text.length);
  }
  return { source: lines.join('\n'), restore: (tree) => restoreNames(tree, originals) };
}

/** A name of five letters that a source has not; each `start` gives another. */
function unusedName(source: string, start: number): string {
  let number = start;
  const name = (): string => `z${number.toString(36).padStart(4, '0')}`;
  while (source.includes(name())) number += RESERVED.length;
  return name();
}

// biome-ignore lint/suspicious/noExplicitAny: py-ast does not export the types of most of its nodes
function restoreNames(node: any, originals: ReadonlyMap<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') node[key] = value.replace(/\w+/g, (word) => originals.get(word) ?? word);
    else if (typeof value === 'object' && value !== null) restoreNames(value, originals);
  }
}
