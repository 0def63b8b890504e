/** Which words of code have which handler (assemble_exception_table, Python/assemble.c 3.12.1; Objects/exception_handling_notes.txt). */
import type { Block } from '../flowgraph/block.ts';

/** Words of code, and the block that handles what they raise. */
export interface HandledWords {
  readonly handler: Block | null;
  readonly words: number;
}

export function exceptionTable(entries: readonly HandledWords[]): Uint8Array {
  const bytes: number[] = [];
  let handler: Block | null = null;
  let start = 0;
  let at = 0;
  const close = (): void => {
    if (handler !== null) writeEntry(bytes, start, at, handler);
  };
  for (const entry of entries) {
    if (entry.handler?.offset !== handler?.offset) {
      close();
      start = at;
      ({ handler } = entry);
    }
    at += entry.words;
  }
  close();
  return Uint8Array.from(bytes);
}

function writeEntry(bytes: number[], start: number, end: number, { offset, startDepth, preservesLasti }: Block): void {
  const depth = startDepth - 1 - (preservesLasti ? 1 : 0);
  writeNumber(bytes, start, 0x80);
  for (const value of [end - start, offset, (depth << 1) | (preservesLasti ? 1 : 0)]) writeNumber(bytes, value, 0);
}

/** Six bits a byte, the highest first; another follows where 64 is set. */
function writeNumber(bytes: number[], value: number, mark: number): void {
  let size = 1;
  while (value >= 64 ** size) size++;
  for (let left = size - 1; left >= 0; left--) {
    bytes.push((Math.floor(value / 64 ** left) & 63) | (left > 0 ? 64 : 0) | (left === size - 1 ? mark : 0));
  }
}
