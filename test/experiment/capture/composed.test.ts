/** Layers of many imports, in any order, add what a real interpreter has after these imports when garbage is collected. */
import { describe, expect, test } from 'vitest';
import { Additions } from '../../../src/experiment/capture/addition.ts';
import { barePlace, importPlace, subjectOf } from '../../../src/experiment/capture/interpreter.ts';
import { cpython } from '../../../src/experiment/subjects/interpreter.ts';
import { referencesOf } from '../../../src/experiment/capture/state.ts';
import { type HeapImage, internedNames, layersFor, type ObjectKey, shippedImages, shippedTargets } from '../../../src/python/index.ts';
import { interpreterOf as installed } from '../../python/oracle.ts';

const MODULES = 'json random argparse collections unittest csv decimal heapq calendar copy logging subprocess hashlib inspect'.split(' ');
const ORDERS = { 'in this order': MODULES, reversed: [...MODULES].reverse() };

function layersOf(target: string, modules: readonly string[]): HeapImage[] {
  const { bare, layer } = shippedImages(target);
  const there = new Set(bare()?.modules);
  return modules.flatMap((module) => {
    const layers = there.has(module) ? [] : layersFor(layer(module) as HeapImage, layer, (name) => there.has(name));
    for (const each of layers) for (const name of [each.image, ...each.modules]) there.add(name);
    return layers;
  });
}

function composed(layers: readonly HeapImage[]): Map<ObjectKey, number> {
  const total = new Map<ObjectKey, number>();
  for (const each of layers) {
    for (const [key, count] of referencesOf(each, null).counts) total.set(key, (total.get(key) ?? 0) + count);
  }
  return total;
}

/** Objects by kind: how many there are, and those of another count, with the difference. */
function differences(real: ReadonlyMap<ObjectKey, number>, layers: ReadonlyMap<ObjectKey, number>): Map<string, [number, Map<string, number>]> {
  const kinds = new Map<string, [number, Map<string, number>]>();
  for (const [key, count] of real) {
    const [kind] = key.split(' ') as [string];
    const [all, different] = kinds.get(kind) ?? [0, new Map<string, number>()];
    const off = (layers.get(key) ?? 0) - count;
    if (off !== 0) different.set(key, off);
    kinds.set(kind, [all + 1, different]);
  }
  return kinds;
}

const VERSIONS = shippedTargets().map(({ target }) => [target, shippedImages(target).bare()?.provenance.version ?? ''] as const);

describe.each(VERSIONS)('%s', (target, release) => {
  const python = installed(release);
  test.skipIf(python === null).each(Object.entries(ORDERS))('%s', { timeout: 60_000 }, async (_order, modules) => {
    const subject = await subjectOf(cpython(python as string));
    const layers = layersOf(target, modules);
    const images = [shippedImages(target).bare() as HeapImage, ...layers];
    const candidates = [...new Set(images.flatMap(({ interned }) => internedNames(interned)))].sort();
    const additions = new Additions(barePlace(subject), importPlace(subject), candidates);
    const lines = modules.map((name) => `import ${name}`);
    const bringsGc = layers.some(({ image }) => image === 'gc');
    const { counts } = additions.of({ lines, modules, candidates, holders: new Map(), bringsGc });
    const found = differences(counts, composed(layers));
    console.log(target, [...found].map(([k, [a, d]]) => `${k} ${d.size}/${a} ${JSON.stringify([...d].slice(0, 20))}`).join(' | '));
    expect(found.get('int')?.[1]).toEqual(new Map());
  });
});
