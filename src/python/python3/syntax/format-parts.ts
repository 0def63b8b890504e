/** Where the parts of f-strings stand, from 3.11 on. */
import type { Expr, ExprOf, Located } from './tree.ts';

type Joined = ExprOf<'JoinedStr'>;

/** Each format behind a colon, with those in it. */
function* formatsIn(node: Joined): Generator<Joined> {
  for (const part of node.values) {
    if (part.nodeType !== 'FormattedValue' || part.format_spec?.nodeType !== 'JoinedStr') continue;
    yield part.format_spec as Joined;
    yield* formatsIn(part.format_spec as Joined);
  }
}

/** In 3.12 a format that ends with a value in braces has an empty text behind it (tok_get_fstring_mode, Parser/tokenizer.c 3.12.1). */
export function endFormats(node: Joined): void {
  for (const format of formatsIn(node)) {
    if (format.values.at(-1)?.nodeType === 'FormattedValue') format.values.push(emptyAtEnd(format));
  }
}

function emptyAtEnd({ end_lineno, end_col_offset }: Located): Expr {
  const place = { lineno: end_lineno, col_offset: end_col_offset, end_lineno, end_col_offset };
  return { nodeType: 'Constant', constant: { kind: 'text', value: '' }, ...place };
}
