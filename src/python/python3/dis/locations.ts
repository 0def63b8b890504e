/** `co_linetable` and `co_exceptiontable` read (Objects/locations.md, Objects/exception_handling_notes.txt; 3.12.1). */

/** Bytes of code and their line; null where they have none. */
export interface LineRange {
  readonly start: number;
  readonly line: number | null;
}

/** Entries in their order (PyLineTable_NextAddressRange, Objects/codeobject.c 3.12.1). */
export function* lineEntries(table: Uint8Array, firstLine: number): Generator<LineRange> {
  let line = firstLine;
  let start = 0;
  for (let at = 0; at < table.length; ) {
    const head = table[at] as number;
    const kind = (head >> 3) & 15;
    if (kind >= 10 && kind <= 12) line += kind - 10;
    else if (kind === 13 || kind === 14) line += signed(table, at + 1);
    yield { start, line: kind === 15 ? null : line };
    start += 2 * ((head & 7) + 1);
    at++;
    while (at < table.length && ((table[at] as number) & 0x80) === 0) at++;
  }
}

/** A number of six bits a byte, the lowest first; the lowest bit of all is the sign. */
function signed(table: Uint8Array, from: number): number {
  let value = 0;
  let scale = 1;
  for (let at = from; ; at++, scale *= 64) {
    const byte = table[at] as number;
    value += (byte & 63) * scale;
    if ((byte & 64) === 0) break;
  }
  return value % 2 === 1 ? -Math.floor(value / 2) : value / 2;
}

export interface HandledRange {
  /** In bytes; `end` is behind the last one. */
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly depth: number;
  readonly lasti: boolean;
}

/** _parse_exception_table, Lib/dis.py 3.12.1 */
export function handledRanges(table: Uint8Array): HandledRange[] {
  const numbers: number[] = [];
  for (let at = 0; at < table.length; at++) {
    let value = (table[at] as number) & 63;
    for (; ((table[at] as number) & 64) !== 0; at++) value = value * 64 + ((table[at + 1] as number) & 63);
    numbers.push(value);
  }
  return Array.from({ length: numbers.length / 4 }, (_, index) => {
    const [start, length, target, depth] = numbers.slice(4 * index, 4 * index + 4) as [number, number, number, number];
    return { start: 2 * start, end: 2 * (start + length), target: 2 * target, depth: depth >> 1, lasti: (depth & 1) === 1 };
  });
}
