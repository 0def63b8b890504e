/**
 * How many references to an object a walk of the heap finds: those of the program's objects and those that the walk of the real interpreter
 * found for the images. Not those of the moment (value stacks, the call itself), nor those of C code (the parser's arena, caches).
 */
import { imageHoldings } from '../images/holders.ts';
import type { HeapImage, HolderFile } from '../images/image.ts';
import { namedObject } from '../images/named.ts';
import { accountedFor, isClaimed } from '../memory/accounted.ts';
import { visitRoots } from '../memory/audit.ts';
import { countOf } from '../memory/heap.ts';
import type { PyObject } from '../memory/object.ts';
import type { FrameObject } from '../object/payloads.ts';
import { thread } from '../vm/thread.ts';
import { billOf, type ReadHolders } from './bill.ts';

/** A counter that reads each holder file once. */
export function holderCounter(read: ReadHolders): (object: PyObject) => number {
  const files = new Map<HeapImage, HolderFile | null>();
  const once = (image: HeapImage): HolderFile | null => {
    let file = files.get(image);
    if (file === undefined) {
      file = read(image);
      files.set(image, file);
    }
    return file;
  };
  return (object) => (isClaimed(object) ? ofBill(object, once) : ofProgram(object) + ofImages(object, once));
}

/** What is neither the interpreter's from the start nor held for the moment only. */
function ofProgram(object: PyObject): number {
  let passing = onStacks(object);
  visitRoots((held) => {
    if (held === object) passing++;
  });
  return countOf(object) - accountedFor(object).references - passing;
}

function onStacks(object: PyObject): number {
  let found = 0;
  for (let frame: FrameObject | null = thread.frame; frame !== null; frame = frame.payload.f_back) {
    const { stack, sp } = frame.payload;
    for (let at = 0; at < sp; at++) if (stack[at] === object) found++;
  }
  return found;
}

/** No more than are held so, less what this runtime's own caches are: a walk of changing objects may have found one twice. */
function ofImages(object: PyObject, read: ReadHolders): number {
  const { references, keepers } = accountedFor(object);
  const found = imageHoldings(object, read, namedObject).reduce((sum, each) => sum + each.references, 0);
  return Math.min(found, Math.max(0, references - keepers.length));
}

/** Lines of a bill whose holders no walk finds. */
const PASSING: ReadonlySet<string> = new Set(['value stack', 'interpreter', "parser's arena"]);

/** The bill knows which references of start-up structures the image's walk has found, too. */
function ofBill(object: PyObject, read: ReadHolders): number {
  const { lines } = billOf(object, thread.frame as FrameObject, read);
  return lines.reduce((sum, { part, holder, objects, references }) => {
    const found = part === 'program' ? !PASSING.has(holder) : objects !== undefined;
    return found ? sum + references : sum;
  }, 0);
}
