/** Where in the source an instruction comes from (_PyCompilerSrcLocation, Include/internal/pycore_compile.h 3.12.1; PEP 657). */
export interface Location {
  /** From 1 on; below 0 where there is none. */
  readonly line: number;
  readonly endLine: number;
  /** In bytes of UTF-8; below 0 where there is none. */
  readonly column: number;
  readonly endColumn: number;
}

export const NO_LOCATION: Location = { line: -1, endLine: -1, column: -1, endColumn: -1 };

/** Where the instruction behind stands (3.14). */
export const NEXT_LOCATION: Location = { line: -2, endLine: -2, column: -2, endColumn: -2 };

export const hasLine = ({ line }: Location): boolean => line >= 0;

export function sameLocation(one: Location, other: Location): boolean {
  return one.line === other.line && one.endLine === other.endLine && one.column === other.column && one.endColumn === other.endColumn;
}

/** A whole line's beginning, as what stands for no expression is placed. */
export const startOfLine = (line: number): Location => ({ line, endLine: line, column: 0, endColumn: 0 });
