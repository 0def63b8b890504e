/** The lines of source files, for tracebacks: the sandbox knows the program's own file and no other (_Py_DisplaySourceLine, Python/traceback.c). */

class SourceFile {
  readonly filename: string;
  /** Bytes as latin-1 characters. */
  readonly source: string;
  private split: readonly string[] | null = null;

  constructor(filename: string, source: string) {
    this.filename = filename;
    this.source = source;
  }

  /** Each with its line end, which is `\n` whatever it was. */
  get lines(): readonly string[] {
    this.split ??= this.source.replace(/\r\n?/g, '\n').match(/[^\n]*\n|[^\n]+$/g) ?? [];
    return this.split;
  }
}

let known: SourceFile | null = null;

/** Makes a file's lines known, in place of what was known before. Standard input cannot be opened again. */
export function setSourceFile(filename: string, source: string): void {
  known = filename === '<stdin>' ? null : new SourceFile(filename, source);
}

export function sourceFile(filename: string): SourceFile | null {
  return known?.filename === filename ? known : null;
}

/** The buffer that a line is read into; of a longer one its last piece is shown. */
const LINE_BUFFER = 1999;

/** A line, counted from 1, without what stands before its first character and up to its end or a null byte; null where it is not known. */
export function sourceLine(filename: string, line: number): string | null {
  const text = sourceFile(filename)?.lines[line - 1];
  if (text === undefined) return null;
  const piece = text.slice(Math.floor((text.length - 1) / LINE_BUFFER) * LINE_BUFFER);
  return piece.replace(/^[ \t\f]*/, '').replace(/[\n\0].*/s, '');
}
