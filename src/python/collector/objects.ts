/** The objects that the collector tracks, in the order in which its lists have them (`generations`, Modules/gcmodule.c 2.7.18). */
import { isStartUp, liveObjects } from '../memory/audit.ts';
import type { PyObject } from '../memory/object.ts';
import { isTracked } from './edges.ts';
import { inlineValues } from './inline-values.ts';

/** Youngest generation first, within it in the order of their birth; what is older than the program is in the oldest. */
export function trackedObjects(): PyObject[] {
  const live = [...liveObjects()];
  const inside = new Set<PyObject | null>(live.map(inlineValues));
  const tracked = live.filter((object) => !inside.has(object) && isTracked(object));
  return [...tracked.filter((object) => !isStartUp(object)), ...tracked.filter(isStartUp)];
}
