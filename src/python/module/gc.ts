/** `gc` (Modules/gcmodule.c, 2.7.18): what refers to an object, to what it refers, and freeing cycles. Nothing is collected unasked. */

import { newInt } from '../cache/integers.ts';
import { newBool, newNone } from '../cache/singletons.ts';
import { collect } from '../collector/collect.ts';
import { isTracked, referentsOf } from '../collector/edges.ts';
import { trackedObjects } from '../collector/objects.ts';
import { collectGarbage as collectImported } from '../images/attach.ts';
import { isCollectionAutomatic, setAutomaticCollection } from '../images/garbage.ts';
import { namedObject } from '../images/named.ts';
import { entrust } from '../memory/accounted.ts';
import { countOf, newRef } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newList, newTuple } from '../object/construct.ts';
import { noArguments, oneArgument, positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { isIndex } from '../protocol/number.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { keepCopyUntil, setAccounted } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';

function listOf(objects: readonly PyObject[]): Ref {
  return newList(objects.map((object) => newRef(object)));
}

/**
 * The tracked objects that refer to any of the given ones, each once; the tuple they are given in is none (gc_referrers_for). In 3.13 that is
 * a tuple of the call's own, also where they were spread from another (Modules/clinic/gcmodule.c.h 3.13.0).
 */
function referrersOf(objects: readonly PyObject[]): PyObject[] {
  const wanted = new Set(objects);
  return trackedObjects().filter((object) => !isArguments(object, objects) && referentsOf(object).some((held) => wanted.has(held)));
}

function isArguments(object: PyObject, objects: readonly PyObject[]): boolean {
  return object.payload === objects && !(has('referrers by a copy') && countOf(object) > 1);
}

/** Collections of a younger generation find what those of all do: nothing has been collected before. What imports left may be older. */
function collectGarbage(garbage: PyObject<Ref[]>, generation: PyObject | undefined): Ref {
  if (generation !== undefined) {
    if (!isIndex(generation)) throw raised('TypeError', 'an integer is required');
    if (![0, 1, OLDEST].includes(Number(generation.payload))) throw raised('ValueError', 'invalid generation');
  }
  const { unreachable, uncollectable } = collect();
  garbage.payload.push(...uncollectable);
  const isFull = generation === undefined || generation.payload === OLDEST;
  return newInt(unreachable + (isFull ? collectImported(namedObject) : 0));
}

const OLDEST = 2;

/** CPython's own; refplot starts no collection by them. */
/** What collections start with: {@link YOUNG_3_13} in 3.13 (Include/internal/pycore_runtime_init.h). */
const THRESHOLDS = [700, 10, 10];
const YOUNG_3_13 = 2000;
const DEBUG_FLAGS = {
  DEBUG_STATS: 1,
  DEBUG_COLLECTABLE: 2,
  DEBUG_UNCOLLECTABLE: 4,
  DEBUG_INSTANCES: 8,
  DEBUG_OBJECTS: 16,
  DEBUG_SAVEALL: 32,
};
const DEBUG_LEAK = 62;

/** The oldest generation has none in 3.14 (Include/internal/pycore_gc.h, 3.14.2), and one again in 3.15 (3.15.0rc1). */
function thresholds(): number[] {
  if (has('no threshold of the oldest') && !has('thresholds of all generations')) return [YOUNG_3_13, THRESHOLDS[1] as number, 0];
  return has('rare collections') ? [YOUNG_3_13, ...THRESHOLDS.slice(1)] : THRESHOLDS;
}

export function initGc(dict: DictObject): void {
  const garbage = newList([]);
  const enable = (on: boolean) => () => {
    setAutomaticCollection(on);
    return newNone();
  };
  addFunctions(dict, 'gc', [
    positional('get_referents', 0, Number.POSITIVE_INFINITY, (_self, objects) => listOf(objects.flatMap(referentsOf))),
    positional('get_referrers', 0, Number.POSITIVE_INFINITY, (_self, objects) => listOf(referrersOf(objects))),
    noArguments('get_objects', () => listOf(trackedObjects())),
    positional('collect', 0, 1, (_self, [generation]) => collectGarbage(garbage, generation)),
    oneArgument('is_tracked', (_self, object) => newBool(isTracked(object))),
    noArguments('enable', enable(true)),
    noArguments('disable', enable(false)),
    noArguments('isenabled', () => newBool(isCollectionAutomatic())),
    noArguments('get_threshold', () => newTuple(thresholds().map(newInt))),
    noArguments('get_debug', () => newInt(0)),
  ]);
  for (const [name, flag] of Object.entries({ ...DEBUG_FLAGS, DEBUG_LEAK })) setAccounted(dict, name, newInt(flag));
  setAccounted(dict, 'garbage', garbage);
  keepCopyUntil('gc in two phases', dict);
  entrust(newRef(garbage), 'C variable of gc');
}
