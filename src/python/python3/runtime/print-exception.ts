/** Exceptions as Python 3 prints them, with those that led to them (PyErr_Display and print_chained, Python/pythonrun.c 3.8.18). */
import { none } from '../../cache/singletons.ts';
import type { PyObject } from '../../memory/object.ts';
import type { ExceptionObject } from '../../object/exception.ts';
import type { TracebackObject } from '../../object/payloads.ts';
import { tracebackType } from '../../object/static-types.ts';
import { isExceptionInstance } from '../../protocol/exception-match.ts';
import { formatPlace } from '../../syntax/format-error.ts';
import { attributeText, messagePieces } from '../../vm/print-exception.ts';
import { sourceLine } from '../../vm/source-lines.ts';
import { syntaxErrorPlace } from '../../vm/syntax-exception.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** The pieces in the order in which they are written; the exception must be normalized. */
export function formatException(type: PyObject, value: PyObject | null, traceback: PyObject | null): string[] {
  if (value === null || !isExceptionInstance(value)) return formatAlone(type, value, traceback);
  return formatChain(value as ExceptionObject, traceback, new Set());
}

/** The cause or context first, unless it was shown already. */
function formatChain(exception: ExceptionObject, traceback: PyObject | null, seen: Set<PyObject>): string[] {
  return [...formatEarlier(exception, seen), ...formatAlone(exception.type, exception, traceback)];
}

function formatEarlier(exception: ExceptionObject, seen: Set<PyObject>): string[] {
  seen.add(exception);
  const { cause, context, suppressContext } = exception.payload;
  if (cause !== null) return seen.has(cause) ? [] : [...formatLinked(cause, seen), CAUSE];
  if (context === null || suppressContext || seen.has(context)) return [];
  return [...formatLinked(context, seen), CONTEXT];
}

/** What is shown before an exception: those that led to it. */
export function formatBefore(value: PyObject): string[] {
  return isExceptionInstance(value) ? formatEarlier(value as ExceptionObject, new Set()) : [];
}

function formatLinked(linked: PyObject, seen: Set<PyObject>): string[] {
  const exception = linked as ExceptionObject;
  return formatChain(exception, exception.payload.traceback, seen);
}

function formatAlone(type: PyObject, value: PyObject | null, traceback: PyObject | null): string[] {
  return [...formatTraceback(traceback), ...formatExceptionOnly(type, value)];
}

/** Only so many entries are shown, the last ones (PyTraceBack_LIMIT). */
const LIMIT = 1000;
/** Of an entry that comes again and again, the rest is told by its number (TB_RECURSIVE_CUTOFF). */
const SHOWN_REPEATS = 3;

export function formatTraceback(traceback: PyObject | null): string[] {
  if (traceback === null || traceback.type !== tracebackType) return [];
  const entries: TracebackObject[] = [];
  for (let entry: TracebackObject | null = traceback as TracebackObject; entry !== null; entry = entry.payload.tb_next) entries.push(entry);
  return ['Traceback (most recent call last):\n', ...formatEntries(entries.slice(-LIMIT))];
}

function formatEntries(entries: readonly TracebackObject[]): string[] {
  const lines: string[] = [];
  let repeats = 0;
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (before !== undefined && sameEntry(before, entry)) repeats++;
    else {
      lines.push(...repeated(repeats));
      repeats = 1;
    }
    if (repeats <= SHOWN_REPEATS) lines.push(...formatEntry(entry));
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

function formatEntry({ payload: { tb_frame, tb_lineno } }: TracebackObject): string[] {
  const { co_filename, co_name } = tb_frame.payload.code;
  const place = `  File "${co_filename.payload}", line ${tb_lineno}, in ${co_name.payload}\n`;
  const line = sourceLine(co_filename.payload, tb_lineno);
  return line === null ? [place] : [place, '    ', `${line}\n`];
}

/** The place of a SyntaxError, then the type and its message. */
export function formatExceptionOnly(type: PyObject, value: PyObject | null): string[] {
  const syntax = value === null ? null : syntaxErrorPlace(value);
  const message = syntax === null ? value : syntax.message;
  return [...(syntax === null ? [] : [formatPlace(syntax)]), ...qualifiedName(type), ...messagePieces(message === none ? null : message)];
}

/** With its module, but for those of the builtins. */
export function qualifiedName(type: PyObject): string[] {
  const module = attributeText(type, '__module__');
  const name = (type.payload as { readonly name: string }).name.replace(/^.*\./, '');
  if (module === 'builtins') return [name];
  return module === null ? ['<unknown>', name] : [module, '.', name];
}
