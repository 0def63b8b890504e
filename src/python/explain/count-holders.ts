/**
 * How many references to an object a walk of the heap finds: those of the program's objects and those that the walk of the real interpreter
 * found for the images, the parser's arena and the runtime's caches among them, and the call's own argument. Not what else is on value
 * stacks, nor what C code has.
 */

import type { StrObject } from '../cache/strings.ts';
import type { HolderLine } from '../images/holder-lines.ts';
import { imageHoldings } from '../images/holders.ts';
import type { HeapImage } from '../images/image.ts';
import { namedObject } from '../images/named.ts';
import { accountedFor, isClaimed } from '../memory/accounted.ts';
import { visitRoots } from '../memory/audit.ts';
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { FrameObject } from '../object/payloads.ts';
import { isKindOf, strType } from '../object/static-types.ts';
import { nativeText } from '../object/str/native-text.ts';
import { target } from '../versions/target.ts';
import { loansOf } from '../vm/loans.ts';
import { thread } from '../vm/thread.ts';
import type { ReadHolders } from './bill/image.ts';
import { type Bill, billOf } from './bill.ts';

/** A count of holders and who they are. */
export interface Counted {
  /** The object, where it is a number or a text. */
  readonly of: number | string | null;
  readonly count: number;
  /** References by the kind of their holders; empty where there were too many objects to look at. */
  readonly held: ReadonlyMap<string, number>;
}

/** Objects that may be walked to say who holds what, in all; beyond it the numbers alone are told. */
const MOST_WALKED = 2e7;

/** A counter that reads each holder file once, and tells of each count. */
export function holderCounter(read: ReadHolders, tell: (counted: Counted) => void): (object: PyObject) => number {
  const files = new Map<HeapImage, HolderLine | null>();
  const once = (image: HeapImage): HolderLine | null => {
    let file = files.get(image);
    if (file === undefined) {
      file = read(image);
      files.set(image, file);
    }
    return file;
  };
  let left = MOST_WALKED;
  return (object) => {
    const bill = left > 0 || isClaimed(object) ? billOf(object, thread.frame as FrameObject, once) : null;
    left -= bill?.walked ?? 0;
    const held = bill === null ? new Map<string, number>() : heldIn(bill, object);
    const count = bill === null ? ofProgram(object) + ofImages(object, once) : sum(held.values());
    tell({ of: plainValue(object), count, held });
    return count;
  };
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

function plainValue(object: PyObject): number | string | null {
  if (isKindOf(object, strType)) return nativeText(object as StrObject);
  const { payload } = object;
  return typeof payload === 'number' || typeof payload === 'string' ? payload : null;
}

/** What is neither the interpreter's from the start nor held for the moment only, and the call's own argument. */
function ofProgram(object: PyObject): number {
  let passing = onStacks(object) + loansOf(object).filter(({ slot }) => slot !== 'stack').length;
  visitRoots((held, slot) => {
    if (held === object && slot !== 'arena') passing++;
  });
  return countOf(object) - accountedFor(object).references - passing + argument(object);
}

/** The one reference of a value stack that is known: `sys.getrefcount` counts its own argument, which is the last on the stack, if it owns it. */
function argument(object: PyObject): 0 | 1 {
  const frame = thread.frame as FrameObject;
  return loansOf(object).some(({ holder, place }) => holder === frame && place === frame.payload.sp - 1) ? 0 : 1;
}

function onStacks(object: PyObject): number {
  let found = 0;
  for (let frame: FrameObject | null = thread.frame; frame !== null; frame = frame.payload.f_back) {
    const { stack, sp } = frame.payload;
    for (let at = 0; at < sp; at++) if (stack[at] === object) found++;
  }
  return found;
}

/** This runtime's own caches, and no more than are held besides: a walk of changing objects may have found one twice. */
function ofImages(object: PyObject, read: ReadHolders): number {
  const { references, keepers } = accountedFor(object);
  const found = imageHoldings(object, read, namedObject).reduce((sum, each) => sum + each.references, 0);
  const kept = Math.min(keepers.filter(isHolder).length, references);
  return kept + Math.min(found, references - kept);
}

/** Lines of a bill whose holders no walk finds. */
const PASSING: ReadonlySet<string> = new Set(['value stack', 'interpreter']);

const ARGUMENT = 'argument of the call';

const CACHES: ReadonlySet<string> = new Set(['small-integer cache', 'one-character cache']);

/** From 3.11 on small integers and characters are parts of an array, which refers to none (Include/internal/pycore_global_objects.h, 3.11.7). */
const isHolder = (keeper: string): boolean => target.immortality.kind === 'none' || !CACHES.has(keeper);

/** The bill knows which references of start-up structures the image's walk has found, too. */
function heldIn({ lines }: Bill, object: PyObject): Map<string, number> {
  const held = new Map(argument(object) === 0 ? [] : [[ARGUMENT, 1]]);
  for (const { part, holder, references } of lines) {
    if (part === 'rest' || (part === 'program' && PASSING.has(holder)) || !isHolder(holder)) continue;
    held.set(holder, (held.get(holder) ?? 0) + references);
  }
  return held;
}
