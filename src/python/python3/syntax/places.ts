/** Places in a source as nodes have them: lines from 1 on, columns in bytes. */

export interface Positioned {
  lineno?: number;
  col_offset?: number;
  end_lineno?: number;
  end_col_offset?: number;
}

/** Where a character of a source stands. */
export function placeOf(source: string, at: number): { lineno: number; col_offset: number } {
  const before = source.slice(0, at);
  return { lineno: before.split('\n').length, col_offset: Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1)) };
}

/** Tells places apart. */
export const keyOf = ({ lineno, col_offset }: Positioned): string => `${lineno}:${col_offset}`;
