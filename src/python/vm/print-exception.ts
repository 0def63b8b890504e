/** Tracebacks as Python prints them on standard error (PyErr_Display, Python/pythonrun.c; tb_printinternal, Python/traceback.c; 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { TracebackObject } from '../object/payloads.ts';
import { tracebackType } from '../object/static-types.ts';
import { findAttribute } from '../protocol/attributes.ts';
import { str } from '../protocol/object.ts';
import { PythonException } from '../protocol/raise.ts';
import { formatPlace } from '../syntax/format-error.ts';
import { sourceLine } from './source-lines.ts';
import { syntaxErrorPlace } from './syntax-exception.ts';

type Format = (type: PyObject, value: PyObject | null, traceback: PyObject | null) => string[];

/** How the language shows exceptions; null as Python 2 does. */
let formatOfLanguage: Format | null = null;

export function useExceptionFormat(format: Format | null): void {
  formatOfLanguage = format;
}

/** The whole message in the pieces that it is written in; the exception must be normalized. */
export function formatException(type: PyObject, value: PyObject | null, traceback: PyObject | null): string[] {
  if (formatOfLanguage !== null) return formatOfLanguage(type, value, traceback);
  const entries = traceback?.type === tracebackType ? formatTraceback(traceback as TracebackObject) : [];
  return [...entries, ...formatOnly(type, value)];
}

/** Only so many entries are shown, the last ones (PyTraceBack_LIMIT). */
const LIMIT = 1000;

function formatTraceback(first: TracebackObject): string[] {
  const entries: TracebackObject[] = [];
  for (let entry: TracebackObject | null = first; entry !== null; entry = entry.payload.tb_next) entries.push(entry);
  return ['Traceback (most recent call last):\n', ...entries.slice(-LIMIT).flatMap((entry) => formatEntry(entry))];
}

function formatEntry({ payload: { tb_frame, tb_lineno } }: TracebackObject): string[] {
  const { co_filename, co_name } = tb_frame.payload.code;
  const place = `  File "${co_filename.payload}", line ${tb_lineno}, in ${co_name.payload}\n`;
  const line = sourceLine(co_filename.payload, tb_lineno);
  return line === null ? [place] : [place, '    ', `${line}\n`];
}

function formatOnly(type: PyObject, value: PyObject | null): string[] {
  const module = attributeText(type, '__module__');
  const name = attributeText(type, '__name__') ?? '<unknown>';
  const qualified = module === 'exceptions' ? [name] : module === null ? ['<unknown>', name] : [module, '.', name];
  const syntax = value === null ? null : syntaxErrorPlace(value);
  if (syntax !== null) return [formatPlace(syntax), ...qualified, ...messagePieces(syntax.message)];
  return [...qualified, ...messagePieces(value)];
}

export function messagePieces(message: PyObject | null): string[] {
  const text = message === null || message === none ? '' : shown(message);
  return text === '' ? ['\n'] : [': ', text, '\n'];
}

/** A class's attribute as text, null where it has none. */
export function attributeText(type: PyObject, name: string): string | null {
  const value = findAttribute(type, name);
  if (value === undefined) return null;
  const text = String(value.payload);
  close(value);
  return text;
}

function shown(value: PyObject): string {
  try {
    return str(value);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return '<exception str() failed>';
  }
}
