/** What holds the references that an image counts and no object of this runtime holds. */
import type { HolderLine, Holding } from '../../images/holder-lines.ts';
import { imageHoldings } from '../../images/holders.ts';
import type { HeapImage } from '../../images/image.ts';
import { namedObject } from '../../images/named.ts';
import { accountedFor } from '../../memory/accounted.ts';
import type { PyObject } from '../../memory/object.ts';
import { dictType } from '../../object/static-types.ts';
import { startOf } from '../../versions/immortality.ts';
import { target } from '../../versions/target.ts';
import { moduleName, type Names } from '../names.ts';
import type { Edge } from '../walk.ts';
import type { BillLine } from './line.ts';

/** Reads the file that says who holds what an image counts; null where there is none. */
export type ReadHolders = (image: HeapImage) => HolderLine | null;

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

/** What the image's holders and, in the end, C code have of the references that no object of this runtime holds. @param edges to the object */
export function imageLines(object: PyObject, edges: readonly Edge[], names: Names, readHolders: ReadHolders): BillLine[] {
  const { references, keepers } = accountedFor(object);
  if (references === 0) return [];
  const own = claimed(edges, names);
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
  if (startOf(target, references) > 0) return [];
  const kept = keepers.slice(0, references);
  return kept.map((holder) => ({ part: 'image', references: 1, holder, where: 'for as long as the interpreter lives' }));
}

/** Frozen code is part of the file, too, and refers to such objects without a count (Python/deepfreeze, 3.11.7). */
function restLine(references: number, all: number): BillLine {
  const start = startOf(target, all);
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
