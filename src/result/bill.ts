/** The bill of an object's count: plain data. Its lines' references add up to the count. */
import type { Note, Subject } from './result.ts';

export const BILL_SCHEMA = 'refplot-bill/1';

export interface Bill {
  readonly schema: typeof BILL_SCHEMA;
  /** refplot's version. */
  readonly version: string;
  /** The arguments of `refplot` that give it again, those left out that say where it goes. */
  readonly command: readonly string[];
  /** As it was given: the count is that of `sys.getrefcount(expression)`. */
  readonly expression: string;
  readonly subject: Subject;
  /** The object in a word or two, and its type. */
  readonly object: string;
  readonly type: string;
  readonly count: number;
  readonly lines: readonly BillLine[];
  readonly notes: readonly Note[];
}

export interface BillLine {
  /** Held by the program; by what the interpreter had before the program or has since an import; or by what no walk reaches. */
  readonly part: 'program' | 'image' | 'rest';
  readonly references: number;
  /** What holds them: `global`, `list item`, `constant`, … */
  readonly holder: string;
  /** Where: a path from a global, code with its file and line, a module. */
  readonly where: string;
  /** How many objects hold them, where an image tells. */
  readonly objects?: number;
}
