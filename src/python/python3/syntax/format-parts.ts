/** Where the parts of f-strings stand, from 3.11 on. */
import { offsetOf } from './format-strings.ts';
import { linesIn, type StringLiteral, stringLiterals } from './string-literals.ts';
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

/**
 * In 3.11 all parts but the expressions themselves stand where all the strings do that stand together, and what is behind a colon and
 * a text at its end, where the one string does that it is in (fstring_find_expr, Parser/string_parser.c 3.11.7).
 */
export function placeAtWhole(node: Joined, source: string): void {
  const literals = stringLiterals(source);
  const formats = [...formatsIn(node)].map((format) => ({ format, place: placeOf(format, node, source, literals) }));
  for (const joined of [node, ...formats.map(({ format }) => format)]) {
    for (const part of joined.values) Object.assign(part, located(node));
  }
  for (const { format, place } of formats) {
    Object.assign(format, place);
    const last = format.values.at(-1);
    if (last?.nodeType === 'Constant') Object.assign(last, place);
  }
}

const located = ({ lineno, col_offset, end_lineno, end_col_offset }: Located): Located => ({
  lineno,
  col_offset,
  end_lineno,
  end_col_offset,
});

/** The place of the string that a part is in. */
function placeOf(part: Located, whole: Located, source: string, literals: readonly StringLiteral[]): Located {
  const at = offsetOf(part, whole, source);
  const literal = literals.findLast(({ start }) => start <= at);
  if (literal === undefined) return located(whole);
  const [lineno, col_offset] = positionOf(literal.start, whole, source);
  const [end_lineno, end_col_offset] = positionOf(literal.start + literal.text.length, whole, source);
  return { lineno, col_offset, end_lineno, end_col_offset };
}

/** Line and column of an offset in the text of the whole. */
function positionOf(offset: number, { lineno, col_offset }: Located, source: string): [line: number, column: number] {
  const before = source.slice(0, offset);
  const newline = before.lastIndexOf('\n');
  return newline < 0 ? [lineno, col_offset + offset] : [lineno + linesIn(before), offset - newline - 1];
}
