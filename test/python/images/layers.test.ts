import { expect, test } from 'vitest';
import { type Garbage, type HeapImage, packInterned, run, shippedImages } from '../../../src/python/index.ts';

type Counts = Pick<HeapImage, 'ints' | 'garbage' | 'uncollected' | 'needs'>;

const bare = shippedImages('2.7').bare() as HeapImage;
const layerOf = (image: string, counts: Partial<Counts>): HeapImage => ({
  ...bare,
  ints: {},
  chars: {},
  named: {},
  interned: packInterned(new Map()),
  needs: [],
  image,
  modules: [image],
  ...counts,
});
const garbageOf = (references: number, objects = 0): Garbage => ({
  ints: { 7: references },
  chars: {},
  named: {},
  interned: packInterned(new Map()),
  objects,
});

/** The numbers that a program prints, with the layers given. */
function printed(lines: readonly string[], layers: readonly HeapImage[]): number[] {
  let text = '';
  const { exitCode, mismatches } = run(`${lines.join('\n')}\n`, {
    filename: 'imports.py',
    mode: 'script',
    argv: ['imports.py'],
    images: { bare: () => bare, layer: (module) => layers.find(({ image }) => image === module) ?? null },
    stdout: (bytes) => {
      text += bytes;
    },
    stderr: (bytes) => {
      text += bytes;
    },
  });
  expect({ exitCode, mismatches }).toEqual({ exitCode: 0, mismatches: [] });
  return text.trim().split('\n').map(Number);
}

/** What each statement adds to the references to 7. */
function changes(statements: readonly string[], layers: readonly HeapImage[]): number[] {
  const lines = ['import sys, gc', 'seven = len("1234567")'];
  for (const statement of ['pass', ...statements]) lines.push(statement, 'print sys.getrefcount(seven)');
  const counts = printed(lines, layers);
  return counts.slice(1).map((count, index) => count - (counts[index] as number));
}

test('an import adds its layer and those that it needs, each once and in the end the same in any order', () => {
  const layers = [
    layerOf('one', { ints: { 7: 1 } }),
    layerOf('ten', { ints: { 7: 10 }, needs: ['one'] }),
    layerOf('hundred', { ints: { 7: 100 }, needs: ['ten', 'one'] }),
  ];
  expect(changes(['import one', 'import hundred', 'import ten'], layers)).toEqual([1, 110, 0]);
  expect(changes(['import ten', 'import one', 'import hundred'], layers)).toEqual([11, 0, 100]);
});

test('a layer may take away what one that it needs has added', () => {
  const layers = [layerOf('more', { ints: { 7: 40 } }), layerOf('less', { ints: { 7: -15 }, needs: ['more'] })];
  expect(changes(['import less', 'import more'], layers)).toEqual([25, 0]);
});

test('what an import leaves in cycles is counted until a full collection, and after one no more', () => {
  const layers = [
    layerOf('untidy', { ints: { 7: 2 }, garbage: garbageOf(30) }),
    layerOf('tidy', { ints: { 7: 3 } }),
    layerOf('late', { ints: { 7: 4 }, garbage: garbageOf(50) }),
  ];
  const statements = ['import untidy', 'import tidy', 'gc.collect(1)', 'gc.collect()', 'import late', 'gc.collect()'];
  expect(changes(statements, layers)).toEqual([32, 3, 0, -30, 4, 0]);
});

test('the first full collection finds how many objects that is, and those of the program', () => {
  const layers = [layerOf('untidy', { garbage: garbageOf(0, 5) }), layerOf('worse', { garbage: garbageOf(0, 30), needs: ['untidy'] })];
  const lines = ['import gc, worse', 'x = []; x.append(x); del x', 'print gc.collect(1)', 'print gc.collect()', 'print gc.collect()'];
  expect(printed(lines, layers)).toEqual([1, 35, 0]);
});

test('where collections start by themselves no more, an import leaves all that it makes, also after a full collection', () => {
  const layers = [
    layerOf('untidy', { garbage: garbageOf(30, 5), uncollected: garbageOf(70, 9), needs: ['tidy'] }),
    layerOf('tidy', { garbage: garbageOf(4, 1) }),
    layerOf('late', { garbage: garbageOf(50), uncollected: garbageOf(60) }),
  ];
  const statements = ['gc.disable()', 'import untidy', 'gc.collect()', 'import late', 'gc.collect()', 'gc.enable()'];
  expect(changes(statements, layers)).toEqual([0, 74, -74, 60, -60, 0]);
  expect(printed(['import gc', 'gc.disable()', 'import untidy', 'print gc.collect()'], layers)).toEqual([10]);
});
