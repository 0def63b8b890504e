/** The indentation of lines (tok_get, Parser/tokenizer.c 3.10.13). */
import { type Cursor, Failure } from './cursor.ts';

const TAB = 8;

export class Indentation {
  private readonly indents = [{ column: 0, narrow: 0 }];
  private readonly cursor: Cursor;
  /** Whether wrong tabs are told where the line begins, not where it ends (3.9). */
  private readonly tellsStart: boolean;

  constructor(cursor: Cursor, tellsStart: boolean) {
    this.cursor = cursor;
    this.tellsStart = tellsStart;
  }

  /** How many blocks are open. */
  get depth(): number {
    return this.indents.length - 1;
  }

  /** Compares a line's indentation, once with tabs of eight columns and once of one. */
  begin(space: string): void {
    const [column, narrow] = [widthOf(space, TAB), widthOf(space, 1)];
    const { indents } = this;
    const last = () => indents.at(-1) as { column: number; narrow: number };
    if (column === last().column && narrow !== last().narrow) throw this.tabs();
    if (column > last().column) {
      if (narrow <= last().narrow) throw this.tabs();
      indents.push({ column, narrow });
      this.cursor.push('INDENT');
    }
    if (column >= last().column) return;
    const found = indents.find((indent) => indent.column === column);
    if (found === undefined) throw this.unindent(column);
    if (found.narrow !== narrow) throw this.tabs();
    while (column < last().column) {
      indents.pop();
      this.cursor.push('DEDENT');
    }
  }

  private tabs(): Failure {
    const message = 'inconsistent use of tabs and spaces in indentation';
    const { source, at, lineStart, line } = this.cursor;
    const offset = this.tellsStart ? 1 : source.indexOf('\n', at) + 1 - lineStart;
    return new Failure({ type: 'TabError', message, line, offset, endOffset: 0, isPrompt: false });
  }

  private unindent(column: number): Failure {
    while (column < (this.indents.at(-1) as { column: number }).column) {
      this.indents.pop();
      if (column < (this.indents.at(-1) as { column: number }).column) this.cursor.push('DEDENT');
    }
    const { source, at, lineStart, line } = this.cursor;
    const end = source.indexOf('\n', at) + 1 - lineStart;
    const message = 'unindent does not match any outer indentation level';
    return new Failure({ type: 'IndentationError', message, line, offset: end, endOffset: -1, isPrompt: false });
  }
}

/** Columns of the space a line begins with. */
function widthOf(space: string, tab: number): number {
  let column = 0;
  for (const character of space) {
    if (character === '\f' || character === '\n') column = 0;
    else if (character === '\t') column = (Math.floor(column / tab) + 1) * tab;
    else if (character === ' ') column++;
  }
  return column;
}
