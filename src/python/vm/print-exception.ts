/** Tracebacks as Python prints them on standard error (PyErr_Display, Python/pythonrun.c; tb_printinternal, Python/traceback.c; 2.7.18). */
import { none } from '../cache/singletons.ts';
import type { PyObject, TypeObject } from '../memory/object.ts';
import type { TracebackObject } from '../object/payloads.ts';
import { str } from '../protocol/object.ts';
import { PythonException } from '../protocol/raise.ts';
import { sourceLine } from './source-lines.ts';

/** The whole message, lines ended; the exception must be normalized. */
export function formatException(exception: PythonException): string {
  const traceback = exception.traceback as TracebackObject | null;
  return (traceback === null ? '' : formatTraceback(traceback)) + formatOnly(exception.type, exception.value);
}

function formatTraceback(first: TracebackObject): string {
  let text = 'Traceback (most recent call last):\n';
  for (let entry: TracebackObject | null = first; entry !== null; entry = entry.payload.tb_next) {
    const { co_filename, co_name } = entry.payload.tb_frame.payload.code;
    const { tb_lineno } = entry.payload;
    text += `  File "${co_filename.payload}", line ${tb_lineno}, in ${co_name.payload}\n`;
    const line = sourceLine(co_filename.payload, tb_lineno);
    if (line !== null) text += `    ${line}\n`;
  }
  return text;
}

function formatOnly(type: PyObject, value: PyObject | null): string {
  const { name, module } = (type as TypeObject).payload;
  const qualified = module === 'exceptions' ? name : `${module}.${name}`;
  const text = value === null || value === none ? '' : shown(value);
  return text === '' ? `${qualified}\n` : `${qualified}: ${text}\n`;
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
