/** The bill of an object's count: every reference has a line that says who holds it, and the lines add up to the count. */

import type { PyObject } from '../memory/object.ts';
import type { FrameObject, ModuleObject } from '../object/payloads.ts';
import { moduleType } from '../object/static-types.ts';
import { immortalCount } from '../versions/immortal-objects.ts';
import { type Loan, loansOf, toldCount } from '../vm/loans.ts';
import { thread } from '../vm/thread.ts';
import { arenaLines } from './bill/arena.ts';
import { grouped, type Held } from './bill/grouped.ts';
import { imageLines, type ReadHolders } from './bill/image.ts';
import type { BillLine } from './bill/line.ts';
import { describe } from './describe.ts';
import { holderRow } from './holders.ts';
import { Names } from './names.ts';
import { shapeOf, textOf } from './path.ts';
import { type Edge, walkHeap } from './walk.ts';

export interface Bill {
  /** The object in a word or two. */
  readonly object: string;
  readonly type: string;
  /** What `sys.getrefcount` returns, or would of an object that has a count; the lines' references add up to it. */
  readonly count: number;
  readonly isImmortal: boolean;
  readonly lines: readonly BillLine[];
  /** How many objects were looked at. */
  readonly walked: number;
}

/** The bill of an object at this moment, inside a call from `frame`. Throws an Error where the references found are not the count: a defect. */
export function billOf(object: PyObject, frame: FrameObject, readHolders: ReadHolders): Bill {
  const modules = loadedModules();
  const walk = walkHeap(object, [frame.payload.f_globals, ...modules, ...modules.map(({ payload }) => payload.md_dict)]);
  const names = new Names(walk, { globals: frame.payload.f_globals, modules, frame });
  const edges = withoutLoans(walk.edges, loansOf(object));
  const own = edges.map((edge) => edgeLine(edge, names)).sort((a, b) => Number(a.passing) - Number(b.passing));
  const roots = walk.roots.filter((slot) => slot !== 'arena').map(rootLine);
  const lines = [...grouped([...own, ...roots]), ...arenaLines(object), ...imageLines(object, walk.edges, names, readHolders)];
  const found = lines.reduce((sum, line) => sum + line.references, 0);
  if (found !== toldCount(object)) throw new Error(`the count is ${toldCount(object)}, but ${found} references were found`);
  return {
    object: describe(object),
    type: object.type.payload.name,
    count: found,
    isImmortal: immortalCount(object) !== null,
    lines,
    walked: walk.origins.size,
  };
}

function loadedModules(): ModuleObject[] {
  const entries = thread.modules?.payload.ordered() ?? [];
  return entries.flatMap(({ value }) => (value.type === moduleType ? [value as unknown as ModuleObject] : []));
}

/** What is on loan is no reference. */
function withoutLoans(edges: readonly Edge[], loans: readonly Loan[]): readonly Edge[] {
  const left = [...edges];
  for (const loan of loans) {
    const at = left.findIndex(({ holder, slot }) => holder === loan.holder && slot === loan.slot);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function edgeLine(edge: Edge, names: Names): Held {
  const row = holderRow(edge);
  const path = row.path(edge, names);
  return { holder: row.kind(edge, names), where: textOf(path), shape: shapeOf(path), passing: edge.slot === 'stack' };
}

/** What the interpreter's own C code has while a program runs, by the runtime's name for it. */
const ROOTS: Readonly<Record<string, string>> = {
  evaluation: 'the running frame',
  native: 'the code that runs',
  'thread state': 'state of the thread',
  'shared keys': 'keys that instances of a class share',
};

function rootLine(slot: string): Held {
  const where = ROOTS[slot] ?? slot;
  return { holder: 'interpreter', where, shape: where, passing: true };
}
