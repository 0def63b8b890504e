/** A program that does not parse or compile. Becomes a Python SyntaxError (Python/ast.c, Python/errors.c 2.7.18). */

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

export class PythonSyntaxError extends Error {
  readonly pythonType: SyntaxErrorType;
  readonly filename: string;
  readonly lineno: number;
  /** Column of the offending place, from 1, in bytes; null where CPython gives none. */
  readonly offset: number | null;
  /** The source line. */
  readonly text: string | null;

  constructor(
    message: string,
    place: { filename: string; lineno: number; offset: number | null; text: string | null },
    pythonType: SyntaxErrorType = 'SyntaxError',
  ) {
    super(message);
    this.pythonType = pythonType;
    this.filename = place.filename;
    this.lineno = place.lineno;
    this.offset = place.offset;
    this.text = place.text;
  }
}

/** Makes the errors of one source file. */
export class ErrorPlaces {
  readonly filename: string;
  private readonly lines: readonly string[];

  constructor(filename: string, source: string) {
    this.filename = filename;
    this.lines = source.split('\n');
  }

  at(lineno: number, offset: number | null, message: string, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const line = this.lines[lineno - 1];
    const text = line === undefined ? null : `${line}\n`;
    return new PythonSyntaxError(message, { filename: this.filename, lineno, offset, text }, type);
  }

  /** Where the file ends too early: a line behind the last one, with the last one's length. */
  atEnd(message: string): PythonSyntaxError {
    const last = this.lines[this.lines.length - 2] ?? '';
    const type = message === 'invalid syntax' ? 'SyntaxError' : 'IndentationError';
    return new PythonSyntaxError(message, { filename: this.filename, lineno: this.lines.length, offset: last.length + 1, text: '' }, type);
  }

  /** A line whose indentation is none of those before. */
  unindent(lineno: number): PythonSyntaxError {
    const length = (this.lines[lineno - 1] ?? '').length + 1;
    return this.at(lineno, length, 'unindent does not match any outer indentation level', 'IndentationError');
  }

  line(lineno: number): string {
    return this.lines[lineno - 1] ?? '';
  }
}
