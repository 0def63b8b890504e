import type { Bill } from '../../result/bill.ts';
import { graphOf } from './graph.ts';

/** A quoted string of the DOT language; `\n` is its line break. */
const text = (lines: readonly string[]): string => `"${lines.map((line) => line.replace(/[\\"]/g, '\\$&')).join('\\n')}"`;

/** A graph for Graphviz. */
export function dot(bill: Bill): string {
  const { object, holders } = graphOf(bill);
  const nodes = holders.flatMap(({ label, references }, index) => [
    `  holder${index + 1} [label=${text(label)}];`,
    `  holder${index + 1} -> object [label=${text([references])}];`,
  ]);
  return `${['digraph bill {', '  rankdir=LR;', '  node [shape=box];', `  object [shape=ellipse, label=${text(object)}];`, ...nodes, '}'].join('\n')}\n`;
}
