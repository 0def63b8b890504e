/** Marks under the line of an entry, `~~~^~~~` (tb_displayline, Python/traceback.c; format_frame_summary, Lib/traceback.py; 3.11.7 and 3.12.1). */
import type { CodeLocation } from '../../../vm/location-table.ts';
import { displayWidth } from './display-width.ts';
import { characterAt } from './lines.ts';
import { oneLineAnchors, type Shower } from './one-line-anchors.ts';

/** The line of marks with its indentation, null where none is shown. @param line the source line with its indentation */
export function oneLineMarks(line: string, { line: first, endLine, column, endColumn }: CodeLocation, shower: Shower): string | null {
  if (column === null || endColumn === null) return null;
  const characters = [...line];
  const from = characterAt(line, column);
  const to = first === endLine ? characterAt(line, endColumn) : [...line.trimEnd()].length;
  const segment = characters.slice(from, to);
  const anchors = first === endLine ? oneLineAnchors(segment.join(''), shower) : null;
  const indent = characters.length - [...line.trimStart()].length;
  const shown = shower === 'interpreter' ? characters.length - indent : [...line.trim()].length;
  if (anchors === null && (shower === 'interpreter' ? to - from === shown : to - from >= shown)) return null;
  const [start, end] = [displayWidth(characters, from), displayWidth(characters, to)];
  // What the module takes for the indentation includes what stands behind the line.
  const stripped = shower === 'interpreter' ? indent : characters.length - [...line.trim()].length;
  const space = ' '.repeat(4 + Math.max(0, start - stripped));
  if (anchors === null) return space + '^'.repeat(end - start);
  const [left, right] = anchors.map((length) => displayWidth(segment, length)) as [number, number];
  return space + '~'.repeat(left) + '^'.repeat(right - left) + '~'.repeat(Math.max(0, end - start - right));
}
