import type { Bill } from '../../result/bill.ts';
import { graphOf } from './graph.ts';

/** All but these is written as an entity: Mermaid gives a meaning to quotes, brackets, `#`, `;` and, in `style:…;`, to colons. */
const SPECIAL = /[^\p{L}\p{N} .,_'()[\]=…–×/+-]/gu;

const text = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(SPECIAL, (character) => `#${character.codePointAt(0)};`)).join('<br>')}"`;

/** A Mermaid flow chart, as GitHub draws it. */
export function mermaid(bill: Bill): string {
  const { object, holders } = graphOf(bill);
  const nodes = holders.flatMap(({ label, references }, index) => [
    `  holder${index + 1}[${text(label)}]`,
    `  holder${index + 1} -->|${text([references])}| object`,
  ]);
  return `${['flowchart LR', `  object([${text(object)}])`, ...nodes].join('\n')}\n`;
}
