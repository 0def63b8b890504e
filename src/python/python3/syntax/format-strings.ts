/**
 * The lines of what stands in f-strings. Before 3.12 these are compiled on their own: the string's parts have its line, and the
 * expressions in it one that depends on the version.
 */
import { childrenOf } from './children.ts';
import { linesIn, stringLiterals } from './string-literals.ts';
import type { ExprOf, Located } from './tree.ts';

type Part = ExprOf<'FormattedValue'>;

/** Puts the parts of a string where a version has them. @param source the text of the whole string, with those that follow it */
export type FormatStringPlacing = (node: ExprOf<'JoinedStr'>, source: string, textOf: (part: Part) => string) => void;

/**
 * From 3.9 on expressions are where they stand, and what is behind a colon is in the first line of the one string that it stands in
 * (fstring_find_expr_location, fstring_find_expr; Parser/string_parser.c 3.10.13).
 */
export const placeExactly: FormatStringPlacing = (node, source) => {
  const { lineno: line } = node;
  const literals = stringLiterals(source);
  placeParts(node, line, {
    value: (part) => part.lineno - line,
    format: (part) => literals.findLast(({ start }) => start < offsetOf(part, node, source))?.line ?? 0,
  });
};

/** Where a part begins in the text of its string. */
export function offsetOf(part: Located, { lineno, col_offset }: Located, source: string): number {
  if (part.lineno === lineno) return part.col_offset - col_offset;
  const before = source.split('\n').slice(0, part.lineno - lineno);
  return before.join('\n').length + 1 + part.col_offset;
}

/**
 * In 3.8 they are put where their text is found in the first of the strings that stand together, or else in its first line
 * (fstring_fix_node_location, Python/ast.c 3.8.18).
 */
export const placeByText: FormatStringPlacing = (node, source, textOf) => {
  const first = stringLiterals(source)[0]?.text ?? source;
  placeParts(node, node.lineno, {
    value: (part) => linesBeforeText(first, part, textOf(part)) ?? 0,
    format: () => 0,
  });
};

/**
 * Before 3.8 a string has the line in which the first of those that stand together ends, and so has an expression whose text is not found
 * there (fstring_fix_node_location, Python/ast.c 3.7.16).
 */
export const placeByTextFromEnd: FormatStringPlacing = (node, source, textOf) => {
  const first = stringLiterals(source)[0]?.text ?? source;
  const last = linesIn(first);
  const placed = { value: (part: Part) => linesBeforeText(first, part, textOf(part)) ?? last, format: () => last };
  placeParts(node, node.lineno, placed, node.lineno + last);
};

/** Lines before the first place of a part's text, where it is one that is looked for. */
function linesBeforeText(string: string, part: Part, text: string): number | null {
  if (part.conversion > 0 || part.format_spec !== undefined) return null;
  const at = string.indexOf(text);
  return at < 0 ? null : linesIn(string.slice(0, at));
}

/** Lines from the start of the whole string, of what is in braces and of what is behind its colon. */
interface LinesBefore {
  readonly value: (part: Part) => number;
  readonly format: (part: Part) => number;
}

function placeParts(node: ExprOf<'JoinedStr'>, line: number, linesBefore: LinesBefore, ownLine = line): void {
  node.lineno = ownLine;
  for (const part of node.values) {
    if (part.nodeType === 'FormattedValue') {
      const { format_spec: format } = part;
      if (format?.nodeType === 'JoinedStr') placeParts(format as ExprOf<'JoinedStr'>, line, linesBefore, line + linesBefore.format(part));
      shift(part.value, line + linesBefore.value(part) - part.lineno);
    }
    part.lineno = ownLine;
  }
}

function shift(node: object, lines: number): void {
  if (lines === 0) return;
  if ('lineno' in node) (node as Located).lineno += lines;
  for (const child of childrenOf(node)) shift(child, lines);
}
