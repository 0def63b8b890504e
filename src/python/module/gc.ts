/** `gc` (Modules/gcmodule.c, 2.7.18): who refers to an object, and to what it refers. */
import { newInt } from '../cache/integers.ts';
import { newBool, newNone } from '../cache/singletons.ts';
import { reachableObjects } from '../memory/audit.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newList } from '../object/construct.ts';
import { noArguments, oneArgument, positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { keepCopy } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';

/** The objects a program's objects hold, one entry per reference. */
function referents(objects: readonly PyObject[]): PyObject[] {
  return objects.flatMap((object) => {
    const held: PyObject[] = [];
    if (object.type.payload.tracked) object.type.payload.traverse?.(object, (each) => held.push(each));
    return held;
  });
}

/** The tracked objects that hold any of the given ones. */
function referrers(objects: readonly PyObject[]): PyObject[] {
  const wanted = new Set(objects);
  return reachableObjects().filter((object) => object.type.payload.tracked && referents([object]).some((held) => wanted.has(held)));
}

function listOf(objects: readonly PyObject[]): Ref {
  return newList(objects.map((object) => newRef(object)));
}

export function initGc(dict: DictObject): void {
  addFunctions(dict, 'gc', [
    positional('get_referents', 0, Number.POSITIVE_INFINITY, (_self, objects) => listOf(referents(objects))),
    positional('get_referrers', 0, Number.POSITIVE_INFINITY, (_self, objects) => listOf(referrers(objects))),
    noArguments('get_objects', () => listOf(reachableObjects().filter((object) => object.type.payload.tracked))),
    positional('collect', 0, 1, () => newInt(0)),
    oneArgument('is_tracked', (_self, object) => newBool(object.type.payload.tracked)),
    noArguments('enable', newNone),
    noArguments('disable', newNone),
    noArguments('isenabled', () => newBool(true)),
  ]);
  keepCopy(dict);
}
