/** A SyntaxError's place as Python prints it (PyErr_Display and print_error_text, Python/pythonrun.c 2.7.18). */
import type { PythonSyntaxError } from './errors.ts';

/** What a SyntaxError knows of its place; null where it does not. */
export interface ErrorPlace {
  readonly filename: string | null;
  readonly lineno: number;
  readonly offset: number | null;
  readonly text: string | null;
}

/** What is printed of a script that does not compile. */
export function formatSyntaxError(error: PythonSyntaxError): string {
  const place = error.pythonType === 'ValueError' ? '' : formatPlace(error);
  return `${place}${error.pythonType}: ${error.message}\n`;
}

/** The file and line, the source line, and a caret under the offset where that is known. */
export function formatPlace({ filename, lineno, offset, text }: ErrorPlace): string {
  const head = `  File "${filename ?? '<string>'}", line ${lineno}\n`;
  return text === null ? head : head + formatText(text, offset ?? -1);
}

function formatText(whole: string, wanted: number): string {
  let text = whole;
  let offset = wanted > 0 && wanted === text.length && text.endsWith('\n') ? wanted - 1 : wanted;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n')) {
    offset -= end + 1;
    text = text.slice(end + 1);
  }
  const indent = (/^[ \t\f]*/.exec(text) as RegExpExecArray)[0].length;
  const line = `    ${text.slice(indent)}${text.endsWith('\n') ? '' : '\n'}`;
  return wanted < 0 ? line : `${line}${' '.repeat(4 + Math.max(0, offset - indent - 1))}^\n`;
}
