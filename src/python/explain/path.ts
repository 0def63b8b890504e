/** How an object is reached, in words a reader of Python knows: `rows[3]['key']`, `co_consts[1] of f, file.py:3`. */

/** `shape` is the same with what tells one of many alike left out: `rows[…]`. */
interface Step {
  readonly text: string;
  readonly shape: string;
}

export interface Path {
  readonly steps: readonly Step[];
  /** What the steps begin in, where they do not begin with a name: `… of owner`. */
  readonly owner: Path | null;
}

export function pathOf(text: string, owner: Path | null = null, shape = text): Path {
  return { steps: [{ text, shape }], owner };
}

/** One step further: an attribute or an item. */
export function further({ steps, owner }: Path, text: string, shape = text): Path {
  return { steps: [...steps, { text, shape }], owner };
}

/** Steps written before the others are left out. */
const LONGEST = 8;

function write({ steps, owner }: Path, field: keyof Step): string {
  const shown = steps.slice(-LONGEST).map((step) => step[field]);
  const own = `${steps.length > LONGEST ? '…' : ''}${shown.join('')}`;
  return owner === null ? own : `${own} of ${write(owner, field)}`;
}

export const textOf = (path: Path): string => write(path, 'text');

/** Equal for references that differ only in an index. */
export const shapeOf = (path: Path): string => write(path, 'shape');
