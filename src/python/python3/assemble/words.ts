/** Instructions of two bytes, whose larger operands stand in EXTENDED_ARGs before them (wordcode_helpers.h, Python 3.8.18). */

/** Words that an instruction with this operand takes. */
export function wordsFor(arg: number): number {
  return arg <= 0xff ? 1 : arg <= 0xffff ? 2 : arg <= 0xffffff ? 3 : 4;
}

/** Writes an instruction of so many words at a byte offset. */
export function writeWords(
  bytes: Uint8Array | number[],
  at: number,
  opcode: number,
  arg: number,
  words: number,
  extendedArgument: number,
): void {
  for (let word = 0; word < words; word++) {
    const shift = 8 * (words - 1 - word);
    bytes[at + 2 * word] = shift > 0 ? extendedArgument : opcode;
    bytes[at + 2 * word + 1] = (arg >>> shift) & 0xff;
  }
}
