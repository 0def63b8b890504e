/** Which layers the import of a module adds. */

interface Layer {
  readonly image: string;
  readonly needs: readonly string[];
}

/**
 * A layer and those it needs, each once and after what it needs itself; without what is there already.
 * @param layerOf null where there is no layer of a module
 */
export function layersFor<L extends Layer>(layer: L, layerOf: (module: string) => L | null, isThere: (module: string) => boolean): L[] {
  const seen = new Set<string>();
  const found: L[] = [];
  const add = (each: L): void => {
    if (seen.has(each.image) || isThere(each.image)) return;
    seen.add(each.image);
    for (const name of each.needs) {
      const needed = seen.has(name) || isThere(name) ? null : layerOf(name);
      if (needed !== null) add(needed);
    }
    found.push(each);
  };
  add(layer);
  return found;
}
