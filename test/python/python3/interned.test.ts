/** `sys._is_interned` is there from 3.13 on, and tells what CPython tells. */
import { expect, test } from 'vitest';
import { runOwn3 } from './own.ts';

const PROGRAM = `import sys
texts = ['a', '', 'abc', 'a b c', chr(233), chr(300), ''.join(['x', 'yz'])]
print([sys._is_interned(text) for text in texts])
`;

test('3.13 tells which strings are interned', async () => {
  const { stdout, mismatches } = await runOwn3('3.13', PROGRAM, 'interned.py', 'end');
  expect(stdout).toBe('[True, True, True, False, True, False, False]\n');
  expect(mismatches).toEqual([]);
});

test('3.12 has no such function', async () => {
  const { stderr } = await runOwn3('3.12', PROGRAM, 'interned.py', 'end');
  expect(stderr).toContain("module 'sys' has no attribute '_is_interned'");
});
