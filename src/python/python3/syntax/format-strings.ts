/**
 * The lines of what stands in f-strings. Before 3.12 these are compiled on their own: the string's parts have its line, and the
 * expressions in it one that depends on the version.
 */
import { childrenOf } from './children.ts';
import type { ExprOf } from './tree.ts';

interface Placed {
  lineno: number;
}

type Part = ExprOf<'FormattedValue'>;

/** Puts the parts of a string where a version has them. @param source the text of the whole string, with those that follow it */
export type FormatStringPlacing = (node: ExprOf<'JoinedStr'>, source: string, textOf: (part: Part) => string) => void;

/** From 3.9 on expressions are where they stand (fstring_find_expr_location, Parser/string_parser.c 3.10.13). */
export const placeExactly: FormatStringPlacing = (node) => placeParts(node, node.lineno, (part) => part.lineno - node.lineno);

/**
 * In 3.8 they are put where their text is found in the first of the strings that stand together, or else in its first line
 * (fstring_fix_node_location, Python/ast.c 3.8.18).
 */
export const placeByText: FormatStringPlacing = (node, source, textOf) => {
  const first = firstString(source);
  placeParts(node, node.lineno, (part) => {
    if (part.conversion > 0 || part.format_spec !== undefined) return 0;
    const at = first.indexOf(textOf(part));
    return at < 0 ? 0 : first.slice(0, at).split('\n').length - 1;
  });
};

type LinesBefore = (part: Part) => number;

function placeParts(node: ExprOf<'JoinedStr'>, line: number, linesBefore: LinesBefore): void {
  node.lineno = line;
  for (const part of node.values) {
    if (part.nodeType === 'FormattedValue') {
      shift(part.value, line + linesBefore(part) - part.lineno);
      if (part.format_spec?.nodeType === 'JoinedStr') placeParts(part.format_spec as ExprOf<'JoinedStr'>, line, linesBefore);
    }
    part.lineno = line;
  }
}

function shift(node: object, lines: number): void {
  if (lines === 0) return;
  if ('lineno' in node) (node as Placed).lineno += lines;
  for (const child of childrenOf(node)) shift(child, lines);
}

const FIRST = /^[A-Za-z]*("""|'''|"|')/;

/** The first of the strings of a text. */
function firstString(source: string): string {
  const opening = FIRST.exec(source);
  if (opening === null) return source;
  const quotes = opening[1] as string;
  for (let at = opening[0].length; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith(quotes, at)) return source.slice(0, at + quotes.length);
  }
  return source;
}
