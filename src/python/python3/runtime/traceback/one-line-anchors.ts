/** What of an expression in one line is marked by another sign: the operator, or the index (3.11 and 3.12). */
import { characterAt } from './lines.ts';
import { expressionOf } from './segment.ts';

/** Who shows it: the interpreter itself, or the module `traceback`. */
export type Shower = 'interpreter' | 'module';

/** From the first character to before the second. */
export type OneLineAnchors = readonly [from: number, to: number];

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/** Where the sign differs; null where all of the segment is marked alike. */
export function oneLineAnchors(segment: string, shower: Shower): OneLineAnchors | null {
  const expression = expressionOf(segment);
  const characters = [...segment];
  const place = (bytes: number): number => characterAt(segment, bytes);
  if (expression?.nodeType === 'BinOp') {
    const { end_col_offset } = expression.left;
    const right = place(expression.right.col_offset);
    if (shower === 'interpreter') return operatorAnchors(characters, place(end_col_offset), right);
    const { start, isDouble } = operatorAfter(characters.slice(place(end_col_offset), right));
    return moduleAnchors(segment, end_col_offset + start, isDouble);
  }
  if (expression?.nodeType !== 'Subscript') return null;
  return indexAnchors(characters, place(expression.value.end_col_offset), place(expression.slice.end_col_offset + 1));
}

/** The first character between two operands that is no space or parenthesis, and one more (extract_anchors_from_expr, Python/traceback.c 3.11.7). */
function operatorAnchors(characters: readonly string[], leftEnd: number, rightStart: number): OneLineAnchors {
  let from = leftEnd;
  while (from < rightStart && isBeside(characters[from])) from++;
  const next = from + 1;
  return [from, next < rightStart && !isSpace(characters[next]) ? next + 1 : next];
}

const isBeside = (character: string | undefined): boolean => isSpace(character) || character === ')' || character === '#';

function operatorAfter(between: readonly string[]): { readonly start: number; readonly isDouble: boolean } {
  const start = between.findIndex((character) => !isSpace(character));
  return { start, isDouble: start + 1 < between.length && !isSpace(between[start + 1]) };
}

/**
 * The module takes bytes for characters on the way, which shows where the left operand is not ASCII
 * (_extract_caret_anchors_from_line_segment, Lib/traceback.py 3.11.7).
 */
function moduleAnchors(segment: string, start: number, isDouble: boolean): OneLineAnchors {
  const characters = [...segment];
  let from = start;
  while (from < characters.length && isBeside(characters[from])) from++;
  return [characterAt(segment, from), characterAt(segment, from + (isDouble ? 2 : 1))];
}

function indexAnchors(characters: readonly string[], valueEnd: number, sliceEnd: number): OneLineAnchors {
  let from = valueEnd;
  while (from < characters.length && characters[from] !== '[') from++;
  let to = sliceEnd;
  while (to < characters.length && characters[to] !== ']') to++;
  return [from, Math.min(to + 1, characters.length)];
}
