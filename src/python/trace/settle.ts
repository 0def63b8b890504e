/** Which of an object's changes in one instruction belongs to which holder. */
import type { PyObject } from '../memory/object.ts';
import type { Edge } from './edge.ts';

/** A change of a count by one. */
export interface Change {
  readonly object: PyObject;
  readonly change: number;
  after: number;
  begins: boolean;
  readonly depth: number;
  holder: Edge | null;
}

/** Everything that happened to one object in one instruction. */
export interface Account {
  readonly changes: Change[];
  readonly gained: Edge[];
  readonly lost: Edge[];
}

export interface Move {
  readonly from: Edge;
  readonly to: Edge;
}

/**
 * Gives each change its holder and returns the moves. Gains and losses of holders less those of the count leave what the looked-at holders
 * do not explain: that is the instruction's `target`. A reference taken and given up within the instruction is nobody's but `passing`'s;
 * it was taken before those that stayed, and given up before those that the instruction found.
 */
export function settle({ changes, gained, lost }: Account, target: (gained: boolean) => Edge, passing: () => Edge): Move[] {
  const open = changes.filter(({ holder }) => holder === null);
  const rises = open.filter(({ change }) => change > 0);
  const falls = open.filter(({ change }) => change < 0);
  const unexplained = rises.length - falls.length - (gained.length - lost.length);
  for (let rest = unexplained; rest > 0; rest--) gained.push(target(true));
  for (let rest = unexplained; rest < 0; rest++) lost.push(target(false));
  assign(rises, gained, passing);
  assign(falls, lost, passing);
  return gained.map((to, index) => ({ from: lost[index] as Edge, to }));
}

/**
 * The last changes are the holders' own. Holders that are left over stay in `edges`, those of value stacks last: what an instruction
 * takes from the stack it mostly closes, and a result comes from elsewhere.
 */
function assign(changes: readonly Change[], edges: Edge[], passing: () => Edge): void {
  const first = Math.max(0, changes.length - edges.length);
  edges.sort((left, right) => Number(right.slot === 'stack') - Number(left.slot === 'stack'));
  for (const [index, change] of changes.entries()) change.holder = index < first ? passing() : (edges.shift() as Edge);
}
