/** A program that does not parse or compile. Becomes a Python SyntaxError (Python/ast.c, Python/errors.c 2.7.18). */

import { has } from '../versions/features.ts';

/** A byte string's bad escape is a ValueError, which tells no place. */
export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'ValueError';

export interface ErrorEnd {
  readonly lineno: number;
  readonly offset: number | null;
}

/** Where a part of a tree stands, as Python's `ast` has it: lines from 1 on, columns in bytes from 0 on. */
export interface Span {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

export class PythonSyntaxError extends Error {
  readonly pythonType: SyntaxErrorType;
  readonly filename: string;
  readonly lineno: number;
  /** Column of the offending place, from 1, in bytes; null where CPython gives none. */
  readonly offset: number | null;
  /** The source line. */
  readonly text: string | null;
  /** Where the offending place ends, which Python tells from 3.10 on; columns are -1 and 0 where it does not know. */
  end: ErrorEnd | null = null;
  /** Whether the exception's arguments tell the place, too; those of the symbol table do not (PyErr_SyntaxLocation). */
  placed = true;

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

/** A program nested more deeply than CPython's parser can follow: a MemoryError there. */
export class ParserStackOverflow extends Error {
  override readonly message = 's_push: parser stack overflow';
}

/** Where source text stands: in the script's file, or in a byte or unicode string given to `compile`, `exec` or `eval`. */
export type Origin = 'file' | 'string' | 'unicode';

/** Told of a SyntaxWarning: what compiles, but was hardly meant. */
export type Warn = (filename: string, lineno: number, message: string) => void;

/** What is known of a source besides its text. */
export interface SourceKind {
  readonly origin?: Origin | undefined;
  /** Whether its last line came with an end; it did unless given. */
  readonly ended?: boolean;
  /** Whether it is a whole file's syntax, for which the reader adds an end that is missing; `eval` and interactive input are not. */
  readonly whole?: boolean;
  /** Hears the warnings; nobody does unless given. */
  readonly warn?: Warn | undefined;
}

/** Makes the errors of one source, and tells its warnings. */
export class ErrorPlaces {
  readonly filename: string;
  readonly origin: Origin;
  private readonly lines: readonly string[];
  /** Whether the source's last line has no end: `eval` and interactive input add none. */
  readonly open: boolean;

  private readonly ended: boolean;
  private readonly heard: Warn | undefined;

  /** `source` has its last line ended, even where it came without. */
  constructor(filename: string, source: string, { origin = 'file', ended = true, whole = true, warn }: SourceKind = {}) {
    this.filename = filename;
    this.origin = origin;
    this.lines = source.split('\n');
    this.open = !ended && !whole;
    this.ended = ended;
    this.heard = warn;
  }

  warn(lineno: number, message: string): void {
    this.heard?.(this.filename, lineno, message);
  }

  /** An error without an offset is one of the tree, whose line CPython looks up in the file: a string has none. */
  at(lineno: number, offset: number | null, message: string, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const text = offset === null && this.origin !== 'file' ? null : this.text(lineno);
    return new PythonSyntaxError(message, { filename: this.filename, lineno, offset, text }, type);
  }

  /**
   * What is wrong with a part of a tree of Python 3: from 3.8 on the column counts from 1, from 3.10 on the end is told, too (compiler_error,
   * Python/compile.c).
   */
  inTree({ lineno, col_offset, end_lineno, end_col_offset }: Span, message: string): PythonSyntaxError {
    const text = this.origin === 'file' ? this.text(lineno) : null;
    const offset = has('columns of the compiler from 1') ? col_offset + 1 : col_offset;
    const error = new PythonSyntaxError(message, { filename: this.filename, lineno, offset, text });
    error.end = { lineno: end_lineno, offset: end_col_offset < 0 ? null : end_col_offset + 1 };
    return error;
  }

  /**
   * A token that does not fit. In a string's first line, one behind which nothing was left to read tells of the end (parsetok); and there
   * the text begins with the line `from`, where a string of several lines before the token does.
   */
  atToken(
    token: { readonly kind: string; readonly text: string; readonly column: number; readonly endLine: number },
    from: number,
  ): PythonSyntaxError {
    const { kind, column, endLine } = token;
    const end = kind === 'string' ? column + token.text.length : Math.min(column + token.text.length, this.lengthOf(endLine));
    const message = this.open && kind !== 'string' && this.readsAll(endLine, end) ? END : 'invalid syntax';
    const error = this.at(endLine, end, message);
    return this.origin === 'file' || from === endLine ? error : this.withLinesFrom(error, from);
  }

  private readsAll(lineno: number, end: number): boolean {
    return lineno === 1 && this.lines.length === 2 && end === this.line(1).length;
  }

  /** The error with the lines from an earlier one on. */
  private withLinesFrom({ message, lineno, offset, text }: PythonSyntaxError, from: number): PythonSyntaxError {
    const before = Array.from({ length: lineno - from }, (_, index) => this.text(from + index) ?? '').join('');
    const place = { filename: this.filename, lineno, offset: before.length + (offset as number), text: before + (text ?? '') };
    return new PythonSyntaxError(message, place);
  }

  /** Where the source ends too early: in a file, a line behind the last one, with the last one's length. */
  atEnd(message: string): PythonSyntaxError {
    const type = message === 'invalid syntax' ? 'SyntaxError' : 'IndentationError';
    const { filename } = this;
    if (this.origin === 'file') {
      const last = this.lines[this.lines.length - 2] ?? '';
      return new PythonSyntaxError(message, { filename, lineno: this.lines.length, offset: last.length + 1, text: '' }, type);
    }
    const lineno = this.lines.length - 1;
    const text = this.text(lineno) ?? '';
    const place = { filename, lineno, offset: text.length, text };
    return lineno <= 1 ? new PythonSyntaxError(END, place) : new PythonSyntaxError(message, place, type);
  }

  /**
   * A string without its closing quotes, with the lines from the one on where it starts. A file's reader counts the end of the file as a line,
   * and so the end that it gives a last line which has one (tok_nextc, Parser/tokenizer.c).
   */
  inString(startLine: number): PythonSyntaxError {
    const last = this.lines.length - 1;
    const message = 'EOF while scanning triple-quoted string literal';
    const error = this.withLinesFrom(this.at(last, this.lengthOf(last), message), startLine);
    if (this.origin !== 'file') return error;
    const added = this.ended ? '\n' : '';
    const text = error.text + added;
    return new PythonSyntaxError(message, { filename: this.filename, lineno: last + 1 + added.length, offset: text.length, text });
  }

  /** A line whose indentation is none of those before. */
  unindent(lineno: number): PythonSyntaxError {
    const length = (this.text(lineno) ?? '\n').length;
    return this.at(lineno, length, 'unindent does not match any outer indentation level', 'IndentationError');
  }

  /** A line that is indented once too often. */
  tooDeep(lineno: number): PythonSyntaxError {
    return this.at(lineno, this.lengthOf(lineno), 'too many levels of indentation', 'IndentationError');
  }

  /** With its end, where it has one. */
  lengthOf(lineno: number): number {
    return (this.text(lineno) ?? '').length;
  }

  line(lineno: number): string {
    return this.lines[lineno - 1] ?? '';
  }

  private text(lineno: number): string | null {
    const line = this.lines[lineno - 1];
    if (line === undefined) return null;
    return this.open && lineno === this.lines.length - 1 ? line : `${line}\n`;
  }
}

const END = 'unexpected EOF while parsing';
