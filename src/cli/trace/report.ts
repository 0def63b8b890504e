/** What a trace is written as: the text of each part, made as the program runs. */
import type { ExecutedLine, LedgerEvent } from '../../python/index.ts';
import { csvRows, jsonRows, markdownRows, type RowCell, type RowFormat, tsvRows } from '../../table/rows.ts';
import type { RowFormatName } from '../thread/request.ts';

/** The text of a ledger, or of lines with the counts of names. */
export interface Report {
  begin(): string;
  event(event: LedgerEvent): string;
  names(names: readonly string[]): string;
  line(line: ExecutedLine): string;
  end(): string;
}

export const TRACE_SCHEMA = 'refplot-trace/1';

const EVENT_COLUMNS = [
  'step',
  'line',
  'code',
  'opcode',
  'event',
  'change',
  'object',
  'type',
  'repr',
  'count',
  'gained',
  'lost',
  'depth',
  'immortal',
] as const;

const eventCells = ({ step, place, kind, change, id, type, repr, count, gained, lost, depth, immortal }: LedgerEvent): RowCell[] => [
  step,
  place?.line ?? null,
  place?.code ?? null,
  place?.opcode ?? null,
  kind,
  change,
  id,
  type,
  repr,
  count,
  gained,
  lost,
  depth,
  immortal,
];

/** What is said of the run, where the format has a place for it. */
export type About = Readonly<Record<string, unknown>>;

const ROW_FORMATS: Readonly<Record<Exclude<RowFormatName, 'table'>, (about: About, member: string) => RowFormat>> = {
  csv: csvRows,
  tsv: tsvRows,
  md: markdownRows,
  json: jsonRows,
};

/** One row an event or a line. */
export function rowReport(format: Exclude<RowFormatName, 'table'>, about: About, source: readonly string[], lines: boolean): Report {
  const rows = ROW_FORMATS[format]({ schema: TRACE_SCHEMA, ...about }, lines ? 'lines' : 'events');
  let headed = !lines;
  const head = (names: readonly string[]): string => {
    headed = true;
    return rows.head(['line', 'code', 'source', ...names]);
  };
  return {
    begin: () => (lines ? '' : rows.head(EVENT_COLUMNS)),
    event: (event) => rows.row(eventCells(event)),
    names: head,
    line: ({ line, code, counts }) => rows.row([line, code, source[line - 1] ?? '', ...counts]),
    end: () => (headed ? '' : head([])) + rows.foot(),
  };
}
