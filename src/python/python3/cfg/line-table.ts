/** PEP 626's line table: ranges of bytes, each with the step to its line or -128 for none (assemble_line_range, Python/compile.c 3.10.13). */

const NONE = -128;
const MOST_BYTES = 254;
const MOST_LINES = 127;

export class LineTable {
  private readonly table: number[] = [];
  private start = 0;
  /** The line of the range that is open. */
  private lineno: number;
  private previous: number;

  constructor(firstlineno: number) {
    this.lineno = firstlineno;
    this.previous = firstlineno;
  }

  /** An instruction at a byte offset has a line, or a negative one for none. */
  at(offset: number, lineno: number): void {
    if (lineno === 0 || lineno === this.lineno) return;
    this.close(offset);
    this.lineno = lineno;
  }

  finish(length: number): Uint8Array {
    this.close(length);
    return Uint8Array.from(this.table);
  }

  private close(end: number): void {
    let bytes = end - this.start;
    if (bytes === 0) return;
    let lines = this.step();
    for (; bytes > MOST_BYTES; bytes -= MOST_BYTES) {
      this.push(MOST_BYTES, lines);
      lines = this.lineno < 0 ? NONE : 0;
    }
    this.push(bytes, lines);
    this.start = end;
  }

  /** The step of lines; of a large one, all but the rest is written. */
  private step(): number {
    if (this.lineno < 0) return NONE;
    let lines = this.lineno - this.previous;
    this.previous = this.lineno;
    for (; lines > MOST_LINES; lines -= MOST_LINES) this.push(0, MOST_LINES);
    for (; lines < -MOST_LINES; lines += MOST_LINES) this.push(0, -MOST_LINES);
    return lines;
  }

  private push(bytes: number, lines: number): void {
    this.table.push(bytes, lines & 0xff);
  }
}

/** A range of bytes; the line is that of the last range that had one. */
interface LineRange {
  readonly start: number;
  readonly hasLine: boolean;
  readonly line: number;
}

/** The ranges that are not empty (PyLineTable_NextAddressRange, Objects/codeobject.c 3.10.13). */
export function* lineRanges(linetable: Uint8Array, firstlineno: number): Generator<LineRange> {
  let start = 0;
  let line = firstlineno;
  for (let at = 0; at + 1 < linetable.length; at += 2) {
    const bytes = linetable[at] as number;
    const step = ((linetable[at + 1] as number) << 24) >> 24;
    if (step !== NONE) line += step;
    if (bytes > 0) yield { start, hasLine: step !== NONE, line };
    start += bytes;
  }
}

/** The same as pairs of steps, as `co_lnotab` shows it (decode_linetable, Objects/codeobject.c 3.10.13). */
export function lnotabOf(linetable: Uint8Array, firstlineno: number): Uint8Array {
  return lnotabOfRanges(lineRanges(linetable, firstlineno), firstlineno);
}

/** Ranges as pairs of steps. */
export function lnotabOfRanges(ranges: Iterable<{ readonly start: number; readonly line: number }>, firstlineno: number): Uint8Array {
  const lnotab: number[] = [];
  let offset = 0;
  let before = firstlineno;
  for (const { start, line } of ranges) {
    if (line === before) continue;
    pushStep(lnotab, start - offset, line - before);
    offset = start;
    before = line;
  }
  return Uint8Array.from(lnotab);
}

/** Steps of more than 255 bytes, or of more lines than a signed byte holds, are several pairs; the last is what is left, never nothing (emit_delta). */
function pushStep(lnotab: number[], bytes: number, lines: number): void {
  let restBytes = bytes;
  let restLines = lines;
  for (; restBytes > 255; restBytes -= 255) lnotab.push(255, 0);
  const most = lines > 0 ? 127 : -128;
  for (; restLines > 127 || restLines < -128; restLines -= most) {
    lnotab.push(restBytes, most & 0xff);
    restBytes = 0;
  }
  lnotab.push(restBytes, restLines & 0xff);
}
