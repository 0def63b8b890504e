/** A trace for reading in a terminal: the source line, and under it what it did to counts. Columns have fixed widths, for rows come one by one. */
import type { ExecutedLine, LedgerEvent } from '../../python/index.ts';
import type { TableStyle } from '../../table/text.ts';
import type { Report } from './report.ts';

const PLAIN: TableStyle = { header: (text) => text, note: (text) => text };
const WIDTHS = { opcode: 16, event: 8, count: 7, object: 38 };
/** The most of a source line that stands before its counts. */
const LONGEST_SOURCE = 50;
const LEAST_COUNT = 4;

/** The text of each event's second column. */
const EVENTS: Readonly<Record<LedgerEvent['kind'], string>> = {
  alloc: '+1 new',
  incref: '+1',
  decref: '-1',
  free: '-1 freed',
  move: 'moves',
};

export function textReport(source: readonly string[], style: TableStyle = PLAIN): Report {
  let heading: string | null = null;
  let columns: readonly number[] = [];
  const sourceWidth = source.reduce((most, text) => Math.max(most, text.length), 0);
  const width = Math.min(LONGEST_SOURCE, sourceWidth);
  const lineWidth = Math.max('line'.length, String(source.length).length);
  return {
    begin: () => '',
    event: (event) => {
      const next = headingOf(event, source);
      const before = next === heading ? '' : `${heading === null ? '' : '\n'}${style.header(next)}\n`;
      heading = next;
      return before + eventLine(event);
    },
    names: (names) => {
      columns = names.map((name) => Math.max(LEAST_COUNT, name.length));
      return `${style.header(row(['line'.padStart(lineWidth), 'source'.padEnd(width), ...names.map(pad(columns))]))}\n`;
    },
    line: ({ line, counts }: ExecutedLine) => {
      const text = (source[line - 1] ?? '').slice(0, LONGEST_SOURCE).padEnd(width);
      return `${row([String(line).padStart(lineWidth), text, ...counts.map((count) => String(count ?? '-')).map(pad(columns))])}\n`;
    },
    end: () => '',
  };
}

const pad =
  (widths: readonly number[]) =>
  (text: string, index: number): string =>
    text.padStart(widths[index] as number);

const row = (cells: readonly string[]): string => cells.join('  ').trimEnd();

function headingOf({ place, step }: LedgerEvent, source: readonly string[]): string {
  if (place === null) return step === 0 ? 'before line 1' : 'after the last line';
  const inside = place.code === '<module>' ? '' : `  (${place.code})`;
  return `line ${place.line}: ${(source[place.line - 1] ?? '').trim()}${inside}`;
}

function eventLine({ place, kind, change, count, immortal, depth, id, type, repr, gained, lost }: LedgerEvent): string {
  const event = Math.abs(change) > 1 ? `${change > 0 ? '+' : ''}${change}` : EVENTS[kind];
  const cells = [
    (place?.opcode ?? '').padEnd(WIDTHS.opcode),
    event.padEnd(WIDTHS.event),
    (immortal ? 'immortal' : String(count)).padStart(WIDTHS.count),
    ` ${`${'  '.repeat(depth)}#${id} ${type} ${repr}`.padEnd(WIDTHS.object)}`,
    kind === 'move' ? `${lost} → ${gained}` : (gained ?? lost ?? ''),
  ];
  return `  ${cells.join(' ').trimEnd()}\n`;
}
