/** The source as tracebacks of Python 3 show it: text, where `source-lines.ts` has bytes. */

import { utf8Text } from '../../../utf8.ts';
import { sourceFile } from '../../../vm/source-lines.ts';

const WHITE = /^[ \t\f]*/;

/** A line, counted from 1, without its end; null where it is not known. */
export function rawLine(filename: string, line: number): string | null {
  const bytes = sourceFile(filename)?.lines[line - 1];
  return bytes === undefined ? null : utf8Text(bytes).replace(/\n$/, '');
}

/** A line as C shows it: without what stands before its first character (_Py_DisplaySourceLine, Python/traceback.c 3.8.18). */
export function shownLine(filename: string, line: number): string | null {
  return rawLine(filename, line)?.replace(WHITE, '').replace(/\0.*/s, '') ?? null;
}

/** The character at so many bytes of UTF-8 in a line (_byte_offset_to_character_offset, Lib/traceback.py 3.11.7). */
export function characterAt(line: string, bytes: number): number {
  return [...Buffer.from(line, 'utf8').subarray(0, bytes).toString('utf8')].length;
}
