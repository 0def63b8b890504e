/** Layers that the build put together count what each by itself counts, and are those of the images that are here. */
import { describe, expect, test } from 'vitest';
import { composedLayers } from '../../../src/python/images/registry.ts';
import { type ImageSource, loadTarget, run, shippedImages, shippedTargets } from '../../../src/python/index.ts';
import type { VersionProfile } from '../../../src/python/versions/profile.ts';

const targets = shippedTargets().filter(({ otherLayers }) => otherLayers.length > 0);

const PROGRAM = `
import sys
BEFORE
words = ['self', 'matplotlib', 'x', '', 'append', 'numpy', 'made_here', 'array']
def show():
    print([sys.getrefcount(number) for number in range(-5, 257)])
    print([sys.getrefcount(word) for word in words], sys.getrefcount(None), sys.getrefcount(len), sys.getrefcount(()))
import matplotlib.pyplot
show()
import gc
gc.collect()
show()
print(sys.getrefcount(chr(65)), sys.getrefcount('axis' if words else None))
import decimal, unittest
show()
`;

async function printed(target: string, images: ImageSource, before: string): Promise<string> {
  let text = '';
  const write = (bytes: string): void => {
    text += bytes;
  };
  const { exitCode, mismatches } = run(PROGRAM.replace('BEFORE', before), {
    profile: (await loadTarget(target)) as VersionProfile,
    filename: 'composed.py',
    mode: 'module',
    argv: ['composed.py'],
    images,
    stdout: write,
    stderr: write,
    readLine: () => null,
    plotHost: { call: () => ({ kind: 'none' }) },
    audit: 'end',
  });
  expect([exitCode, mismatches]).toEqual([0, []]);
  return text;
}

test('every target with layers of matplotlib has them', () => {
  expect(targets.map(({ target }) => target)).toEqual(['2.7', '3.8', '3.10', '3.11', '3.13']);
});

describe.each(targets)('$target', ({ target }) => {
  const { bare, layer, composed } = shippedImages(target);
  const whole = composed('matplotlib.pyplot');

  test('they are those of the images that are here', () => {
    const made = composedLayers(target)?.lines.find(({ image }) => image === 'matplotlib.pyplot');
    expect(whole).toMatchObject({ ...made });
  });

  test('the same is counted with them and without', async () => {
    let uses = 0;
    const images = { bare, layer, composed: (module: string) => (module === 'matplotlib.pyplot' && ++uses ? whole : null) };
    expect(await printed(target, images, '')).toBe(await printed(target, { bare, layer }, ''));
    expect(uses).toBe(1);
  });

  test('a module that was imported before is not counted twice', async () => {
    expect(await printed(target, { bare, layer, composed }, 'import decimal')).toBe(
      await printed(target, { bare, layer }, 'import decimal'),
    );
  });
});
