/** The objects that the collector tracks, in the order in which its lists have them (`generations`, Modules/gcmodule.c 2.7.18). */
import { liveObjects } from '../memory/audit.ts';
import type { PyObject } from '../memory/object.ts';
import { isTracked } from './edges.ts';

/** Objects from before the program's first line. They are in the oldest generation. */
let startUp: ReadonlySet<PyObject> = new Set();

/** A program begins that may ask the collector: from now on objects are listed, and what lives already is old. */
export function beginGenerations(): void {
  startUp = new Set(liveObjects());
}

/** A new interpreter starts. */
export function resetGenerations(): void {
  startUp = new Set();
}

/** Youngest generation first; within it the objects stand in the order of their birth. */
export function trackedObjects(): PyObject[] {
  const tracked = [...liveObjects()].filter(isTracked);
  return [...tracked.filter((object) => !startUp.has(object)), ...tracked.filter((object) => startUp.has(object))];
}
