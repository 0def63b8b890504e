/** What columns of a fault count (byte_offset_to_character_offset, Parser/pegen.c 3.10.13); in the source they are those of a string here. */
import type { Fault } from './faults.ts';

/** Columns count bytes. @param lines of the source */
export function inBytes(fault: Fault, lines: readonly string[]): Fault {
  const shown = (line: number, offset: number): number => offset + bytesBeyond(textBefore(lines, line, offset));
  return { ...fault, offset: shown(fault.line, fault.offset), endOffset: shown(fault.endLine, fault.endOffset) };
}

/** Columns count code points. @param minor of the version: `12` of 3.12 */
export function inCharacters(fault: Fault, lines: readonly string[], minor: number): Fault {
  const shown = (line: number, offset: number): number => offset - pairsIn(textBefore(lines, line, offset));
  const { length } = lines[fault.line - 1] ?? '';
  // From 3.12 on the end is counted in the first line.
  const end = minor >= 12 && fault.endLine > fault.line ? Math.min(fault.endOffset, length + 1) : fault.endOffset;
  return { ...fault, offset: shown(fault.line, fault.offset), endOffset: shown(fault.endLine, end) };
}

const textBefore = (lines: readonly string[], line: number, offset: number): string =>
  lines[line - 1]?.slice(0, Math.max(0, offset - 1)) ?? '';

/** Characters that take two places. */
const bytesBeyond = (text: string): number => Buffer.byteLength(text) - text.length;
const pairsIn = (text: string): number => text.length - [...text].length;
