/** A SyntaxError's place as Python prints it (PyErr_Display and print_error_text, Python/pythonrun.c 2.7.18). */
import { has } from '../versions/features.ts';
import type { ErrorEnd, PythonSyntaxError } from './errors.ts';

/** What a SyntaxError knows of its place; null where it does not. */
export interface ErrorPlace {
  readonly filename: string | null;
  readonly lineno: number;
  readonly offset: number | null;
  readonly text: string | null;
  readonly end: ErrorEnd | null;
}

/** What is printed of a script that does not compile. */
export function formatSyntaxError(error: PythonSyntaxError): string {
  const place =
    error.pythonType === 'ValueError' ? '' : formatPlace({ ...error, end: shownEnd(error.pythonType === 'SyntaxError', error.end) });
  return `${place}${error.pythonType}: ${error.message}\n`;
}

/** The end that carets reach; before 3.13 those of SyntaxErrors alone do, not of its subclasses. */
export function shownEnd(isPlain: boolean, end: ErrorEnd | null): ErrorEnd | null {
  return has('ends of syntax errors') && (isPlain || has('tracebacks of many lines')) ? end : null;
}

/** The file and line, the source line, and carets under the offset where that is known, from 3.10 on up to the end. */
export function formatPlace({ filename, lineno, offset, text, end }: ErrorPlace): string {
  const head = `  File "${filename ?? '<string>'}", line ${lineno}\n`;
  return text === null
    ? head
    : head + formatText(text, offset ?? -1, end?.lineno === lineno && end.offset !== null ? end.offset - (offset ?? 0) : 1);
}

function formatText(whole: string, wanted: number, width: number): string {
  const isNew = has('no caret left of the text');
  let text = isNew ? whole.replace(/\n$/, '') : whole;
  let offset = wanted > 0 && wanted === text.length && text.endsWith('\n') ? wanted - 1 : wanted;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n')) {
    offset -= end + 1;
    text = text.slice(end + 1);
  }
  const indent = (/^[ \t\f]*/.exec(text) as RegExpExecArray)[0].length;
  const line = `    ${text.slice(indent)}${text.endsWith('\n') ? '' : '\n'}`;
  const before = offset - indent - 1;
  if (wanted < 0 || (before < 0 && isNew)) return line;
  return `${line}${' '.repeat(4 + Math.max(0, before))}${'^'.repeat(Math.max(1, width))}\n`;
}
