/** The lines of source files, for tracebacks: the sandbox knows the program's own file and no other. */

interface SourceFile {
  readonly filename: string;
  /** Bytes as latin-1 characters. */
  readonly source: string;
  /** Each with its line end, which is `\n` whatever it was. */
  readonly lines: readonly string[];
}

let known: SourceFile | null = null;

/** Makes a file's lines known, in place of what was known before. */
export function setSourceFile(filename: string, source: string): void {
  known = { filename, source, lines: source.replace(/\r\n?/g, '\n').match(/[^\n]*\n|[^\n]+$/g) ?? [] };
}

export function sourceFile(filename: string): SourceFile | null {
  return known?.filename === filename ? known : null;
}

/** A line, counted from 1, without what stands before its first character and without its end; null where it is not known. */
export function sourceLine(filename: string, line: number): string | null {
  const text = sourceFile(filename)?.lines[line - 1];
  return text === undefined ? null : text.replace(/^[ \t\f]*/, '').replace(/\n$/, '');
}
