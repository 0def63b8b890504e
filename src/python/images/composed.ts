/**
 * A layer and all that it needs, put together by the build (scripts/compose-layers.mjs): importing `matplotlib.pyplot` first of all brings some
 * hundred layers, which cost a short run a fifth of its time to read and add up.
 */
import type { Garbage, HeapImage, ImageLine, ReferenceCounts } from './image.ts';
import { internedNames, packInterned } from './interned-table.ts';
import { layersFor } from './needs.ts';
import { objectsIn, sumOf, sumOfInterned } from './sum.ts';

/** What the import of a layer's module brings where those of the bare interpreter are there and no others. */
export function partsOf(layer: HeapImage, layerOf: (module: string) => HeapImage | null, bare: HeapImage): HeapImage[] {
  const there = new Set(bare.modules);
  return layersFor(layer, layerOf, (name) => there.has(name));
}

/** The parts as one. */
export function composed(image: string, parts: readonly HeapImage[]): ImageLine {
  const garbage = parts.flatMap((part) => part.garbage ?? []);
  const uncollected = parts.flatMap((part) => part.uncollected ?? part.garbage ?? []);
  return {
    image,
    modules: [...new Set(parts.flatMap((part) => [part.image, ...part.modules]))].sort(),
    needs: [],
    ...totalOf(parts),
    ...(garbage.length === 0 ? {} : { garbage: garbageOf(garbage) }),
    ...(parts.some((part) => part.uncollected !== undefined) ? { uncollected: garbageOf(uncollected) } : {}),
  };
}

const garbageOf = (parts: readonly Garbage[]): Garbage => ({ ...totalOf(parts), objects: objectsIn(parts) });

function totalOf(counts: readonly ReferenceCounts[]): ReferenceCounts {
  const texts = [...new Set(counts.flatMap(({ interned }) => internedNames(interned)))];
  return {
    ints: counted(sumOf(counts, 'ints')),
    chars: counted(sumOf(counts, 'chars')),
    interned: packInterned(new Map(texts.map((text): [string, number] => [text, sumOfInterned(counts, text)]).filter(isCounted))),
    named: counted(sumOf(counts, 'named')),
  };
}

const isCounted = ([, references]: [string, number]): boolean => references !== 0;

const counted = (sums: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries([...sums].filter(isCounted));
