/** What one run of an experiment measured: plain data with its provenance. Printers only read it. */
import type { Figure } from './figure.ts';

export const RESULT_SCHEMA = 'refplot-result/1';

export interface Result {
  readonly schema: typeof RESULT_SCHEMA;
  /** refplot's version. */
  readonly version: string;
  /** The experiment's name, or the script's file name without `.py`. */
  readonly name: string;
  /** The arguments of `refplot` that give these numbers and their chart again, those left out that say where they go. */
  readonly command: readonly string[];
  readonly subject: Subject;
  /** The options as the program saw them, by option name (`range` → `"range(500)"`). */
  readonly parameters: Readonly<Record<string, string>>;
  readonly series: readonly Series[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
}

/** Where the numbers come from. `simulated` numbers are the built-in runtime's, `measured` ones a real interpreter's. */
export interface Subject {
  readonly kind: 'builtin' | 'cpython' | 'pyodide';
  readonly origin: 'simulated' | 'measured';
  /** The Python version, such as `2.7.18`. */
  readonly version: string;
  readonly mode: 'script' | 'module';
  readonly count: 'references' | 'holders';
  /** The heap image and its layers, in the order they were added, each with its name and provenance in one line. */
  readonly images: readonly { readonly name: string; readonly provenance: string }[];
  readonly flags: readonly string[];
  /** Of a real interpreter: what it ran with that the counts depend on, by name (`pyodide`, `matplotlib`), and its release. */
  readonly packages?: Readonly<Record<string, string>>;
}

/** The points of one artist that carries data. `xName` heads the first column (the x label), `yName` the second. */
export interface Series {
  readonly label: string | null;
  readonly xName: string;
  readonly yName: string;
  readonly points: readonly Point[];
}

export interface Point {
  /** A number, or the tick label standing at that position (a letter, a word). */
  readonly x: number | string;
  /** References; a version's sentinel where `immortal`. */
  readonly y: number;
  readonly immortal: boolean;
  /** With `count: 'holders'`, where the count is of an object that the program counted: who holds it. The most first; what no walk finds last. */
  readonly holders?: readonly HolderCount[];
}

/** References that holders of one kind have. */
interface HolderCount {
  /** `dict value`, `constant`, `tuple item`, …; `held by C code` for what no walk finds. */
  readonly kind: string;
  /** References. Those of all kinds but `held by C code` add up to the point's count. */
  readonly count: number;
}

/** Something a reader of the numbers should know, such as a module without a layer. */
export interface Note {
  readonly code: string;
  readonly text: string;
}
