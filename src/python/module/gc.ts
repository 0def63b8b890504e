/** `gc` (Modules/gcmodule.c, 2.7.18): who refers to an object, and to what it refers. */
import { newInt } from '../cache/integers.ts';
import { newBool, newNone } from '../cache/singletons.ts';
import { forgetLive, liveObjects, reachableObjects } from '../memory/audit.ts';
import { findGarbage, freeGarbage } from '../memory/collector.ts';
import { newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { classLookup } from '../object/classic/lookup.ts';
import { type ListObject, newList } from '../object/construct.ts';
import { noArguments, oneArgument, positional } from '../object/native.ts';
import type { DictObject, GeneratorObject, InstanceOfClass } from '../object/payloads.ts';
import { generatorType, instanceType, listType } from '../object/static-types.ts';
import { forgetGarbage } from '../object/weak-references.ts';
import { keepCopy, setAccounted } from '../vm/import.ts';
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

/** Whether a collection would run by itself in the real interpreter; here only `collect` runs one. */
let enabled = true;

function switchOn(on: boolean): Ref {
  enabled = on;
  return newNone();
}

/** `gc.collect()`: frees garbage cycles and answers how many objects were found; those with a `__del__` go to `gc.garbage`. */
function collect(module: DictObject): number {
  const { unreachable, uncollectable } = findGarbage(liveObjects(), hasFinalizer);
  forgetGarbage(unreachable);
  freeGarbage(unreachable, forgetLive);
  const list = module.payload.getName('garbage');
  if (list?.type === listType) for (const object of uncollectable.filter(hasFinalizer)) (list as ListObject).payload.push(newRef(object));
  return unreachable.length + uncollectable.length;
}

/** has_finalizer: a class with `__del__`, a classic instance that has one, a generator waiting inside a `try`. */
function hasFinalizer(object: PyObject): boolean {
  if (object.type === instanceType) return classLookup((object as InstanceOfClass).payload.in_class, '__del__') !== undefined;
  if (object.type === generatorType)
    return (object as GeneratorObject).payload.gi_frame?.payload.blocks.some(({ type }) => type !== 'loop') ?? false;
  return object.type.payload.del !== null;
}

export function initGc(dict: DictObject): void {
  addFunctions(dict, 'gc', [
    positional('get_referents', 0, Number.POSITIVE_INFINITY, (_self, objects) => listOf(referents(objects))),
    positional('get_referrers', 0, Number.POSITIVE_INFINITY, (_self, objects) => listOf(referrers(objects))),
    noArguments('get_objects', () => listOf(reachableObjects().filter((object) => object.type.payload.tracked))),
    positional('collect', 0, 1, () => newInt(collect(dict))),
    oneArgument('is_tracked', (_self, object) => newBool(object.type.payload.tracked)),
    noArguments('enable', () => switchOn(true)),
    noArguments('disable', () => switchOn(false)),
    noArguments('isenabled', () => newBool(enabled)),
  ]);
  setAccounted(dict, 'garbage', newList([]));
  enabled = true;
  keepCopy(dict);
}
