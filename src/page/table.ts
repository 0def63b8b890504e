/** The table of all points on the page: a hundred rows at a time. */
import { button, byId, element } from './dom.ts';
import type { Rows } from './rows.ts';

const PAGE = 100;
const MARKS = { none: '', ascending: ' ↑', descending: ' ↓' } as const;

type Order = keyof typeof MARKS;

/** The head of a column, whose button sorts by it. */
class Head {
  readonly element = element('th');
  readonly #button: HTMLButtonElement;
  readonly #name: string;
  order: Order = 'none';

  constructor(name: string, sort: (head: Head) => void) {
    this.#name = name;
    this.#button = button(name, () => sort(this));
    this.element.scope = 'col';
    this.element.append(this.#button);
    this.show('none');
  }

  show(order: Order): void {
    this.order = order;
    this.element.setAttribute('aria-sort', order);
    this.#button.textContent = `${this.#name}${MARKS[order]}`;
  }
}

export class Table {
  readonly #rows: Rows;
  readonly #heads: readonly Head[];
  #page = 0;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#heads = rows.header.map((name, column) => new Head(name, (head) => this.#sort(head, column)));
    byId('head').replaceChildren(...this.#heads.map((head) => head.element));
    byId('previous').addEventListener('click', () => this.#turnTo(this.#page - 1));
    byId('next').addEventListener('click', () => this.#turnTo(this.#page + 1));
    this.#turnTo(0);
  }

  /** Shows the rows with `text` in them and tells how many those are. */
  narrow(text: string): number {
    this.#rows.narrow(text);
    this.#turnTo(0);
    return this.#rows.count;
  }

  #sort(head: Head, column: number): void {
    const isDown = head.order === 'ascending';
    for (const each of this.#heads) each.show(each !== head ? 'none' : isDown ? 'descending' : 'ascending');
    this.#rows.sort(column, isDown);
    this.#turnTo(0);
  }

  #turnTo(page: number): void {
    const pages = Math.max(1, Math.ceil(this.#rows.count / PAGE));
    this.#page = Math.min(page, pages - 1);
    const lines = this.#rows.slice(this.#page * PAGE, PAGE).map((cells) => {
      const line = element('tr');
      for (const cell of cells) line.insertCell().textContent = String(cell);
      return line;
    });
    byId('rows').replaceChildren(...lines);
    byId('page').textContent = `Page ${this.#page + 1} of ${pages}, ${this.#rows.count.toLocaleString('en')} rows`;
    byId<HTMLButtonElement>('previous').disabled = this.#page === 0;
    byId<HTMLButtonElement>('next').disabled = this.#page === pages - 1;
  }
}
