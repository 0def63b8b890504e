/** A SyntaxError as Python prints it when a script does not compile (print_error_text, Python/pythonrun.c 2.7.18). */
import type { PythonSyntaxError } from './errors.ts';

export function formatSyntaxError({ filename, lineno, offset, text, pythonType, message }: PythonSyntaxError): string {
  const head = `  File "${filename}", line ${lineno}\n`;
  const stripped = text?.replace(/^[ \t\f]+/, '').replace(/\n$/, '') ?? '';
  const line = text === null ? '' : `    ${stripped}\n`;
  return `${head}${line}${text === null ? '' : caret(text, stripped, offset)}${pythonType}: ${message}\n`;
}

/** The caret under the offset; none where the place within the line is not known. */
function caret(text: string, stripped: string, offset: number | null): string {
  if (offset === null) return '';
  const cut = text.replace(/\n$/, '').length - stripped.length;
  return `${' '.repeat(4 + Math.max(0, offset - 1 - cut))}^\n`;
}
