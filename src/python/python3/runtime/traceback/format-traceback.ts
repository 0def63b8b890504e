/** The entries of a traceback as text (Python/traceback.c 3.8.18; Lib/traceback.py 3.13.0, which is what 3.13 shows them with). */

import type { PyObject } from '../../../memory/object.ts';
import type { TracebackObject } from '../../../object/payloads.ts';
import { tracebackType } from '../../../object/static-types.ts';
import { has } from '../../../versions/features.ts';
import { importForNative } from '../../../vm/import.ts';
import { type CodeLocation, locationAt } from '../../../vm/location-table.ts';
import { excerpt } from './excerpt.ts';
import { rawLine, shownLine } from './lines.ts';
import type { Shower } from './one-line-anchors.ts';
import { oneLineMarks } from './one-line-marks.ts';

/** Only so many entries are shown, the last ones (PyTraceBack_LIMIT). */
const LIMIT = 1000;
/** Of an entry that comes again and again, the rest is told by its number (TB_RECURSIVE_CUTOFF). */
const SHOWN_REPEATS = 3;

/** The pieces in which it is written: the module `traceback` has each entry as one (StackSummary.format, Lib/traceback.py 3.6.15 to 3.13.0). */
export function formatTraceback(traceback: PyObject | null, shower: Shower): string[] {
  if (traceback === null || traceback.type !== tracebackType) return [];
  const entries: TracebackObject[] = [];
  for (let entry: TracebackObject | null = traceback as TracebackObject; entry !== null; entry = entry.payload.tb_next) entries.push(entry);
  const shown = has('tracebacks of many lines') ? entries : entries.slice(-LIMIT);
  return ['Traceback (most recent call last):\n', ...formatEntries(shown, shower)];
}

function formatEntries(entries: readonly TracebackObject[], shower: Shower): string[] {
  const lines: string[] = [];
  let repeats = 0;
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (before !== undefined && sameEntry(before, entry)) repeats++;
    else {
      lines.push(...repeated(repeats));
      repeats = 1;
    }
    if (repeats <= SHOWN_REPEATS) lines.push(...formatEntry(entry, shower));
  });
  return [...lines, ...repeated(repeats)];
}

function sameEntry({ payload: a }: TracebackObject, { payload: b }: TracebackObject): boolean {
  const [one, other] = [a.tb_frame.payload.code, b.tb_frame.payload.code];
  return a.tb_lineno === b.tb_lineno && one.co_filename === other.co_filename && one.co_name === other.co_name;
}

function repeated(count: number): string[] {
  const more = count - SHOWN_REPEATS;
  return more > 0 ? [`  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`] : [];
}

function formatEntry({ payload: { tb_frame, tb_lineno, tb_lasti } }: TracebackObject, shower: Shower): string[] {
  const { co_filename, co_name, lnotab, co_firstlineno } = tb_frame.payload.code;
  const place = `  File "${co_filename.payload}", line ${tb_lineno}, in ${co_name.payload}\n`;
  const location = has('code locations') ? locationAt(lnotab, co_firstlineno, tb_lasti) : null;
  const pieces = [place, ...formatSource(co_filename.payload, tb_lineno, location, shower)];
  return shower === 'module' ? [pieces.join('')] : pieces;
}

/** What stands under an entry: its line, and marks where the version knows columns. `location` is null where they are not known. */
export function formatSource(filename: string, line: number, location: CodeLocation | null, shower: Shower): string[] {
  if (shower === 'module') importWhatIsAsked(filename, line, location);
  if (has('tracebacks of many lines')) {
    const place = location ?? { line, endLine: line, column: null, endColumn: null };
    return excerpt(filename, place).map((each) => `${each}\n`);
  }
  const shown = shownLine(filename, line);
  if (shown === null) return [];
  const marks = location === null ? null : oneLineMarks(rawLine(filename, line) as string, location, shower);
  return [`    ${shower === 'module' ? shown.trimEnd() : shown}\n`, ...(marks === null ? [] : [`${marks}\n`])];
}

/** The modules that `traceback` and `linecache` import as late as they show a line (updatecache, Lib/linecache.py 3.13.0). */
function importWhatIsAsked(filename: string, line: number, location: CodeLocation | null): void {
  if (has('linecache imports late')) importForNative('tokenize');
  if (isParsed(filename, line, location)) importForNative('ast');
}

/** Whether the module `traceback` looks for operators in what is marked (_extract_caret_anchors_from_line_segment, Lib/traceback.py 3.11.7 and 3.13.0). */
function isParsed(filename: string, line: number, location: CodeLocation | null): boolean {
  if (location === null || location.column === null || location.endColumn === null || shownLine(filename, line) === null) return false;
  return has('tracebacks of many lines') || line === location.endLine;
}
