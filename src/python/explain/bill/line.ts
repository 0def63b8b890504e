/** A line of the bill of an object's count. */

/** Who a line's holders belong to: the program, the interpreter as it was before the program or since an import, or nobody a walk finds. */
export type BillPart = 'program' | 'image' | 'rest';

export interface BillLine {
  readonly part: BillPart;
  readonly references: number;
  /** What holds them: `global`, `list item`, `constant`, `parser's arena`, … */
  readonly holder: string;
  /** Where that is: a path from a global, code with its file and line, a module. */
  readonly where: string;
  /** How many objects hold them, where that is known and not one. */
  readonly objects?: number;
}
