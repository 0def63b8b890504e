/** The table of all points: a page of rows at a time, sorted by any column, narrowed by a search. */
import type { PageData } from '../output/page/data.ts';

type Cell = string | number;

const ROWS = 100;

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

/** `y` without a count is empty, as in CSV. */
function columnsOf({ header, parts }: PageData): Cell[][] {
  const leads = header.length - 3;
  const columns: Cell[][] = header.map(() => []);
  for (const { lead, x, y, immortal } of parts) {
    x.forEach((name, index) => {
      for (let each = 0; each < leads; each++) columns[each]?.push(lead[each] ?? '');
      columns[leads]?.push(name);
      columns[leads + 1]?.push(immortal[index] === 1 ? 'immortal' : Number.isNaN(y[index]) ? '' : (y[index] as number));
      columns[leads + 2]?.push(immortal[index] === 1 ? 'yes' : 'no');
    });
  }
  return columns;
}

/** Numbers by size, then texts by their characters; never by the reader's language. */
function compare(one: Cell, other: Cell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Fills the page's table; what it gives back narrows it to rows with `text` in them and tells how many those are. */
export function fillTable(data: PageData): (text: string) => number {
  const columns = columnsOf(data);
  const count = columns[0]?.length ?? 0;
  let sorted = Array.from({ length: count }, (_, index) => index);
  let rows = sorted;
  let sort: { column: number; down: boolean } | null = null;
  let wanted = '';
  let page = 0;

  const show = (): void => {
    const body = byId('rows');
    const pages = Math.max(1, Math.ceil(rows.length / ROWS));
    page = Math.min(page, pages - 1);
    const shown = rows.slice(page * ROWS, (page + 1) * ROWS).map((row) => {
      const line = document.createElement('tr');
      for (const column of columns) line.insertCell().textContent = String(column[row]);
      return line;
    });
    body.replaceChildren(...shown);
    byId('page').textContent = `Page ${page + 1} of ${pages}, ${rows.length.toLocaleString('en')} rows`;
    byId<HTMLButtonElement>('previous').disabled = page === 0;
    byId<HTMLButtonElement>('next').disabled = page === pages - 1;
  };
  const narrow = (): void => {
    const fits = (row: number): boolean => columns.slice(0, -1).some((column) => String(column[row]).toLowerCase().includes(wanted));
    rows = wanted === '' ? sorted : sorted.filter(fits);
    page = 0;
    show();
  };
  const heads = data.header.map((name, column) => {
    const head = document.createElement('th');
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
    head.scope = 'col';
    head.setAttribute('aria-sort', 'none');
    head.append(button);
    button.addEventListener('click', () => {
      const down: boolean = sort?.column === column && !sort.down;
      sort = { column, down };
      const cells = columns[column] as Cell[];
      const sign = down ? -1 : 1;
      sorted = Array.from({ length: count }, (_, index) => index).sort(
        (one, other) => sign * compare(cells[one] as Cell, cells[other] as Cell) || one - other,
      );
      heads.forEach((each, index) => {
        const state = index !== column ? 'none' : down ? 'descending' : 'ascending';
        each.setAttribute('aria-sort', state);
        const mark = { none: '', ascending: ' ↑', descending: ' ↓' }[state];
        if (each.firstElementChild !== null) each.firstElementChild.textContent = `${data.header[index]}${mark}`;
      });
      narrow();
    });
    return head;
  });
  byId('head').replaceChildren(...heads);
  const turn = (by: number) => (): void => {
    page += by;
    show();
  };
  byId('previous').addEventListener('click', turn(-1));
  byId('next').addEventListener('click', turn(1));
  show();
  return (text) => {
    wanted = text.toLowerCase();
    narrow();
    return rows.length;
  };
}
