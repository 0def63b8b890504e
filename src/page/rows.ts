/** The rows of the page's table: sorted by a column, narrowed by a search. */
import type { PageData } from '../output/page/data.ts';

type Cell = string | number;

/** The column that a page has beside those of CSV, where holders are known. */
const HOLDERS = 'holders';

/** Columns that a search does not look into. */
const UNSEARCHED = ['immortal', HOLDERS];

/** Numbers by size, then texts by their characters; never by the reader's language. */
function compare(one: Cell, other: Cell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

type Part = PageData['parts'][number];

/** Where there is no count the cell is empty, as in CSV. */
function valueAt({ y, immortal }: Part, index: number): Cell {
  if (immortal[index] === 1) return 'immortal';
  return Number.isNaN(y[index]) ? '' : (y[index] as number);
}

const holdersAt = ({ holders }: Part, index: number): string =>
  (holders?.[index] ?? []).map(({ kind, count }) => `${kind}: ${count.toLocaleString('en')}`).join(', ');

export class Rows {
  readonly header: readonly string[];
  readonly #columns: readonly Cell[][];
  #sorted: readonly number[];
  #wanted = '';
  /** The rows that fit, in order. */
  #fitting: readonly number[];

  constructor({ header, parts }: Pick<PageData, 'header' | 'parts'>) {
    const held = parts.some(({ holders }) => holders !== undefined);
    this.header = held ? [...header, HOLDERS] : header;
    const rows = parts.flatMap((part) =>
      part.x.map((name, index): Cell[] => {
        const cells = [...part.lead, name, valueAt(part, index), part.immortal[index] === 1 ? 'yes' : 'no'];
        return held ? [...cells, holdersAt(part, index)] : cells;
      }),
    );
    this.#columns = this.header.map((_, column) => rows.map((cells) => cells[column] as Cell));
    this.#sorted = upTo(rows.length);
    this.#fitting = this.#sorted;
  }

  get count(): number {
    return this.#fitting.length;
  }

  /** The cells of rows from `first` on, as many as `count`. */
  slice(first: number, count: number): Cell[][] {
    return this.#fitting.slice(first, first + count).map((row) => this.#columns.map((column) => column[row] as Cell));
  }

  /** Keeps the rows with `text` in them, whatever its case. */
  narrow(text: string): void {
    this.#wanted = text.toLowerCase();
    this.#select();
  }

  /** Sorts by a column; equal rows stay in the report's order. */
  sort(column: number, isDown: boolean): void {
    const cells = this.#columns[column] as readonly Cell[];
    const sign = isDown ? -1 : 1;
    this.#sorted = upTo(cells.length).sort((one, other) => sign * compare(cells[one] as Cell, cells[other] as Cell) || one - other);
    this.#select();
  }

  #select(): void {
    const searched = this.#columns.filter((_, index) => !UNSEARCHED.includes(this.header[index] as string));
    const fits = (row: number): boolean => searched.some((column) => String(column[row]).toLowerCase().includes(this.#wanted));
    this.#fitting = this.#wanted === '' ? this.#sorted : this.#sorted.filter(fits);
  }
}
