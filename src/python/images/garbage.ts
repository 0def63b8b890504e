/** What imports leave in cycles that nothing else refers to, until it is collected. */
import type { Garbage, ImageLine } from './image.ts';

let left: Garbage[] = [];
/** Whether the program has collected. What an automatic collection would take of an import's garbage from then on, no image knows. */
let collected = false;
/** Whether collections start by themselves, where a program allocates much. */
let automatic = true;

export function resetGarbage(): void {
  left = [];
  collected = false;
  automatic = true;
}

/** `gc.disable()` and `gc.enable()`. */
export function setAutomaticCollection(on: boolean): void {
  automatic = on;
}

export const isCollectionAutomatic = (): boolean => automatic;

/** What importing the module of a layer leaves at this moment. */
function leftBy({ garbage, uncollected }: Pick<ImageLine, 'garbage' | 'uncollected'>): readonly Garbage[] {
  const leaves = automatic ? (collected ? undefined : garbage) : (uncollected ?? garbage);
  return leaves === undefined ? [] : [leaves];
}

/** Layers are added: returns what their imports leave. */
export function leaveGarbage(images: readonly ImageLine[]): readonly Garbage[] {
  const more = images.flatMap(leftBy);
  left.push(...more);
  return more;
}

export const garbageLeft = (): readonly Garbage[] => left;

/** A full collection: returns what is taken away. */
export function takeGarbage(): readonly Garbage[] {
  const taken = left;
  left = [];
  collected = true;
  return taken;
}
