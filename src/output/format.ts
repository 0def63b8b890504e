/** What an output format is, and how a file's name or a result's chart number leads to one. */
import type { ChartOptions } from '../chart/render.ts';
import type { Report } from '../result/comparison.ts';
import type { TerminalStyle } from '../terminal-chart/index.ts';

export interface RenderOptions extends ChartOptions {
  /** Which of a result's figures, from 0; tables have all series. */
  readonly figure?: number;
  /** PNG: pixels for each of the chart's. */
  readonly scale?: number;
  /** Text table: the most rows to show. */
  readonly rows?: number;
  /** Charts in text: how wide, in which characters and colours. */
  readonly terminal?: TerminalStyle;
}

/** What a format makes: text, bytes, or text in pieces. */
export type Content = string | Uint8Array | Iterable<string>;

export interface Format {
  /** With the dot; the first is the usual one. Empty for a format that is only printed. */
  readonly extensions: readonly string[];
  readonly binary: boolean;
  /** Whether it draws one figure (a result with several makes several files), not a table of all. */
  readonly chart: boolean;
  /** A chart format that holds all figures in one file. */
  readonly whole?: boolean;
  render(report: Report, options?: RenderOptions): string | Uint8Array | Promise<string | Uint8Array>;
  /** The same text in pieces, where it can be long: a million rows are written without ever being one string. */
  pieces?(report: Report): Iterable<string>;
}
