/** What one version knows is neither lost nor left over when the runtime has been another version in between. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runOwn3 } from '../python3/own.ts';

const NAMES = ['generic_aliases.py', 'suggestions.py'];
const sourceOf = (name: string): string => readFileSync(new URL(`../python3/programs/${name}`, import.meta.url), 'latin1');

describe.each(NAMES)('%s', (name) => {
  test('prints the same after a program of an older version', async () => {
    const before = await runOwn3('3.12', sourceOf(name), name, 'end');
    await runOwn3('3.8', 'print([])\n', 'older.py', 'end');
    expect(await runOwn3('3.12', sourceOf(name), name, 'end')).toEqual(before);
  });
});
