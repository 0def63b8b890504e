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

  /** Pieces as they are outside of groups, else behind the margin. */
  framed(pieces: readonly string[], sign = '|'): string[] {
    if (this.depth === 0) return [...pieces];
    const behind = (line: string): string => `${this.indent()}${sign} ${line}`;
    // What the module `traceback` yields stays one piece (_ExceptionPrintContext.emit).
    if (this.shower === 'module') return pieces.map((piece) => linesOf(piece).map(behind).join(''));
    return this.interpreterLines(pieces).map(behind);
  }

  /** Where C code showed exceptions, lines within a message had no margin (Python/pythonrun.c 3.12.1). */
  private interpreterLines(pieces: readonly string[]): string[] {
    if (has('tracebacks of many lines')) return linesOf(pieces.join(''));
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

/** Each with its end, if it has one. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
