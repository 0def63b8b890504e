/** Lines and columns of instructions (PEP 657; assemble_location_info, Python/assemble.c 3.12.1; Objects/locations.md). */
import { hasLine, type Location } from '../flowgraph/location.ts';

/** Words of code, and where in the source they come from. */
export interface LocatedWords {
  readonly location: Location;
  readonly words: number;
}

/** The kinds of entry; SHORT is the first of ten, ONE_LINE the first of three. */
const SHORT = 0;
const ONE_LINE = 10;
const NO_COLUMNS = 13;
const LONG = 14;
const NONE = 15;
const MOST_WORDS = 8;

export function locationTable(entries: readonly LocatedWords[], firstLine: number): Uint8Array {
  const bytes: number[] = [];
  let line = firstLine;
  for (const { location, words } of entries) {
    for (let rest = words; rest > 0; rest -= MOST_WORDS) {
      writeEntry(bytes, location, Math.min(rest, MOST_WORDS), line);
      if (hasLine(location)) ({ line } = location);
    }
  }
  return Uint8Array.from(bytes);
}

/** @param before the line of the entry before */
function writeEntry(bytes: number[], location: Location, words: number, before: number): void {
  const { line, endLine, column, endColumn } = location;
  const begin = (kind: number): unknown => bytes.push(0x80 | (kind << 3) | (words - 1));
  const lines = line - before;
  if (!hasLine(location)) {
    begin(NONE);
    return;
  }
  if (column < 0 || endColumn < 0) {
    if (endLine === line || endLine === -1) {
      begin(NO_COLUMNS);
      writeSigned(bytes, lines);
      return;
    }
  } else if (endLine === line) {
    if (lines === 0 && column < 80 && endColumn - column < 16 && endColumn >= column) {
      begin(SHORT + (column >> 3));
      bytes.push(((column & 7) << 4) | (endColumn - column));
      return;
    }
    if (lines >= 0 && lines < 3 && column < 128 && endColumn < 128) {
      begin(ONE_LINE + lines);
      bytes.push(column, endColumn);
      return;
    }
  }
  begin(LONG);
  writeSigned(bytes, lines);
  for (const value of [endLine - line, column + 1, endColumn + 1]) writeUnsigned(bytes, value);
}

/** Six bits a byte, the lowest first; another follows where 64 is set. */
function writeUnsigned(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 64; rest = Math.floor(rest / 64)) bytes.push(64 | (rest & 63));
  bytes.push(rest);
}

/** The lowest bit is the sign. */
function writeSigned(bytes: number[], value: number): void {
  writeUnsigned(bytes, value < 0 ? -value * 2 + 1 : value * 2);
}
