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
}
