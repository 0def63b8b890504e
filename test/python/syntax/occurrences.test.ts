/**
 * How many references the parser's arena holds to the name `zqw`, for every role a name can have. Recorded from CPython 2.7.18: what
 * sys.getrefcount says more of a file that is run (the arena lives) than of the same source compiled first (the arena is gone).
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { occurrences } from '../../../src/python/syntax/occurrences.ts';
import { parseSource } from '../../../src/python/syntax/parse.ts';

const recorded = JSON.parse(readFileSync(new URL('../../golden/2.7/occurrences.json', import.meta.url), 'utf8')) as [string, number][];

test.each(recorded)('%j', (source, count) => {
  const { tree } = parseSource(source, { filename: 'program.py', mode: 'exec' });
  const names = occurrences(tree).filter((each) => each.kind === 'identifier' && each.name === 'zqw');
  expect(names).toHaveLength(count);
});
