/** The characters a chart is drawn with: of Unicode, or of ASCII alone. */

export interface Glyphs {
  /** Dots of a cell, across and down: eight of braille, or one. */
  readonly dots: { readonly across: number; readonly down: number };
  /** Marks that tell series apart where neither colour nor braille does. */
  readonly marks: readonly string[];
  /** A cell of a bar that is full, for each series in turn. */
  readonly fills: readonly string[];
  /** A bar's last cell, from nearly empty to full, upwards and to the right. */
  readonly upwards: readonly string[];
  readonly rightwards: readonly string[];
  /** The last cell of a bar that hangs from above. */
  readonly downwards: readonly string[];
  readonly level: string;
  readonly upright: string;
  /** An object that is immortal has no place on the axis. */
  readonly immortal: string;
  /** Where nothing was counted. */
  readonly missing: string;
  readonly axis: { readonly y: string; readonly yTick: string; readonly corner: string; readonly x: string; readonly xTick: string };
  readonly ellipsis: string;
}

const EIGHTHS = 8;

/** Fewer steps than eighths: each stands for several. */
const spread = (steps: readonly string[]): string[] =>
  Array.from({ length: EIGHTHS }, (_, index) => steps[Math.floor((index * steps.length) / EIGHTHS)] as string);

export const UNICODE: Glyphs = {
  dots: { across: 2, down: 4 },
  marks: ['•', '×', '+', '○', '◆', '△', '□', '▽', '★', '◇'],
  fills: ['█', '▓', '▒', '░'],
  upwards: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  rightwards: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  downwards: spread(['▔', '▀', '▀', '█']),
  level: '─',
  upright: '│',
  immortal: '∞',
  missing: '∅',
  axis: { y: '│', yTick: '┤', corner: '└', x: '─', xTick: '┬' },
  ellipsis: '…',
};

export const ASCII: Glyphs = {
  dots: { across: 1, down: 1 },
  marks: ['*', 'x', '+', 'o', '@', '^', '%', 'v', '&', '$'],
  fills: ['#', '=', '%', ':'],
  upwards: spread(['.', '.', '#', '#']),
  rightwards: spread(['|', '|', '#', '#']),
  downwards: spread(["'", "'", '#', '#']),
  level: '-',
  upright: '|',
  immortal: '!',
  missing: '?',
  axis: { y: '|', yTick: '+', corner: '+', x: '-', xTick: '+' },
  ellipsis: '~',
};
