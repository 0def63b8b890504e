/** Capturing a real interpreter gives the shipped image again, wherever that interpreter is. */
import { describe, expect, test } from 'vitest';
import { capture } from '../../../src/experiment/capture/capture.ts';
import { readWalk } from '../../../src/experiment/capture/walk.ts';
import { cpython } from '../../../src/experiment/subjects/interpreter.ts';
import { type ImageLine, type ImageOrigin, internedNames, loadImages, shippedImages } from '../../../src/python/index.ts';
import { interpreterOf, python27 } from '../../python/oracle.ts';

const PATIENCE = { timeout: 180_000 };
const DATE = '2026-01-01';

type File = ImageOrigin & { readonly images: readonly ImageLine[] };
const fileOf = (text: string): File => JSON.parse(text) as File;

/** What is measured of an image. */
const measured = ({ modules, needs, ints, chars, interned, named, garbage, uncollected }: ImageLine): unknown => ({
  modules,
  needs,
  ints,
  chars,
  interned,
  named,
  garbage,
  uncollected,
});

describe.skipIf(python27 === null)('capturing CPython 2.7.18', () => {
  test('the bare interpreter gives the shipped counts', PATIENCE, async () => {
    const shipped = shippedImages('2.7').bare() as ImageLine;
    const { images, holders, found } = await capture(cpython(python27 as string), null, DATE);
    const [image] = fileOf(images).images as [ImageLine];
    expect(measured(image)).toEqual(measured(shipped));
    expect(found).toBeGreaterThan(0.8);
    expect(fileOf(holders).images).toMatchObject([{ image: 'bare', holders: { constant: expect.stringMatching(/\bos\b/) } }]);
  });

  test('a module gives what its import adds, and needs the layers of those it brings', PATIENCE, async () => {
    const { images, names } = await capture(cpython(python27 as string), { modules: ['keyword', 'textwrap'], standard: false }, DATE);
    const [keyword, textwrap] = fileOf(images).images as [ImageLine, ImageLine];
    expect(names).toEqual(['2.7-keyword', '2.7-textwrap']);
    expect(keyword).toMatchObject({ image: 'keyword', modules: ['keyword'], needs: [] });
    expect(internedNames(keyword.interned)).toContain('iskeyword');
    expect(textwrap).toMatchObject({ modules: ['textwrap'], needs: ['string'] });
    const { layer } = shippedImages('2.7');
    expect([keyword, textwrap].map(measured)).toEqual([layer('keyword'), layer('textwrap')].map((each) => measured(each as ImageLine)));
  });

  test('a statement gives what it leaves behind, as the layer of what it brings', PATIENCE, async () => {
    const wanted = { modules: ['_ast'], standard: false, statement: "compile('', '', 'xexecx'[1:5])" };
    const [image] = fileOf((await capture(cpython(python27 as string), wanted, DATE)).images).images as [ImageLine];
    expect(image).toMatchObject({ image: '_ast', modules: ['_ast'], needs: [] });
    expect(measured(image)).toEqual(measured(shippedImages('2.7').layer('_ast') as ImageLine));
  });

  test('a module that is not there is told by the interpreter’s own words', PATIENCE, async () => {
    await expect(capture(cpython(python27 as string), { modules: ['no_such_module'], standard: false }, DATE)).rejects.toThrow(
      /failed: ImportError: No module named no_such_module/,
    );
  });
});

const python311 = interpreterOf('3.11.7');
const python39 = interpreterOf('3.9.18');

test.skipIf(python311 === null)(
  'one-letter strings that are interned and another object than the character have counts of their own',
  PATIENCE,
  async () => {
    const { images, found } = await capture(cpython(python311 as string), null, DATE);
    expect(found).toBeGreaterThan(0.99);
    const [image] = fileOf(images).images as [ImageLine];
    const { chars, interned } = shippedImages('3.11').bare() as ImageLine;
    expect({ chars: image.chars, interned: image.interned }).toEqual({ chars, interned });
    expect(internedNames(image.interned).filter((text) => /^[a-z]$/.test(text))).toHaveLength(23);
  },
);

test.skipIf(python39 === null)('how many objects an import leaves in cycles is counted', PATIENCE, async () => {
  const { images } = await capture(cpython(python39 as string), { modules: ['weakref'], standard: false }, DATE);
  const [image] = fileOf(images).images as [ImageLine];
  expect(image.garbage?.objects).toBe(7);
  expect(measured(image)).toEqual(measured(shippedImages('3.9').layer('weakref') as ImageLine));
});

test('an interpreter that cannot be run is named', async () => {
  await expect(capture(cpython('/nowhere/python'), null, DATE)).rejects.toThrow(/cannot run \/nowhere\/python/);
});

test('what the walking probe prints is read', () => {
  const walk = readWalk(
    "version\t2.7.18\nword\t64\nmodule\tos\nint\t5\tconstant|os|2|2\ttuple item||3|1\ntext\t'a\\nb'\tname in code|os|3|1\nnamed\tNone\tdict value|os|7|2\ncandidate\tword\n",
  );
  expect(walk).toMatchObject({ version: '2.7.18', wordSize: 64, modules: ['os'], candidates: ['word'] });
  expect(walk.holders).toEqual(
    new Map([
      [
        'int 5',
        new Map([
          ['constant|os', { references: 2, objects: 2 }],
          ['tuple item|', { references: 3, objects: 1 }],
        ]),
      ],
      ['text a\nb', new Map([['name in code|os', { references: 3, objects: 1 }]])],
      ['name None', new Map([['dict value|os', { references: 7, objects: 2 }]])],
    ]),
  );
});

test('an image file that is none is refused by name', () => {
  expect(() => loadImages('/nowhere/image.json', '2.7')).toThrow(/cannot read \/nowhere\/image.json/);
});
