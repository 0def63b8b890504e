/** The source of an entry with marks under it, of several lines where it has them (format_frame_summary, Lib/traceback.py 3.13.0). */
import type { CodeLocation } from '../../../vm/location-table.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { dedent } from './dedent.ts';
import { displayWidth } from './display-width.ts';
import { characterAt, rawLine } from './lines.ts';
import { statementsOf } from './segment.ts';

const INDENT = '    ';

/** Lines of text, each with its indentation; none where the source is not known. */
export function excerpt(filename: string, { line, endLine, column, endColumn }: CodeLocation): string[] {
  const originals = Array.from({ length: endLine - line + 1 }, (_, index) => rawLine(filename, line + index)?.trimEnd() ?? '');
  const lines = dedent(originals);
  if (lines.join('').trim() === '') return [];
  if (column === null || endColumn === null) return [`${INDENT}${(originals[0] as string).trim()}`];
  const [first, last] = [originals[0] as string, originals.at(-1) as string];
  const dedented = [...first].length - [...(lines[0] as string)].length;
  const start = Math.max(0, characterAt(first, column) - dedented);
  const end = Math.max(0, characterAt(last, endColumn) - dedented);
  return dedent(new Excerpt(lines, start, end).significant()).map((each) => INDENT + each);
}

class Excerpt {
  private readonly lines: readonly string[];
  private readonly characters: readonly (readonly string[])[];
  private readonly anchors: Anchors | null;
  private readonly isMarked: boolean;
  private readonly start: number;
  private readonly end: number;

  /** @param start the first character in the first line, `end` the one behind the last in the last line */
  constructor(lines: readonly string[], start: number, end: number) {
    this.lines = lines;
    this.characters = lines.map((line) => [...line]);
    const last = this.lastCharacters;
    this.anchors = anchorsOf(this.segment(start, end));
    this.isMarked = this.shouldMark(start, end);
    this.start = displayWidth(this.characters[0] as readonly string[], start);
    this.end = displayWidth(last, end);
    this.anchors = this.anchors === null ? null : this.shown(this.anchors, start);
  }

  /** The first line, the last, and those around the anchors; of others their number. */
  significant(): string[] {
    const numbers = this.significantNumbers();
    return numbers.flatMap((number, index) => {
      const skipped = index === 0 ? 0 : number - (numbers[index - 1] as number) - 1;
      const between = skipped === 0 ? [] : skipped === 1 ? this.output(number - 1) : [`...<${skipped} lines>...`];
      return [...between, ...this.output(number)];
    });
  }

  private get lastCharacters(): readonly string[] {
    return this.characters.at(-1) as readonly string[];
  }

  private segment(start: number, end: number): string {
    const text = [...this.lines.join('\n')];
    return text.slice(start, text.length - (this.lastCharacters.length - end)).join('');
  }

  /** Anchors in places on the screen, and counted from the beginning of the line. */
  private shown({ from, to }: Anchors, start: number): Anchors {
    const place = ({ line, column }: Anchors['from']): Anchors['from'] => ({
      line,
      column: displayWidth(this.characters[line] as readonly string[], column + (line === 0 ? start : 0)),
    });
    return { from: place(from), to: place(to) };
  }

  private significantNumbers(): number[] {
    const around = (line: number): number[] => [line - 1, line, line + 1];
    const { anchors, lines } = this;
    const wanted = [0, lines.length - 1, ...(anchors === null ? [] : [...around(anchors.from.line), ...around(anchors.to.line)])];
    return [...new Set(wanted)].filter((number) => number >= 0 && number < lines.length).sort((one, other) => one - other);
  }

  /** A call that is all of `return f(…)` or `name = f(…)` is not marked, nor is what fills its lines (_should_show_carets). */
  private shouldMark(start: number, end: number): boolean {
    const statements = statementsOf(this.lines.join('\n'));
    if (statements?.length === 0) return false;
    const statement = statements?.[0];
    const call = statement === undefined ? null : plainCall(statement);
    if (call !== null && this.isAllOf(call, start, end)) return false;
    if (this.anchors !== null) return true;
    const before = (this.characters[0] as readonly string[]).slice(0, start).join('').trim();
    return before !== '' || this.lastCharacters.slice(end).join('').trim() !== '';
  }

  private isAllOf(
    { lineno, end_lineno, col_offset, end_col_offset }: ReturnType<typeof plainCall> & object,
    start: number,
    end: number,
  ): boolean {
    return lineno === 1 && end_lineno === this.lines.length && col_offset === start && end_col_offset === end;
  }

  private output(number: number): string[] {
    const line = this.lines[number] as string;
    return this.isMarked ? [line, this.marks(number)] : [line];
  }

  private marks(number: number): string {
    const characters = this.characters[number] as readonly string[];
    const spaces = characters.length - [...characters.join('').trimStart()].length;
    const width = number === this.lines.length - 1 ? this.end : displayWidth(characters);
    return Array.from({ length: width }, (_, column) => {
      if (column < spaces || (number === 0 && column < this.start)) return ' ';
      return this.anchors === null || this.isBetween(number, column, this.anchors) ? '^' : '~';
    }).join('');
  }

  private isBetween(line: number, column: number, { from, to }: Anchors): boolean {
    const isFrom = line > from.line || (line === from.line && column >= from.column);
    return isFrom && (line < to.line || (line === to.line && column < to.column));
  }
}

function plainCall(statement: NonNullable<ReturnType<typeof statementsOf>>[number]) {
  const { nodeType } = statement;
  const value = nodeType === 'Return' || nodeType === 'Assign' ? statement.value : undefined;
  if (value?.nodeType !== 'Call') return null;
  if (nodeType === 'Return') return value.func.nodeType === 'Name' ? value : null;
  return nodeType === 'Assign' && statement.targets.length === 1 && statement.targets[0]?.nodeType === 'Name' ? value : null;
}
