/** Capturing a real interpreter gives the shipped image again, wherever that interpreter is. */
import { describe, expect, test } from 'vitest';
import { capture } from '../../../src/experiment/capture/capture.ts';
import { readWalk } from '../../../src/experiment/capture/walk.ts';
import { cpython } from '../../../src/experiment/subjects/interpreter.ts';
import { internedNames, loadImage, shippedImages } from '../../../src/python/index.ts';
import { python27 } from '../../python/oracle.ts';

describe.skipIf(python27 === null)('capturing CPython 2.7.18', () => {
  test('the bare interpreter gives the shipped counts', { timeout: 30_000 }, async () => {
    const shipped = shippedImages('2.7').bare();
    const { image, holders, found } = await capture(cpython(python27 as string), [], '2026-01-01');
    expect(image.ints).toEqual(shipped?.ints);
    expect(image.chars).toEqual(shipped?.chars);
    expect(image.interned).toEqual(shipped?.interned);
    expect(image.named).toEqual(shipped?.named);
    expect(image.modules).toEqual(shipped?.modules);
    expect(found).toBeGreaterThan(0.8);
    expect(holders.ints).toHaveLength(image.ints.length);
  });

  test('a module gives what its import adds', { timeout: 30_000 }, async () => {
    const { image } = await capture(cpython(python27 as string), ['keyword'], '2026-01-01');
    expect(image).toMatchObject({ kind: 'layer', module: 'keyword', modules: ['keyword'], target: '2.7' });
    expect(internedNames(image.interned)).toContain('iskeyword');
    expect(image.interned).toEqual(shippedImages('2.7').layer('keyword')?.interned);
  });

  test('several modules give one layer, of their names', { timeout: 30_000 }, async () => {
    const { image } = await capture(cpython(python27 as string), ['keyword', 'string'], '2026-01-01');
    expect(image).toMatchObject({ name: '2.7-keyword+string', module: 'keyword', modules: ['keyword', 'string', 'strop'] });
  });

  test('a statement gives what it leaves behind, as the layer of what it brings', { timeout: 30_000 }, async () => {
    const { image } = await capture(cpython(python27 as string), ['_ast'], '2026-01-01', "compile('', '', 'xexecx'[1:5])");
    const shipped = shippedImages('2.7').layer('_ast');
    expect(image).toMatchObject({ kind: 'layer', module: '_ast', modules: ['_ast'] });
    expect([image.ints, image.chars, image.interned, image.named]).toEqual([
      shipped?.ints,
      shipped?.chars,
      shipped?.interned,
      shipped?.named,
    ]);
  });

  test('a module that is not there is told by the interpreter’s own words', { timeout: 30_000 }, async () => {
    await expect(capture(cpython(python27 as string), ['no_such_module'], '2026-01-01')).rejects.toThrow(
      /failed: ImportError: No module named no_such_module/,
    );
  });
});

test('an interpreter that cannot be run is named', async () => {
  await expect(capture(cpython('/nowhere/python'), [], '2026-01-01')).rejects.toThrow(/cannot run \/nowhere\/python/);
});

test('what the walking probe prints is read', () => {
  const walk = readWalk(
    "version\t2.7.18\nword\t64\nmodule\tos\nint\t5\tconstant|os|2|2\ttuple||3|1\ntext\t'a\\nb'\tname|os|3|1\nnamed\tNone\tdict value|os|7|2\ncandidate\tword\n",
  );
  expect(walk).toMatchObject({ version: '2.7.18', wordSize: 64, modules: ['os'], candidates: ['word'] });
  expect([...(walk.ints.get(5) ?? [])]).toEqual([
    ['constant|os', { references: 2, objects: 2 }],
    ['tuple|', { references: 3, objects: 1 }],
  ]);
  expect([...(walk.texts.get('a\nb') ?? [])]).toEqual([['name|os', { references: 3, objects: 1 }]]);
  expect([...(walk.named.get('None') ?? [])]).toEqual([['dict value|os', { references: 7, objects: 2 }]]);
});

test('an image file that is none is refused by name', () => {
  expect(() => loadImage('/nowhere/image.json', '2.7')).toThrow(/cannot read \/nowhere\/image.json/);
});
