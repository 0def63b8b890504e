/** What of an expression of any number of lines is marked by another sign: operator, index or arguments (3.13). */
import type { Expr } from '../../syntax/tree.ts';
import { characterAt } from './lines.ts';
import { expressionOf } from './segment.ts';

/** A character, by its line and its place there, both from 0 on. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** From a character to before another. */
export interface Anchors {
  readonly from: Spot;
  readonly to: Spot;
}

/** Null where all of it is marked alike (_extract_caret_anchors_from_line_segment, Lib/traceback.py 3.13.0). */
export function anchorsOf(segment: string): Anchors | null {
  const expression = expressionOf(`(\n${segment}\n)`);
  if (expression === null) return null;
  return new Finder(segment).anchors(expression);
}

/** Walks over the characters of a segment; its nodes are a line lower, for the parenthesis. */
class Finder {
  private readonly texts: readonly string[];
  private readonly lines: readonly (readonly string[])[];

  constructor(segment: string) {
    this.texts = segment.split('\n');
    this.lines = this.texts.map((text) => [...text]);
  }

  anchors(expression: Expr): Anchors | null {
    switch (expression.nodeType) {
      case 'BinOp':
        return this.operator(expression.left, expression.right);
      case 'Subscript':
        return this.brackets(expression.value, '[', expression);
      case 'Call':
        return this.brackets(expression.func, '(', expression);
      default:
        return null;
    }
  }

  private operator(left: Expr, right: Expr): Anchors | null {
    const from = this.find(this.endOf(left), (character) => !/\s/.test(character) && character !== ')');
    if (from === null) return null;
    const { line, column } = from;
    const next = this.lines[line]?.[column + 1];
    const rightLine = right.lineno - 2;
    const isBefore = rightLine > line || column + 1 < characterAt(this.texts[rightLine] as string, right.col_offset);
    const isDouble = next !== undefined && isBefore && !/\s/.test(next) && next !== '\\' && next !== '#';
    return { from, to: { line, column: column + (isDouble ? 2 : 1) } };
  }

  private brackets(before: Expr, opening: string, whole: Expr): Anchors | null {
    const from = this.find(this.endOf(before), (character) => character === opening);
    return from === null ? null : { from, to: this.endOf(whole) };
  }

  private endOf({ end_lineno, end_col_offset }: Expr): Spot {
    const line = end_lineno - 2;
    return { line, column: characterAt(this.texts[line] as string, end_col_offset) };
  }

  /** The first character from a spot on that is wanted; backslashes and comments end their line. */
  private find(start: Spot, isWanted: (character: string) => boolean): Spot | null {
    let { line, column } = start;
    for (; line < this.lines.length; line++, column = 0) {
      const characters = this.lines[line] as readonly string[];
      for (; column < characters.length; column++) {
        const character = characters[column] as string;
        if (character === '\\' || character === '#') break;
        if (isWanted(character)) return { line, column };
      }
    }
    return null;
  }
}
