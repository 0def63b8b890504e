/** The bill of an object's count: every reference has a line that says who holds it, and the lines add up to the count. */

import type { HolderLine, Holding } from '../images/holder-lines.ts';
import { imageHoldings } from '../images/holders.ts';
import type { HeapImage } from '../images/image.ts';
import { namedObject } from '../images/named.ts';
import { accountedFor } from '../memory/accounted.ts';
import type { PyObject } from '../memory/object.ts';
import type { FrameObject, ModuleObject } from '../object/payloads.ts';
import { dictType, moduleType } from '../object/static-types.ts';
import { utf8Text } from '../utf8.ts';
import { immortalCount } from '../versions/immortal-objects.ts';
import { target } from '../versions/target.ts';
import { activeArenas } from '../vm/arena.ts';
import { type Loan, loansOf, toldCount } from '../vm/loans.ts';
import { thread } from '../vm/thread.ts';
import { describe } from './describe.ts';
import { holderRow } from './holders.ts';
import { moduleName, Names } from './names.ts';
import { shapeOf, textOf } from './path.ts';
import { type Edge, walkHeap } from './walk.ts';

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

/** Reads the file that says who holds what an image counts; null where there is none. */
export type ReadHolders = (image: HeapImage) => HolderLine | null;

/** The bill of an object at this moment, inside a call from `frame`. Throws an Error where the references found are not the count: a defect. */
export function billOf(object: PyObject, frame: FrameObject, readHolders: ReadHolders): Bill {
  const modules = loadedModules();
  const walk = walkHeap(object, [frame.payload.f_globals, ...modules, ...modules.map(({ payload }) => payload.md_dict)]);
  const names = new Names(walk, { globals: frame.payload.f_globals, modules, frame });
  const { references, keepers } = accountedFor(object);
  const edges = withoutLoans(walk.edges, loansOf(object));
  const own = edges.map((edge) => edgeLine(edge, names)).sort((a, b) => Number(a.passing) - Number(b.passing));
  const roots = walk.roots.filter((slot) => slot !== 'arena').map(rootLine);
  const lines = [
    ...grouped([...own, ...roots]),
    ...arenaLines(object),
    ...imageLines(object, references, keepers, claimed(walk.edges, names), readHolders),
  ];
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

interface Held {
  readonly holder: string;
  readonly where: string;
  /** The same for all that differ only in an index. */
  readonly shape: string;
  /** Whether it is held for the moment only. */
  readonly passing: boolean;
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
};

function rootLine(slot: string): Held {
  const where = ROOTS[slot] ?? slot;
  return { holder: 'interpreter', where, shape: where, passing: true };
}

/** More alike than so many are one line. */
const APART = 3;

function grouped(held: readonly Held[]): BillLine[] {
  const groups = new Map<string, Held[]>();
  for (const each of held) {
    const key = `${each.holder}|${each.shape}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => (group.length > APART ? [oneLine(group)] : merged(group)));
}

function oneLine(group: readonly Held[]): BillLine {
  const [{ holder, shape }] = group as [Held];
  return { part: 'program', references: group.length, holder, where: shape };
}

/** Several references from one place are one line all the same. */
function merged(group: readonly Held[]): BillLine[] {
  const places = new Map<string, BillLine>();
  for (const { holder, where } of group) {
    const references = (places.get(where)?.references ?? 0) + 1;
    places.set(where, { part: 'program', references, holder, where });
  }
  return [...places.values()];
}

/** One reference for each literal or identifier of the source text: a line for each line of it, or one for many. */
function arenaLines(object: PyObject): BillLine[] {
  return activeArenas().flatMap(({ filename, occurrences, refs }) => {
    const found = occurrences.filter((_, index) => refs[index] === object);
    return (['constant', 'identifier'] as const).flatMap((kind) => {
      const lines = found.filter((each) => each.kind === kind).map(({ lineno }) => lineno);
      return lines.length === 0 ? [] : [arenaLine(kind === 'constant' ? 'literal' : 'identifier', lines, filename)];
    });
  });
}

function arenaLine(what: string, lines: readonly number[], filename: string): BillLine {
  const where = `${what} in ${new Set(lines).size === 1 ? 'line' : 'lines'} ${ranges(lines)} of ${utf8Text(filename)}`;
  return { part: 'program', references: lines.length, holder: "parser's arena", where };
}

/** `1, 3–5, 9×2` */
function ranges(lines: readonly number[]): string {
  const times = new Map<number, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const spans: { from: number; to: number; times: number }[] = [];
  for (const [line, count] of [...times].sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === line - 1 && last.times === count) last.to = line;
    else spans.push({ from: line, to: line, times: count });
  }
  return spans.map(({ from, to, times: count }) => `${from}${to > from ? `–${to}` : ''}${count > 1 ? `×${count}` : ''}`).join(', ');
}

/** What the walk of a real heap calls the references of some types' objects. */
const WALKED_KINDS: Readonly<Record<string, string>> = {
  tuple: 'tuple item',
  list: 'list item',
  set: 'set item',
  frozenset: 'frozenset item',
  cell: 'closure cell',
};

/** References that start-up structures of this runtime hold and the image has counted, too, by `kind|module`. */
function claimed(edges: readonly Edge[], names: Names): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { holder, slot } of edges) {
    const module = names.moduleOf(holder);
    if (module === null) continue;
    const kind = holder.type === dictType ? `dict ${slot}` : (WALKED_KINDS[holder.type.payload.name] ?? holder.type.payload.name);
    const key = `${kind}|${moduleName(module)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What the image's holders and, in the end, C code have of the references that no object of this runtime holds. */
function imageLines(
  object: PyObject,
  references: number,
  keepers: readonly string[],
  own: ReadonlyMap<string, number>,
  readHolders: ReadHolders,
): BillLine[] {
  if (references === 0) return [];
  const lines = keptLines(references, keepers);
  let left = references - lines.reduce((sum, line) => sum + line.references, 0);
  const holdings = left === 0 ? [] : imageHoldings(object, readHolders, namedObject).map((each) => without(each, own));
  for (const { kind, module, references: many, objects } of holdings.sort(byModule)) {
    const taken = Math.min(many, left);
    if (taken === 0) continue;
    left -= taken;
    lines.push({ part: 'image', references: taken, holder: kind, where: module, objects: Math.max(1, Math.min(objects, taken)) });
  }
  if (left > 0) lines.push(restLine(left, references));
  return lines;
}

/** What the interpreter keeps as long as it lives: where objects of its file start high, its caches have no reference to them. */
function keptLines(references: number, keepers: readonly string[]): BillLine[] {
  if (startOf(references) > 0) return [];
  const kept = keepers.slice(0, references);
  return kept.map((holder) => ({ part: 'image', references: 1, holder, where: 'for as long as the interpreter lives' }));
}

/** Where an object of the interpreter's file starts, 0 for others. */
function startOf(references: number): number {
  const { immortality } = target;
  return immortality.kind === 'high start' && references >= immortality.start ? immortality.start : 0;
}

/** Frozen code is part of the file, too, and refers to such objects without a count (Python/deepfreeze, 3.11.7). */
function restLine(references: number, all: number): BillLine {
  const start = startOf(all);
  if (start === 0) return { part: 'rest', references, holder: 'C code', where: 'method cache, static variables: no walk reaches them' };
  const where = `${start.toLocaleString('en')}, less what the interpreter's frozen code refers to uncounted`;
  return { part: 'rest', references, holder: 'start of the count', where };
}

function without(holding: Holding, own: ReadonlyMap<string, number>): Holding {
  return { ...holding, references: Math.max(0, holding.references - (own.get(`${holding.kind}|${holding.module}`) ?? 0)) };
}

/** The largest first; those of no module, of which least is known, last: should a walk have found too many, they are what is left out. */
function byModule(a: Holding, b: Holding): number {
  return Number(a.module === '') - Number(b.module === '') || b.references - a.references;
}
