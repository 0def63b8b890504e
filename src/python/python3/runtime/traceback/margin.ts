/** The margin that text about a group's exceptions has, one step for each group it is in (Lib/traceback.py 3.13.0: _ExceptionPrintContext). */
import { has } from '../../../versions/features.ts';
import type { Shower } from './one-line-anchors.ts';

const STEP = 2;

export class Margin {
  depth = 0;
  /** Whether the line under the last of a group's exceptions is still to come. */
  needsClose = false;
  private readonly shower: Shower;

  constructor(shower: Shower) {
    this.shower = shower;
  }

  indent(): string {
    return ' '.repeat(STEP * this.depth);
  }

  /** Pieces of lines as they are outside of groups, else lines behind the margin. */
  framed(pieces: readonly string[], sign = '|'): string[] {
    if (this.depth === 0) return [...pieces];
    return this.linesOf(pieces).map((line) => `${this.indent()}${sign} ${line}`);
  }

  /** Where C code showed exceptions, lines within a message had no margin (Python/pythonrun.c 3.12.1). */
  private linesOf(pieces: readonly string[]): string[] {
    if (this.shower === 'module' || has('tracebacks of many lines')) return pieces.join('').match(/[^\n]*\n/g) ?? [];
    const lines: string[] = [];
    let open = false;
    for (const piece of pieces) {
      if (open) lines.push(`${lines.pop()}${piece}`);
      else lines.push(piece);
      open = !piece.endsWith('\n');
    }
    return lines;
  }
}
