/** `co_exceptiontable`: ranges of instructions and their handlers, in numbers of six bits a byte (Objects/exception_handling_notes.txt, 3.11.7). */
import type { HandlerRange } from './payloads.ts';

const MORE = 0x40;
const DIGIT = 0x3f;
const BITS = 6;
/** Offsets count instructions. */
const INSTRUCTION_BYTES = 2;

export function readExceptionTable(table: Uint8Array): readonly HandlerRange[] {
  const ranges: HandlerRange[] = [];
  let at = 0;
  const number = (): number => {
    let value = (table[at] as number) & DIGIT;
    while ((table[at++] as number) & MORE) value = (value << BITS) | ((table[at] as number) & DIGIT);
    return value;
  };
  while (at < table.length) {
    const start = number() * INSTRUCTION_BYTES;
    const size = number() * INSTRUCTION_BYTES;
    const handler = number() * INSTRUCTION_BYTES;
    const depthAndPlace = number();
    ranges.push({ start, end: start + size, handler, depth: depthAndPlace >> 1, pushesPlace: (depthAndPlace & 1) === 1 });
  }
  return ranges;
}
