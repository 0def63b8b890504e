/** What is drawn inside a frame: cells of characters, and dots within them. Rows are counted from below, as values are. */
import type { Glyphs } from './glyphs.ts';

/** Colours a character of a series, counted from 0. */
export type Paint = (text: string, series: number) => string;

interface Cell {
  /** Braille dots that are set, as bits. */
  dots: number;
  character: string;
  series: number;
}

/** The bits of a braille cell by row from below and column (Unicode 15, chapter 21.1). */
const BRAILLE = [
  [0x40, 0x80],
  [0x04, 0x20],
  [0x02, 0x10],
  [0x01, 0x08],
] as const;
const BRAILLE_BLANK = 0x2800;
/** Belongs to no series: is not coloured. */
export const PLAIN = -1;

export class Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly glyphs: Glyphs;
  /** Whether series are told apart by their marks, one to a cell, not by colour. */
  readonly marked: boolean;
  private readonly cells: (Cell | undefined)[];

  constructor(columns: number, rows: number, glyphs: Glyphs, marked: boolean) {
    this.columns = columns;
    this.rows = rows;
    this.glyphs = glyphs;
    this.marked = marked || glyphs.dots.across === 1;
    this.cells = new Array(columns * rows);
  }

  /** Dots across and down: those of braille, or one to a cell. */
  get size(): { readonly width: number; readonly height: number } {
    const { across, down } = this.marked ? { across: 1, down: 1 } : this.glyphs.dots;
    return { width: this.columns * across, height: this.rows * down };
  }

  /** Sets a dot, counted from the lower left; one outside is not there. */
  dot(x: number, y: number, series: number): void {
    if (this.marked) {
      this.put(x, y, this.markOf(series), series);
      return;
    }
    const cell = this.cell(x >> 1, y >> 2);
    if (cell === undefined) return;
    if (cell.character !== '') cell.dots = 0;
    cell.dots |= (BRAILLE[y & 3] as readonly [number, number])[x & 1] as number;
    cell.character = '';
    cell.series = series;
  }

  /** The mark of a series: the first for all where colours tell them apart. */
  markOf(series: number): string {
    const { marks } = this.glyphs;
    return marks[this.marked ? series % marks.length : 0] as string;
  }

  /** Puts a character into a cell. */
  put(column: number, row: number, character: string, series: number): void {
    const cell = this.cell(column, row);
    if (cell !== undefined) Object.assign(cell, { character, dots: 0, series });
  }

  /** Whether nothing is drawn there yet. */
  isFree(column: number, row: number): boolean {
    return this.cells[row * this.columns + column] === undefined;
  }

  private cell(column: number, row: number): Cell | undefined {
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return undefined;
    const at = row * this.columns + column;
    this.cells[at] ??= { dots: 0, character: ' ', series: PLAIN };
    return this.cells[at];
  }

  /** The rows from the top down, neighbours of one series coloured together. */
  lines(paint: Paint | null): string[] {
    return Array.from({ length: this.rows }, (_, index) => this.line(this.rows - 1 - index, paint));
  }

  private line(row: number, paint: Paint | null): string {
    let [written, run, series] = ['', '', PLAIN];
    const flush = (): void => {
      written += paint === null || series === PLAIN || run === '' ? run : paint(run, series);
      run = '';
    };
    for (const cell of this.cells.slice(row * this.columns, (row + 1) * this.columns)) {
      const next = cell?.series ?? PLAIN;
      if (next !== series) flush();
      series = next;
      run += characterOf(cell);
    }
    flush();
    return written;
  }
}

const characterOf = (cell: Cell | undefined): string => {
  if (cell === undefined) return ' ';
  return cell.dots === 0 ? cell.character : String.fromCodePoint(BRAILLE_BLANK + cell.dots);
};
