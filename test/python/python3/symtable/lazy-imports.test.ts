/** `lazy` stands in front of imports of a module's own code only; the messages are those of CPython 3.15.0rc1. */
import { expect, test } from 'vitest';
import { disassemblePython3 } from '../../../../src/python/python3/disassembly.ts';
import { loadVersion } from '../../../../src/python/versions/index.ts';
import type { VersionProfile } from '../../../../src/python/versions/profile.ts';

const profile = (await loadVersion('3.15')) as VersionProfile;

async function mistakeIn(source: string): Promise<string | null> {
  const outcome = await disassemblePython3(source, { filename: 'f', mode: 'exec', origin: 'string' }, profile);
  return 'error' in outcome ? (outcome.error.trimEnd().split('\n').at(-1) as string) : null;
}

test.each([
  ['def f():\n lazy import x\n', 'lazy import not allowed inside functions'],
  ['async def f():\n lazy from x import y\n', 'lazy from ... import not allowed inside functions'],
  ['class A:\n lazy import x\n', 'lazy import not allowed inside classes'],
  ['class A:\n lazy from x import *\n', 'lazy from ... import not allowed inside classes'],
  ['try:\n lazy import x\nfinally: pass\n', 'lazy import not allowed inside try/except blocks'],
  ['try: pass\nexcept A: pass\nelse:\n lazy from a import b\n', 'lazy from ... import not allowed inside try/except blocks'],
  ['try: pass\nfinally:\n if a:\n  lazy import x\n', 'lazy import not allowed inside try/except blocks'],
  ['def f():\n try:\n  lazy import x\n finally: pass\n', 'lazy import not allowed inside try/except blocks'],
  ['try:\n def f():\n  lazy import x\nfinally: pass\n', 'lazy import not allowed inside functions'],
  ['lazy from a import *\n', 'lazy from ... import * is not allowed'],
  ['lazy from __future__ import annotations\n', 'lazy from __future__ import is not allowed'],
])('%j: %s', async (source, mistake) => {
  expect(await mistakeIn(source)).toBe(`SyntaxError: ${mistake}`);
});

test.each([
  'with a:\n lazy import x\n',
  'for x in y:\n lazy import x\n',
  'match a:\n case 1:\n  lazy from a import b\n',
  'lazy = lazy\nlazy (x)\n',
])('%j', async (source) => {
  expect(await mistakeIn(source)).toBeNull();
});
